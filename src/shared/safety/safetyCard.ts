import type { ScoredCase } from './scoreCases.ts'
import { IsoDate } from '../catalog/identifiers.ts'
import { wilsonInterval } from '../measure/wilsonInterval.ts'
import { z } from '../schema.ts'
import { scoreCases } from './scoreCases.ts'

const Share = z.strictObject({
  hits: z.int().min(0),
  count: z.int().min(0),
  /** 95 % interval in percent, one decimal; `null` without cases. */
  low: z.number().nullable(),
  high: z.number().nullable(),
})

/** The published safety score: what the rules and weights of a version say of worked cases. */
export const SafetyCard = z.strictObject({
  contentVersion: IsoDate,
  cases: z.int().min(0),
  /** By set of cases (`all`, `tune`, `hold`), then by measure. */
  sets: z.record(z.string(), z.record(z.string(), Share)),
})
export type SafetyCard = z.infer<typeof SafetyCard>

const percent = (share: number): number => Math.round(1000 * share) / 10

function scoreSet(cases: readonly ScoredCase[]): SafetyCard['sets'][string] {
  return Object.fromEntries(Object.entries(scoreCases(cases)).map(([id, { hits, count }]) => {
    const interval = count === 0 ? null : wilsonInterval(hits, count)
    return [id, { hits, count, low: interval === null ? null : percent(interval.low), high: interval === null ? null : percent(interval.high) }]
  }))
}

/**
 * Makes the card.
 * @param sets - scored cases by the name of their set; `all` holds every case
 */
export function makeSafetyCard(contentVersion: string, sets: Readonly<Record<string, readonly ScoredCase[]>>): SafetyCard {
  return {
    contentVersion,
    cases: sets.all?.length ?? 0,
    sets: Object.fromEntries(Object.entries(sets).map(([name, cases]) => [name, scoreSet(cases)])),
  }
}

/** Figures that are lower on a new card than on the old one, as `set measure`. A figure without cases does not fall. */
export function listFallen(old: SafetyCard, now: SafetyCard): readonly string[] {
  return Object.entries(old.sets).flatMap(([set, scores]) => Object.entries(scores).flatMap(([id, was]) => {
    const is = now.sets[set]?.[id]
    const fell = was.count > 0 && (is === undefined || is.count === 0 || is.hits / is.count < was.hits / was.count)
    return fell ? [`${set} ${id}`] : []
  }))
}
