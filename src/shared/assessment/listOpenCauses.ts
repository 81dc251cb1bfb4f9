import type { Cause } from '../catalog/cause.ts'
import type { CauseMatch } from './assessment.ts'
import { compileCause } from './compileCause.ts'

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
export function listOpenCauses(causes: readonly Cause[], matches: ReadonlyMap<string, CauseMatch>, suspected: ReadonlySet<string>): readonly string[] {
  const scoreOf = (cause: Cause): number => matches.get(cause.id)?.score ?? 0
  const isOpen = (cause: Cause): boolean => {
    if (suspected.has(cause.id))
      return true
    const { swings } = compileCause(cause)
    const unasked = matches.get(cause.id)?.notAsked ?? []
    return scoreOf(cause) >= LEAST_OPEN_SCORE && unasked.some(finding => (swings.get(finding)?.up ?? 0) >= DECISIVE)
  }
  return causes
    .filter(cause => cause.group === 'must-not-miss' && isOpen(cause))
    .sort((a, b) => Number(suspected.has(b.id)) - Number(suspected.has(a.id)) || scoreOf(b) - scoreOf(a))
    .map(cause => cause.id)
}
