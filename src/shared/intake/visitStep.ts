import type { IntakeAnswers } from './intakeAnswer.ts'
import { z } from '../schema.ts'

/** Longest id of an option that is kept, in characters. */
const LONGEST_OPTION = 80
/** Most options of one answer. */
const MOST_OPTIONS = 64

/** An answer of any finding, as it is kept; whether its finding takes it is not said here. */
const KeptAnswer = z.union([
  z.boolean(),
  z.number(),
  z.string().max(LONGEST_OPTION),
  z.array(z.string().max(LONGEST_OPTION)).max(MOST_OPTIONS).readonly(),
])

/** The answers of a visit, as they are kept: by finding id; what was not asked has no entry. */
export const KeptAnswers = z.record(z.string().min(1).max(LONGEST_OPTION), KeptAnswer).readonly()

/** One answer that a step changes; `null` is not asked. */
export const AnswerChange = z.strictObject({
  finding: z.string().min(1).max(LONGEST_OPTION),
  from: KeptAnswer.nullable(),
  to: KeptAnswer.nullable(),
})
export type AnswerChange = z.infer<typeof AnswerChange>

/** Most answers that one step changes: several times a checklist. */
const MOST_CHANGES = 5000

/** What is undone at once: one answer, or all that "none of the rest" said no to. A finding stands in a step once at most. */
export const VisitStep = z.array(AnswerChange).min(1).max(MOST_CHANGES).readonly()
export type VisitStep = z.infer<typeof VisitStep>

function setAll(answers: IntakeAnswers, changes: readonly AnswerChange[], side: 'from' | 'to'): IntakeAnswers {
  const next = new Map(Object.entries(answers))
  for (const change of changes) {
    const value = change[side]
    if (value === null)
      next.delete(change.finding)
    else
      next.set(change.finding, value)
  }
  return Object.fromEntries(next)
}

/** The answers after a step. Pure, as all here. */
export const applyStep = (answers: IntakeAnswers, step: VisitStep): IntakeAnswers => setAll(answers, step, 'to')

/** The answers before a step that has been taken. */
export const revertStep = (answers: IntakeAnswers, step: VisitStep): IntakeAnswers => setAll(answers, step, 'from')

const isSame = (a: unknown, b: unknown): boolean =>
  Array.isArray(a) && Array.isArray(b) ? a.length === b.length && a.every((option, index) => option === b[index]) : a === b

/** The step from one set of answers to another; empty where they are the same. */
export function diffAnswers(before: IntakeAnswers, after: IntakeAnswers): readonly AnswerChange[] {
  const read = (answers: IntakeAnswers, finding: string) => Object.hasOwn(answers, finding) ? answers[finding] ?? null : null
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .map(finding => ({ finding, from: read(before, finding), to: read(after, finding) }))
    .filter(({ from, to }) => !isSame(from, to))
}

/** The answers that a base and the first `count` steps give. */
export function replaySteps(base: IntakeAnswers, steps: readonly VisitStep[], count: number): IntakeAnswers {
  return setAll(base, steps.slice(0, count).flat(), 'to')
}
