import type { DatabaseSync, StatementSync } from 'node:sqlite'
import type { KeptVisit } from '../../shared/visits/keptVisit.ts'
import type { KeptDays } from './keptDays.ts'
import type { SearchTokens } from './searchTokens.ts'
import type { RecordName, SealKey } from './seal.ts'
import { IsoDate } from '../../shared/catalog/identifiers.ts'
import { z } from '../../shared/schema.ts'
import { KeptVisitLine, KeptVisit as Visit } from '../../shared/visits/keptVisit.ts'
import { DamagedRecord, sealValue, unsealValue } from './seal.ts'

const DAY = 24 * 60 * 60 * 1000

/** What the list shows of a visit, and what finds and ages it. */
export const LineRecord = z.strictObject({
  line: KeptVisitLine,
  /** The day on which it began, by the clinic's clock of that day. */
  day: IsoDate,
  /** What the aging clock said when it was finished, in milliseconds; below zero for what came from a backup and is older than the clock. */
  elapsed: z.number(),
})
export type LineRecord = z.infer<typeof LineRecord>

/** A kept visit where it stands. Ranks are given in the order in which visits came. */
export interface RankedVisit {
  readonly rank: number
  readonly id: string
}

const lineName = (id: string): RecordName => ({ kind: 'line', id })
const wholeName = (id: string): RecordName => ({ kind: 'kept', id })

/** The kept visits in the database. What writes is to be called in a transaction. */
export interface KeptVisitTable {
  readonly count: () => number
  readonly find: (id: string) => RankedVisit | null
  /** What the list shows of a visit; `null` where its record is damaged or not there. */
  readonly readLine: (id: string) => LineRecord | null
  /** @throws DamagedRecord */
  readonly read: (id: string) => KeptVisit | null
  readonly insert: (visit: KeptVisit, day: string, elapsed: number) => void
  /** Puts an amended visit in the place of what it was; its day and age stay. @throws DamagedRecord */
  readonly replace: (visit: KeptVisit) => void
  readonly remove: (visit: RankedVisit) => void
  readonly removeAll: () => void
  /** Removes what was finished at this time of the aging clock or before. @returns how many */
  readonly removeUntil: (elapsed: number) => number
  /** The days of all lines that can be read, each as often as it has visits. */
  readonly readDays: () => readonly string[]
  /** Visits after a rank, in the order in which they came. */
  readonly after: (rank: number, limit: number) => readonly RankedVisit[]
}

const lineOf = ({ id, startedAt, finishedAt, status, urgency, causes, present, asked }: KeptVisit): KeptVisitLine =>
  ({ id, startedAt, finishedAt, status, urgency, causes, present, asked })

/** Opens the kept visits. */
export function openKeptVisitTable(database: DatabaseSync, key: SealKey, { tokens, days }: { readonly tokens: SearchTokens, readonly days: KeptDays }): KeptVisitTable {
  const all = <T>(statement: StatementSync, ...values: readonly (string | number)[]): readonly T[] => statement.all(...values) as unknown as readonly T[]
  const countAll = database.prepare('SELECT count(*) AS count FROM kept')
  const findId = database.prepare('SELECT rank, id FROM kept WHERE id = ?')
  const selectLine = database.prepare('SELECT line AS sealed FROM kept WHERE id = ?')
  const selectWhole = database.prepare('SELECT whole AS sealed FROM kept WHERE id = ?')
  const selectAfter = database.prepare('SELECT rank, id FROM kept WHERE rank > ? ORDER BY rank LIMIT ?')
  const selectOlder = database.prepare('SELECT rank, id FROM kept WHERE age_day < ?')
  const selectOfAge = database.prepare('SELECT rank, id FROM kept WHERE age_day = ?')
  const insertKept = database.prepare('INSERT INTO kept (id, age_day, line, whole) VALUES (?, ?, ?, ?)')
  const updateKept = database.prepare('UPDATE kept SET line = ?, whole = ? WHERE rank = ?')
  const deleteKept = database.prepare('DELETE FROM kept WHERE rank = ?')
  const insertToken = database.prepare('INSERT INTO tokens (token, rank) VALUES (?, ?)')
  const hasToken = database.prepare('SELECT 1 FROM tokens WHERE token = ? LIMIT 1')
  const deleteTokens = database.prepare('DELETE FROM tokens WHERE rank = ?')

  const find = (id: string): RankedVisit | null => (findId.get(id) as RankedVisit | undefined) ?? null

  function open<T>(statement: StatementSync, name: RecordName, schema: z.ZodType<T>): T | null {
    const row = statement.get(name.id) as { readonly sealed: Uint8Array } | undefined
    return row === undefined ? null : unsealValue(key, name, row.sealed, schema)
  }
  const readLine = (id: string): LineRecord | null => open(selectLine, lineName(id), LineRecord)

  function ifReadable(id: string): LineRecord | null {
    try {
      return readLine(id)
    }
    catch (error) {
      if (error instanceof DamagedRecord)
        return null
      throw error
    }
  }

  function index({ causes }: KeptVisit, day: string, rank: number): void {
    for (const token of [...tokens.ofDays([day]), ...[...new Set(causes)].flatMap(cause => tokens.ofCause(cause, [day]))])
      insertToken.run(token, rank)
    days.add(day)
  }
  function pruneDays(): void {
    days.prune((listed) => {
      const ofDays = tokens.ofDays(listed)
      return listed.filter((_, at) => ofDays[at] !== undefined && hasToken.get(ofDays[at]) !== undefined)
    })
  }
  const seal = (visit: KeptVisit, day: string, elapsed: number): readonly [Buffer, Buffer] =>
    [sealValue(key, lineName(visit.id), { line: lineOf(visit), day, elapsed }), sealValue(key, wholeName(visit.id), visit)]

  function remove({ rank }: RankedVisit): void {
    deleteTokens.run(rank)
    deleteKept.run(rank)
  }

  return {
    count: () => Number(countAll.get()?.count),
    find,
    readLine: ifReadable,
    read: id => open(selectWhole, wholeName(id), Visit),
    insert(visit, day, elapsed) {
      const { lastInsertRowid } = insertKept.run(visit.id, Math.floor(elapsed / DAY), ...seal(visit, day, elapsed))
      index(visit, day, Number(lastInsertRowid))
    },
    replace(visit) {
      const found = find(visit.id)
      const was = readLine(visit.id)
      if (found === null || was === null)
        return
      updateKept.run(...seal(visit, was.day, was.elapsed), found.rank)
      deleteTokens.run(found.rank)
      index(visit, was.day, found.rank)
    },
    remove(visit) {
      remove(visit)
      pruneDays()
    },
    removeAll() {
      database.exec('DELETE FROM tokens; DELETE FROM kept')
      days.clear()
    },
    removeUntil(elapsed) {
      const due = [
        ...all<RankedVisit>(selectOlder, Math.floor(elapsed / DAY)),
        // A line that cannot be read goes when the whole of its day is over.
        ...all<RankedVisit>(selectOfAge, Math.floor(elapsed / DAY)).filter(({ id }) => (ifReadable(id)?.elapsed ?? Number.POSITIVE_INFINITY) <= elapsed),
      ]
      due.forEach(remove)
      if (due.length > 0)
        pruneDays()
      return due.length
    },
    readDays: () => all<RankedVisit>(selectAfter, 0, Number.MAX_SAFE_INTEGER).flatMap(({ id }) => ifReadable(id)?.day ?? []),
    after: (rank, limit) => all<RankedVisit>(selectAfter, rank, limit),
  }
}
