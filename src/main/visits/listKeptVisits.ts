import type { DatabaseSync } from 'node:sqlite'
import type { KeptVisitPage, KeptVisitQuery } from '../../shared/visits/keptVisit.ts'
import type { KeptDays } from './keptDays.ts'
import type { KeptVisitTable, RankedVisit } from './keptVisitTable.ts'
import type { SearchTokens } from './searchTokens.ts'

/** Answers questions about the kept visits; `null` when the visit `after` is not there any more. */
export type ListKeptVisits = (query: KeptVisitQuery) => KeptVisitPage | null

interface Kept {
  readonly tokens: SearchTokens
  readonly days: KeptDays
  readonly visits: KeptVisitTable
}

interface Place extends RankedVisit {
  readonly day: string
}

/** Prepares the list. Newest day first, and within a day what came last first: so the days are walked, and a page is found without reading the rest. */
export function openKeptVisitList(database: DatabaseSync, { tokens, days, visits }: Kept): ListKeptVisits {
  const selectPage = database.prepare('SELECT kept.rank AS rank, kept.id AS id FROM tokens JOIN kept ON kept.rank = tokens.rank WHERE tokens.token = ? AND tokens.rank < ? ORDER BY tokens.rank DESC LIMIT ?')
  const countToken = database.prepare('SELECT count(*) AS count FROM tokens WHERE token = ?')
  const countTokens = database.prepare('SELECT count(*) AS count FROM json_each(?) AS listed JOIN tokens ON tokens.token = unhex(listed.value)')

  function countFound(found: readonly string[], { cause, from, to }: KeptVisitQuery): number {
    if (from === null && to === null)
      return cause === null ? visits.count() : Number(countToken.get(tokens.ofCause(cause))?.count)
    const list = found.map(day => (cause === null ? tokens.ofDay(day) : tokens.ofBoth(cause, day)).toString('hex'))
    return Number(countTokens.get(JSON.stringify(list))?.count)
  }

  /** Walks the days until the page is full, and one more for what comes after it. */
  function walk(found: readonly string[], { cause, limit }: KeptVisitQuery, total: number, after: Place | null): readonly RankedVisit[] {
    const page: RankedVisit[] = []
    const wanted = Math.min(limit + 1, total)
    for (const day of found) {
      if (page.length >= wanted)
        break
      if (after !== null && day > after.day)
        continue
      const below = after?.day === day ? after.rank : Number.MAX_SAFE_INTEGER
      page.push(...selectPage.all(cause === null ? tokens.ofDay(day) : tokens.ofBoth(cause, day), below, wanted - page.length) as unknown as RankedVisit[])
    }
    return page
  }

  /** Where a visit stands in the list. */
  function place(id: string): Place | null {
    const found = visits.find(id)
    const line = visits.readLine(id)
    return found === null || line === null ? null : { ...found, day: line.day }
  }

  return (query) => {
    const { from, to, after, limit } = query
    const found = days.list().filter(day => (from === null || day >= from) && (to === null || day <= to))
    const total = countFound(found, query)
    const last = after === null ? null : place(after)
    if (after !== null && last === null)
      return null
    const page = walk(found, query, total, last)
    const shown = page.slice(0, limit).map(({ id }) => ({ id, line: visits.readLine(id)?.line ?? null }))
    return {
      lines: shown.flatMap(({ line }) => line === null ? [] : [line]),
      unreadable: shown.flatMap(({ id, line }) => line === null ? [id] : []),
      total,
      hasMore: page.length > limit,
    }
  }
}
