import type { Condition } from '../../src/shared/catalog/condition.ts'
import type { Finding } from '../../src/shared/catalog/finding.ts'
import type { IntakeAnswers } from '../../src/shared/intake/intakeAnswer.ts'

/** Ways kept of each rule: a rule of many alternatives has thousands. */
const MOST_WAYS = 200

/** Both sets of answers in one; `null` where they give one finding two answers. */
function join(some: IntakeAnswers, others: IntakeAnswers): IntakeAnswers | null {
  const joined: Record<string, IntakeAnswers[string]> = { ...some }
  for (const [finding, answer] of Object.entries(others)) {
    const known = joined[finding]
    if (typeof known === 'object' && typeof answer === 'object')
      joined[finding] = [...new Set([...known, ...answer])]
    else if (known !== undefined && known !== answer)
      return null
    else
      joined[finding] = answer
  }
  return joined
}

/** Ways in which a rule's tests can be answered so that it holds. What stands under `not` is left unasked, so a caller checks that it does. */
export function raisingAnswers(condition: Condition, findings: readonly Finding[]): readonly IntakeAnswers[] {
  if ('any' in condition)
    return condition.any.flatMap(part => raisingAnswers(part, findings))
  if ('not' in condition)
    return [{}]
  if ('all' in condition) {
    return condition.all.reduce<readonly IntakeAnswers[]>((ways, part) => {
      const more = raisingAnswers(part, findings)
      return ways.flatMap(way => more.map(other => join(way, other)).filter(joined => joined !== null)).slice(0, MOST_WAYS)
    }, [{}])
  }
  const answer = 'is' in condition ? condition.is : 'gte' in condition ? condition.gte : condition.lte
  const isMulti = findings.find(({ id }) => id === condition.finding)?.kind === 'multi'
  return [{ [condition.finding]: isMulti ? [String(answer)] : answer }]
}
