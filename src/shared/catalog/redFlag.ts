import { z } from '../schema.ts'
import { Condition } from './condition.ts'
import { Id, Ref } from './identifiers.ts'

/** How soon to act, most urgent first. `routine` is the absence of any flag. */
export const urgencies = ['emergency', 'urgent', 'soon', 'routine'] as const
export type Urgency = typeof urgencies[number]

/** A warning sign: findings that ask for action whatever the cause. */
export const RedFlag = z.strictObject({
  id: Id,
  /** What the sign means for this visit; `routine` is seen and shown, but does not set the urgency. */
  level: z.enum(urgencies),
  when: Condition,
  /** Causes that it may stand for; empty where the catalog has none. */
  suspect: z.array(Ref),
  origin: z.enum(['founding-article', 'added']),
  sources: z.array(Ref).min(1),
})
export type RedFlag = z.infer<typeof RedFlag>
