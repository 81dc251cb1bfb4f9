import type { IntakeAnswer } from './intakeAnswer.ts'

/** What an answer is held against: equal to, or for numbers bounded by. Both bounds are included. */
export type Expected = boolean | string | { readonly gte: number } | { readonly lte: number }

/** Whether an answer is the expected one. A list of options matches each option in it. */
export function matchesAnswer(expected: Expected, answer: IntakeAnswer): boolean {
  if (typeof expected === 'object')
    return typeof answer === 'number' && ('gte' in expected ? answer >= expected.gte : answer <= expected.lte)
  return Array.isArray(answer) ? answer.includes(expected) : answer === expected
}
