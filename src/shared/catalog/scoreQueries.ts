import type { QueryKind, SearchQuery } from './searchQuery.ts'
import { queryKinds } from './searchQuery.ts'

/** A query and the place of the first expected cause among its hits, from 1; `null` where none was found. */
export interface ScoredQuery {
  readonly query: SearchQuery
  readonly place: number | null
}

/** How many of some queries found an expected cause first, and how many among the first five. */
export interface QueryScore {
  readonly count: number
  readonly first: number
  readonly inFive: number
}

/**
 * Asks a search every query.
 * @param find - gives ids of causes, best first
 */
export function scoreQueries(queries: readonly SearchQuery[], find: (words: string) => readonly string[]): readonly ScoredQuery[] {
  return queries.map((query) => {
    const at = find(query.query).findIndex(cause => query.expect.includes(cause))
    return { query, place: at < 0 ? null : at + 1 }
  })
}

/** Counts hits. */
export function countHits(scored: readonly ScoredQuery[]): QueryScore {
  const within = (most: number): number => scored.filter(({ place }) => place !== null && place <= most).length
  return { count: scored.length, first: within(1), inFive: within(5) }
}

/** A row of the table of hits: a kind of query, or all of them. */
export interface HitRow extends Readonly<Record<'all' | 'tune' | 'hold', QueryScore>> {
  readonly kind: QueryKind | 'all'
}

/** The table of hits: kinds in their order, then all. */
export function tabulateHits(scored: readonly ScoredQuery[]): readonly HitRow[] {
  const row = (kind: HitRow['kind'], some: readonly ScoredQuery[]): HitRow => ({
    kind,
    all: countHits(some),
    tune: countHits(some.filter(({ query }) => query.half === 'tune')),
    hold: countHits(some.filter(({ query }) => query.half === 'hold')),
  })
  return [...queryKinds.map(kind => row(kind, scored.filter(({ query }) => query.kind === kind))), row('all', scored)]
}
