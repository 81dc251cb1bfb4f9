import { z } from '../schema.ts'
import { Condition } from './condition.ts'
import { Id, Ref } from './identifiers.ts'

/**
 * One question. `number` is printed on the paper form and typed to jump, so it stays with its finding for ever:
 * a new item takes the next free number, wherever it stands. `enableWhen`: shown only then.
 */
export const ChecklistItem = z.strictObject({
  number: z.int().min(1),
  finding: Ref,
  enableWhen: Condition.optional(),
})
export type ChecklistItem = z.infer<typeof ChecklistItem>

/** A part of the checklist with its questions in order. */
export const ChecklistSection = z.strictObject({
  id: Id,
  /** What it takes to know: a question takes seconds, an examination a minute. */
  effort: z.enum(['ask', 'examine']),
  items: z.array(ChecklistItem).min(1),
})
export type ChecklistSection = z.infer<typeof ChecklistSection>

/** The questions of a pack. */
export const Checklist = z.strictObject({ id: Id, sections: z.array(ChecklistSection).min(1) })
export type Checklist = z.infer<typeof Checklist>
