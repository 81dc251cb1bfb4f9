import type { CauseMatch, Fit, Strength } from './assessment.ts'

/**
 * Least score for each word. A weight is a rounded log-likelihood (1 slight, 2 fair, 3 large), so 3 is one large reason with nothing
 * against it, 6 two, 9 three. Judgment: no study gives thresholds for sums such as these.
 */
const leastScore = { strong: 9, fair: 6, some: 3 } as const

/** Strength in words. */
export function strengthOf(score: number): Strength {
  if (score >= leastScore.strong)
    return 'strong'
  if (score >= leastScore.fair)
    return 'fair'
  return score >= leastScore.some ? 'some' : 'little'
}

/** What else bears on the fit beside the scores. */
export interface FitContext {
  /** Causes that a raised emergency or urgent flag points to. */
  readonly suspected: ReadonlySet<string>
  /** Findings behind raised flags that point to nothing in the catalog, and behind emergencies where none points to the best match. */
  readonly foreign: readonly string[]
}

/** A reason that is characteristic rather than common: fair or large. */
const CHARACTERISTIC = 2
/** Least sum of characteristic reasons for a good fit: slight ones, such as an age or a duration, fit too much. */
const LEAST_CHARACTERISTIC = 3

function isCharacteristic(match: CauseMatch): boolean {
  const heavy = match.for.filter(reason => reason.weight >= CHARACTERISTIC)
  return heavy.reduce((sum, reason) => sum + reason.weight, 0) >= LEAST_CHARACTERISTIC
}

/**
 * Whether the catalog explains the findings: `good` when the best match is fair or better by reasons that are characteristic of it,
 * `weak` when it has one large reason or more.
 * A cause that an emergency or urgent flag points to needs one step less and nothing more characteristic, as the flag is a pattern of its own.
 * With a warning sign that the best match does not explain there is no good fit, however well the rest goes together.
 */
export function fitOf(matches: readonly CauseMatch[], { suspected, foreign }: FitContext): Fit {
  const [best] = matches
  if (best === undefined)
    return 'none'
  const isSuspected = suspected.has(best.cause)
  const strength = strengthOf(isSuspected ? best.score + 1 : best.score)
  if (strength === 'little')
    return 'none'
  const explained = new Set(best.for.map(reason => reason.finding))
  const isExplained = foreign.every(finding => explained.has(finding))
  return strength !== 'some' && isExplained && (isSuspected || isCharacteristic(best)) ? 'good' : 'weak'
}
