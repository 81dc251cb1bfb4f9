import type { Assessment } from '../assessment/assessment.ts'
import type { SafetyCase } from './safetyCase.ts'
import { urgencies } from '../catalog/redFlag.ts'

/** A case with what the assessment said of it. */
export interface ScoredCase {
  /** `cause` is `null` for a condition outside the catalog. */
  readonly expect: SafetyCase['expect']
  readonly assessment: Pick<Assessment, 'urgency' | 'fit' | 'matches'>
}

/** One figure of the safety card. `applies` picks the cases that it speaks of. */
interface Measure {
  readonly applies: (expect: SafetyCase['expect']) => boolean
  readonly holds: (scored: ScoredCase) => boolean
}

const step = (urgency: Assessment['urgency']): number => urgencies.indexOf(urgency)
const acceptedLevels = ({ triage, triageAlso = [] }: SafetyCase['expect']): readonly Assessment['urgency'][] => [triage, ...triageAlso]
const isExact = ({ expect, assessment }: ScoredCase): boolean => acceptedLevels(expect).includes(assessment.urgency)
const isInside = (expect: SafetyCase['expect']): boolean => expect.cause !== null

/** Place of the right cause, or of an accepted one, in the ranking; -1 when it is not listed. */
const placeOf = ({ expect, assessment }: ScoredCase): number => assessment.matches.findIndex(match => match.cause === expect.cause || expect.acceptable.includes(match.cause))

/** The figures of the safety card, by id, in the order in which it shows them. */
export const measures = {
  'emergencies': { applies: expect => expect.triage === 'emergency', holds: isExact },
  'at-or-above': { applies: () => true, holds: ({ expect, assessment }) => acceptedLevels(expect).some(level => step(assessment.urgency) <= step(level)) },
  'exact': { applies: () => true, holds: isExact },
  'routine-not-over-called': { applies: expect => expect.triage === 'routine', holds: isExact },
  'first': { applies: isInside, holds: scored => placeOf(scored) === 0 },
  'in-three': { applies: isInside, holds: scored => placeOf(scored) >= 0 && placeOf(scored) < 3 },
  'listed': { applies: isInside, holds: scored => placeOf(scored) >= 0 },
  'fit-inside': { applies: isInside, holds: ({ assessment }) => assessment.fit === 'good' },
  // A cause of the catalog that the case itself accepts may fit well.
  'fit-outside': { applies: expect => !isInside(expect), holds: scored => scored.assessment.fit !== 'good' || placeOf(scored) === 0 },
} as const satisfies Record<string, Measure>

export type MeasureId = keyof typeof measures

/** A share of cases. */
export interface Score {
  readonly hits: number
  readonly count: number
}

/** Scores cases by every measure. */
export function scoreCases(cases: readonly ScoredCase[]): Readonly<Record<MeasureId, Score>> {
  const entries = Object.entries<Measure>(measures).map(([id, { applies, holds }]) => {
    const counted = cases.filter(({ expect }) => applies(expect))
    return [id, { hits: counted.filter(holds).length, count: counted.length }] as const
  })
  return Object.fromEntries(entries) as Record<MeasureId, Score>
}

/** The measures that a case misses: what a person who improves the rules looks at first. */
export function listMisses(scored: ScoredCase): readonly MeasureId[] {
  return (Object.entries(measures) as readonly [MeasureId, Measure][]).filter(([, { applies, holds }]) => applies(scored.expect) && !holds(scored)).map(([id]) => id)
}
