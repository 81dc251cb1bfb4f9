import type { Checklist } from '../catalog/checklist.ts'
import type { Finding } from '../catalog/finding.ts'
import type { IntakeAnswer, IntakeAnswers } from './intakeAnswer.ts'

/**
 * The language in which a filled-in paper checklist is typed, answers parted by spaces:
 * `12` yes · `15-` no; of a question with several options, none of them · `40.2` option 2 · `19.1.3` options 1 and 3, `.0` for the tenth as on the keys ·
 * `77=46` a number · `*-` every other yes/no question that the patient was asked: no. What is not written was not asked.
 */
export const restMark = '*-'

/** What an entry is read against. */
export interface FastEntryFacts {
  readonly checklist: Checklist
  readonly findings: ReadonlyMap<string, Finding>
  /** Answers that the visit has already: "every other question" leaves them as they are. */
  readonly answers: IntakeAnswers
}

/** One answer as it was written. */
export interface WrittenAnswer {
  readonly number: number
  readonly finding: string
  readonly answer: IntakeAnswer
}

/** A whole entry without a fault. */
export interface FastEntry {
  /** In the order in which they were written. */
  readonly written: readonly WrittenAnswer[]
  /** Findings that the ending says no to, in the checklist's order. */
  readonly rest: readonly string[]
  /** All of it, to be taken as one step. */
  readonly answers: IntakeAnswers
}

/** What is wrong with one answer. `count` is how many options there are. */
export type FastEntryReason
  = | { readonly kind: 'not-understood' }
    | { readonly kind: 'no-question', readonly number: number }
    | { readonly kind: 'question-twice', readonly number: number }
    | { readonly kind: 'rest-twice' }
    | { readonly kind: 'takes-yes-no', readonly number: number }
    | { readonly kind: 'takes-option' | 'takes-options', readonly number: number, readonly count: number }
    | { readonly kind: 'no-option', readonly number: number, readonly option: number, readonly count: number }
    | { readonly kind: 'option-twice', readonly number: number, readonly option: number }
    | { readonly kind: 'takes-number' | 'takes-whole-number', readonly number: number, readonly min: number, readonly max: number }

/** A fault and where it stands: the characters from `at` on that read `token`. */
export type FastEntryFault = FastEntryReason & { readonly token: string, readonly at: number }
