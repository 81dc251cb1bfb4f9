import type { CauseMatch } from './assessment.ts'
import type { CompiledCause } from './compileCause.ts'

/** Least score at which a cause is still a thought while something decisive was not asked. */
const LEAST_OPEN_SCORE = 2
/** A finding this heavy for a cause is decisive: while it was not asked the cause is open. */
const DECISIVE = 3

/**
 * The causes that must not be missed and that the answers leave open: a raised emergency or urgent flag points to them, or something speaks
 * for them on the whole and a decisive finding was not asked.
 * @param weighed - the match of each cause, in the order of `causes`
 * @param suspected - by a raised emergency or urgent flag
 * @returns suspected ones first, then by score
 */
export function listOpenCauses(causes: readonly CompiledCause[], weighed: readonly CauseMatch[], suspected: ReadonlySet<string>): readonly string[] {
  const open: CauseMatch[] = []
  for (const [index, match] of weighed.entries()) {
    const ready = causes[index]
    if (ready?.cause.group !== 'must-not-miss')
      continue
    const isUndecided = match.score >= LEAST_OPEN_SCORE && match.notAsked.some(finding => (ready.swings.get(finding)?.up ?? 0) >= DECISIVE)
    if (isUndecided || suspected.has(match.cause))
      open.push(match)
  }
  return open
    .sort((a, b) => Number(suspected.has(b.cause)) - Number(suspected.has(a.cause)) || b.score - a.score)
    .map(match => match.cause)
}
