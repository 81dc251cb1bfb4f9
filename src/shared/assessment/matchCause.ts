import type { Cause } from '../catalog/cause.ts'
import type { IntakeAnswers } from '../intake/intakeAnswer.ts'
import type { CauseMatch, Reason } from './assessment.ts'
import { matchesAnswer } from '../intake/matchesAnswer.ts'
import { compileCause } from './compileCause.ts'
import { strengthOf } from './strength.ts'

/** Weighs one cause against the answers. */
export function matchCause(cause: Cause, answers: IntakeAnswers): CauseMatch {
  const { rows, asks } = compileCause(cause)
  const speaksFor: Reason[] = []
  const speaksAgainst: Reason[] = []
  let score = 0
  for (const row of rows) {
    const answer = Object.hasOwn(answers, row.finding) ? answers[row.finding] : undefined
    if (answer === undefined)
      continue
    const reason = matchesAnswer(row.expected, answer) ? row.ifPresent : answer === false ? row.ifAbsent : null
    if (reason === null)
      continue
    score += reason.weight
    if (reason.weight > 0)
      speaksFor.push(reason)
    else
      speaksAgainst.push(reason)
  }
  return {
    cause: cause.id,
    score,
    strength: strengthOf(score),
    for: speaksFor,
    against: speaksAgainst.sort((a, b) => a.weight - b.weight),
    notAsked: asks.filter(finding => !Object.hasOwn(answers, finding)),
  }
}
