import type { CauseMatch, Fit, Strength } from './assessment.ts'

/**
 * Strength in words. A weight is a rounded log-likelihood (1 slight, 2 fair, 3 large), so 8 is at least three large reasons
 * without one against, 5 two, 3 one. Judgment: no study gives thresholds for sums such as these.
 */
export function strengthOf(score: number): Strength {
  if (score >= 8)
    return 'strong'
  if (score >= 5)
    return 'fair'
  return score >= 3 ? 'some' : 'little'
}

/** Whether the best match explains the findings at all, by the same steps as the strength. */
export function fitOf(matches: readonly CauseMatch[]): Fit {
  const best = matches[0]?.strength ?? 'little'
  if (best === 'little')
    return 'none'
  return best === 'some' ? 'weak' : 'good'
}
