import type { Cause } from '../catalog/cause.ts'
import type { IntakeAnswers } from '../intake/intakeAnswer.ts'
import type { CauseMatch, NextQuestion } from './assessment.ts'

/** The largest weight that a finding can have for a cause, either way. */
function heaviestWeights(cause: Cause): ReadonlyMap<string, number> {
  const weights = new Map<string, number>()
  for (const { finding, weight } of cause.evidence) {
    if (Math.abs(weight) > Math.abs(weights.get(finding) ?? 0))
      weights.set(finding, weight)
  }
  return weights
}

/**
 * The unasked finding whose answer moves the two leading causes furthest apart.
 * @param causes - the catalog by id
 * @param matches - best first
 * @param isAskable - whether a finding makes sense for this patient
 * @returns `null` when there are no two causes to separate or nothing unasked does
 */
export function chooseNextQuestion(
  causes: ReadonlyMap<string, Cause>,
  matches: readonly CauseMatch[],
  answers: IntakeAnswers,
  isAskable: (finding: string) => boolean,
): NextQuestion | null {
  const [first, second] = matches.slice(0, 2).map(match => causes.get(match.cause))
  if (first === undefined || second === undefined)
    return null
  const [a, b] = [heaviestWeights(first), heaviestWeights(second)]
  let best: { finding: string, gap: number } | null = null
  for (const finding of new Set([...a.keys(), ...b.keys()])) {
    const gap = Math.abs((a.get(finding) ?? 0) - (b.get(finding) ?? 0))
    if (gap > (best?.gap ?? 0) && !Object.hasOwn(answers, finding) && isAskable(finding))
      best = { finding, gap }
  }
  return best === null ? null : { finding: best.finding, separates: [first.id, second.id] }
}
