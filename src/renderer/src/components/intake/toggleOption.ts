import type { IntakeAnswer } from '../../../../shared/intake/intakeAnswer.ts'

/**
 * Adds an option to an answer of several, or takes it out.
 * @returns the options in the finding's own order; `null`, not asked, when none is left: "none of these" is said on purpose
 */
export function toggleOption(options: readonly string[], answer: IntakeAnswer | undefined, option: string): readonly string[] | null {
  const chosen: readonly string[] = Array.isArray(answer) ? answer : []
  const next = options.filter(candidate => candidate === option ? !chosen.includes(option) : chosen.includes(candidate))
  return next.length === 0 ? null : next
}
