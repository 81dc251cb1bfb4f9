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

/** A day with visits that the query finds. */
interface FoundDay {
  readonly day: string
  readonly token: Buffer
}

/** Prepares the list. Newest day first, and within a day what came last first: so the days are walked, and a page is found without reading the rest. */
export function openKeptVisitList(database: DatabaseSync, { tokens, days, visits }: Kept): ListKeptVisits {
  const selectPage = database.prepare('SELECT kept.rank AS rank, kept.id AS id FROM tokens JOIN kept ON kept.rank = tokens.rank WHERE tokens.token = ? AND tokens.rank < ? ORDER BY tokens.rank DESC LIMIT ?')
  const countToken = database.prepare('SELECT count(*) AS count FROM tokens WHERE token = ?')

  /** The days on which the query finds something, newest first, and how many visits it finds. */
  function search({ cause, from, to }: KeptVisitQuery): { readonly found: readonly FoundDay[], readonly total: number } {
    const inRange = days.list().filter(day => (from === null || day >= from) && (to === null || day <= to))
    const ofDays = cause === null ? tokens.ofDays(inRange) : tokens.ofCause(cause, inRange)
    const all = inRange.flatMap((day, at) => ofDays[at] === undefined ? [] : [{ day, token: ofDays[at] }])
    if (cause === null && from === null && to === null)
      return { found: all, total: visits.count() }
    const counts = all.map(({ token }) => Number(countToken.get(token)?.count))
    return { found: all.filter((_, at) => counts[at] !== 0), total: counts.reduce((sum, count) => sum + count, 0) }
  }

  /** Walks the days until the page is full, and one more for what comes after it. */
  function walk(found: readonly FoundDay[], wanted: number, after: Place | null): readonly RankedVisit[] {
    const page: RankedVisit[] = []
    for (const { day, token } of found) {
      if (page.length >= wanted)
        break
      if (after !== null && day > after.day)
        continue
      const below = after?.day === day ? after.rank : Number.MAX_SAFE_INTEGER
      page.push(...selectPage.all(token, below, wanted - page.length) as unknown as RankedVisit[])
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
    const last = query.after === null ? null : place(query.after)
    if (query.after !== null && last === null)
      return null
    const { found, total } = search(query)
    const page = walk(found, query.limit + 1, last)
    const shown = page.slice(0, query.limit).map(({ id }) => ({ id, line: visits.readLine(id)?.line ?? null }))
    return {
      lines: shown.flatMap(({ line }) => line === null ? [] : [line]),
      unreadable: shown.flatMap(({ id, line }) => line === null ? [id] : []),
      total,
      hasMore: page.length > query.limit,
    }
  }
}
