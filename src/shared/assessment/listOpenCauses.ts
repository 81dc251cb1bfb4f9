import type { CauseMatch } from './assessment.ts'
import type { CompiledCause } from './compileCause.ts'

/** Least score at which a cause is still a thought while something decisive was not asked. */
const LEAST_OPEN_SCORE = 2
/** A finding this heavy for a cause is decisive: while it was not asked the cause is open. */
const DECISIVE = 3

/**
 * The causes that must not be missed and that the answers leave open: a raised emergency or urgent flag points to them, or something speaks
 * for them on the whole and a decisive finding was not asked.
 * @param suspected - by a raised emergency or urgent flag
 * @returns suspected ones first, then by score
 */
export function listOpenCauses(causes: readonly CompiledCause[], matches: readonly CauseMatch[], suspected: ReadonlySet<string>): readonly string[] {
  const dangers = new Map(causes.filter(({ cause }) => cause.group === 'must-not-miss').map(ready => [ready.cause.id, ready]))
  const scores = new Map([...suspected].map(id => [id, 0]))
  for (const { cause, score, notAsked } of matches) {
    const swings = dangers.get(cause)?.swings
    if (swings !== undefined && (suspected.has(cause) || (score >= LEAST_OPEN_SCORE && notAsked.some(finding => (swings.get(finding)?.up ?? 0) >= DECISIVE))))
      scores.set(cause, score)
  }
  return [...scores]
    .filter(([id]) => dangers.has(id))
    .sort(([a, scoreA], [b, scoreB]) => Number(suspected.has(b)) - Number(suspected.has(a)) || scoreB - scoreA)
    .map(([id]) => id)
}
