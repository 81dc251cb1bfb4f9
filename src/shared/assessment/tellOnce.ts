import type { IntakeAnswers } from '../intake/intakeAnswer.ts'
import type { CauseMatch, Reason } from './assessment.ts'

/**
 * The reasons to name in one line. A number can meet several rows of a cause, bands that offset each other: "age 8" on both sides would
 * say nothing. It is named once, on the side to which its rows sum, and not at all where they cancel out. What each row says stays in the match.
 */
export function tellOnce(match: Pick<CauseMatch, 'for' | 'against'>, answers: IntakeAnswers): Pick<CauseMatch, 'for' | 'against'> {
  const all = [...match.for, ...match.against]
  const isTold = (reason: Reason): boolean => {
    if (typeof answers[reason.finding] !== 'number')
      return true
    const rows = all.filter(({ finding }) => finding === reason.finding)
    const side = Math.sign(rows.reduce((sum, { weight }) => sum + weight, 0))
    return rows.find(({ weight }) => Math.sign(weight) === side) === reason
  }
  return { for: match.for.filter(isTold), against: match.against.filter(isTold) }
}
