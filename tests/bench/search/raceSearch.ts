import type { SearchEntry } from '../../../src/shared/catalog/searchPhrase.ts'
import type { Stats } from '../stats.ts'
import type { Find } from './engines.ts'
import type { BenchQuery } from './generateQueries.ts'
import { summarize } from '../stats.ts'
import { engines } from './engines.ts'

/** What one engine did. Times in milliseconds. */
export interface SearchRun {
  readonly name: string
  readonly build: number
  readonly load: number | null
  readonly query: Stats
  /** The same, each query by the fastest of the times it was asked: what the others on the machine did not slow down. */
  readonly fastest: Stats
  readonly first: number
  readonly inFive: number
}

/** How often each query is asked in its turn. */
const ASKED = 3

function time(call: () => unknown): number {
  const start = performance.now()
  call()
  return performance.now() - start
}

interface Runner { readonly find: Find, readonly every: number, readonly times: number[], readonly fastest: number[], readonly places: number[] }

function ask({ find, every, times, fastest, places }: Runner, { words, accepts }: BenchQuery, entries: ReadonlyMap<string, SearchEntry>): void {
  let found: readonly string[] = []
  const taken = Array.from({ length: every === 1 ? ASKED : 1 }, () => time(() => {
    found = find(words)
  }))
  times.push(...taken)
  fastest.push(Math.min(...taken))
  places.push(found.findIndex((id) => {
    const entry = entries.get(id)
    return entry !== undefined && accepts(entry)
  }))
}

/**
 * Puts the same queries to every engine, in turns: each query goes to all before the next.
 * @param warm - queries asked before the first that counts
 */
export function raceSearch(entries: readonly SearchEntry[], queries: readonly BenchQuery[], warm: number): readonly SearchRun[] {
  const byId = new Map(entries.map(entry => [entry.id, entry]))
  const built = engines.map((engine) => {
    const start = performance.now()
    const made = engine.build(entries)
    const build = performance.now() - start
    const load = made.store?.()
    return { engine, find: made.find, build, load: load === undefined ? null : Math.min(time(load), time(load), time(load)) }
  })
  const runners = built.map(({ engine, find }): Runner => ({ find, every: entries.length < 1000 ? 1 : engine.every, times: [], fastest: [], places: [] }))
  queries.slice(0, warm).forEach(query => runners.filter(({ every }) => every === 1).forEach(runner => runner.find(query.words)))
  queries.forEach((query, at) => {
    for (const runner of runners.filter(({ every }) => at % every === 0))
      ask(runner, query, byId)
  })
  return built.flatMap(({ engine, build, load }, at) => {
    const runner = runners[at]
    const within = (most: number): number => (runner?.places.filter(place => place >= 0 && place < most).length ?? 0) / (runner?.places.length ?? 1)
    return runner === undefined ? [] : [{ name: engine.name, build, load, query: summarize(runner.times), fastest: summarize(runner.fastest), first: within(1), inFive: within(5) }]
  })
}
