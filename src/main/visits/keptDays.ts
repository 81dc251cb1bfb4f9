import type { DatabaseSync } from 'node:sqlite'
import type { SealKey } from './seal.ts'
import { z } from '../../shared/schema.ts'
import { DamagedRecord, sealValue, unsealValue } from './seal.ts'

const name = { kind: 'days', id: '' } as const
/** Checked lightly: there may be thousands, and what is sealed was written by us. */
const Days = z.custom<readonly string[]>(value => Array.isArray(value) && value.every(day => typeof day === 'string' && day.length === 10))

/** The days of kept visits: what a range of dates walks, so that empty days cost nothing, whatever the clock once said. */
export interface KeptDays {
  /** Newest first. */
  readonly list: () => readonly string[]
  /** Adds the day of a visit that is written in the same transaction. */
  readonly add: (day: string) => void
  /** Lets go of days that a choice leaves out. */
  readonly prune: (choose: (days: readonly string[]) => readonly string[]) => void
  readonly clear: () => void
  /** Forgets what a transaction wrote that was taken back. */
  readonly forget: () => void
}

/**
 * Opens the days: one sealed record, read when it is first asked for.
 * @param recover - finds the days again, where their record is damaged
 */
export function openKeptDays(database: DatabaseSync, key: SealKey, recover: () => readonly string[]): KeptDays {
  const select = database.prepare('SELECT sealed FROM facts WHERE name = ?')
  const upsert = database.prepare('INSERT INTO facts (name, sealed) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET sealed = excluded.sealed')
  let known: ReadonlySet<string> | null = null

  function open(): readonly string[] | null {
    const row = select.get(name.kind) as { readonly sealed: Uint8Array } | undefined
    try {
      return row === undefined ? [] : unsealValue(key, name, row.sealed, Days)
    }
    catch (error) {
      if (error instanceof DamagedRecord)
        return null
      throw error
    }
  }
  function read(): ReadonlySet<string> {
    const opened = known === null ? open() : []
    if (opened === null)
      return write([...new Set(recover())])
    known ??= new Set(opened)
    return known
  }
  function write(days: readonly string[]): ReadonlySet<string> {
    const sorted = days.toSorted().reverse()
    upsert.run(name.kind, sealValue(key, name, sorted))
    known = new Set(sorted)
    return known
  }

  return {
    list: () => [...read()],
    add(day) {
      if (!read().has(day))
        write([...read(), day])
    },
    prune(choose) {
      const days = [...read()]
      const left = choose(days)
      if (left.length < days.length)
        write(left)
    },
    clear: () => void write([]),
    forget() {
      known = null
    },
  }
}
