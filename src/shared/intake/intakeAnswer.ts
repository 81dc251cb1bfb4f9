/**
 * An answer: `true` asked and present · `false` asked and absent · an option id · option ids · a number.
 * A finding that was not asked has no entry at all: it is never the same as absent.
 */
export type IntakeAnswer = boolean | string | number | readonly string[]

/** The answers of a visit by finding id. */
export type IntakeAnswers = Readonly<Record<string, IntakeAnswer>>

/** A filled-in checklist. */
export interface Visit {
  readonly answers: IntakeAnswers
}
