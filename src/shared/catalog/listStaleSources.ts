import type { Cause } from './cause.ts'
import type { Source } from './source.ts'
import { listBases } from './countStatements.ts'

/** Age from which a statement is marked: its source may say something else by now. */
export const STALE_MONTHS = 24

/** The day some months before another, `YYYY-MM-DD`; the last day of the month where the month is too short. */
export function monthsBefore(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const count = year * 12 + (month - 1) - months
  const lastDate = new Date(Date.UTC(Math.floor(count / 12), (count % 12) + 1, 0)).getUTCDate()
  return [String(Math.floor(count / 12)).padStart(4, '0'), String(count % 12 + 1).padStart(2, '0'), String(Math.min(date, lastDate)).padStart(2, '0')].join('-')
}

/** What is old in an entry. */
export interface StaleStatements {
  readonly statements: number
  readonly sources: readonly Source[]
}

/**
 * The statements of an entry whose source was read longer ago than `STALE_MONTHS`.
 * @param today - `YYYY-MM-DD`
 */
export function listStaleSources(cause: Cause, sources: readonly Source[], today: string): StaleStatements {
  const oldest = monthsBefore(today, STALE_MONTHS)
  const stale = new Map(sources.filter(source => source.accessed < oldest).map(source => [source.id, source]))
  const cited = listBases(cause).filter(row => stale.has(row.source))
  return { statements: cited.length, sources: [...new Set(cited.map(row => row.source))].flatMap(id => stale.get(id) ?? []) }
}
