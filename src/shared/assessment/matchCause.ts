import type { Cause } from '../catalog/cause.ts'
import type { Evidence } from '../catalog/evidence.ts'
import type { IntakeAnswer, IntakeAnswers } from '../intake/intakeAnswer.ts'
import type { CauseMatch, Reason } from './assessment.ts'
import { evidenceKey } from '../catalog/evidence.ts'
import { matchesAnswer } from '../intake/matchesAnswer.ts'
import { strengthOf } from './strength.ts'

/**
 * What a finding that was asked and is absent takes away: the step below the weight that it would have given.
 * Absence is weaker evidence than presence, as most findings are more specific than sensitive (judgment).
 */
function absentWeight(row: Evidence): number {
  return row.weight > 1 ? 1 - row.weight : 0
}

function reasonOf(row: Evidence, answer: IntakeAnswer): Reason | null {
  const present = matchesAnswer(row.is, answer)
  const weight = present ? row.weight : answer === false ? absentWeight(row) : 0
  if (weight === 0)
    return null
  return { finding: row.finding, evidence: evidenceKey(row), weight, absent: !present, basis: row.basis, source: row.source }
}

/** Weighs one cause against the answers. */
export function matchCause(cause: Cause, answers: IntakeAnswers): CauseMatch {
  const reasons: Reason[] = []
  const unasked = new Map<string, number>()
  for (const row of cause.evidence) {
    const answer = Object.hasOwn(answers, row.finding) ? answers[row.finding] : undefined
    const reason = answer === undefined ? null : reasonOf(row, answer)
    if (reason !== null)
      reasons.push(reason)
    if (answer === undefined && row.weight > 0)
      unasked.set(row.finding, Math.max(row.weight, unasked.get(row.finding) ?? 0))
  }
  const score = reasons.reduce((sum, reason) => sum + reason.weight, 0)
  const byWeight = (a: Reason, b: Reason): number => Math.abs(b.weight) - Math.abs(a.weight)
  return {
    cause: cause.id,
    score,
    strength: strengthOf(score),
    for: reasons.filter(reason => reason.weight > 0).sort(byWeight),
    against: reasons.filter(reason => reason.weight < 0).sort(byWeight),
    notAsked: [...unasked].sort(([, a], [, b]) => b - a).map(([finding]) => finding),
  }
}
