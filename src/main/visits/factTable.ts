import type { DatabaseSync } from 'node:sqlite'
import type { SealKey } from './seal.ts'
import { z } from '../../shared/schema.ts'
import { mostKeepDays } from '../../shared/settings/settings.ts'
import { AgingClock } from './agingClock.ts'
import { DamagedRecord, sealValue, unsealValue } from './seal.ts'

const keyCheck = { kind: 'key-check', id: '' } as const
const clockName = { kind: 'clock', id: '' } as const
const keepName = { kind: 'keep-days', id: '' } as const

/** What is known of the database as a whole. */
export interface FactTable {
  readonly readClock: () => AgingClock | null
  readonly writeClock: (clock: AgingClock) => void
  /** Days for which the clinic last said that visits are kept; the longest time where that cannot be read. */
  readonly readKeepDays: () => number
  readonly writeKeepDays: (days: number) => void
}

/**
 * Opens the facts, and leaves a mark of the key in a new database.
 * @returns `null` for a key that is not the database's own
 * @throws DamagedRecord where one fact opens with the key and another does not
 */
export function openFactTable(database: DatabaseSync, key: SealKey): FactTable | null {
  const select = database.prepare('SELECT sealed FROM facts WHERE name = ?')
  const upsert = database.prepare('INSERT INTO facts (name, sealed) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET sealed = excluded.sealed')

  function read<T>(name: typeof keyCheck | typeof clockName | typeof keepName, schema: z.ZodType<T>): T | null {
    const row = select.get(name.kind) as { readonly sealed: Uint8Array } | undefined
    return row === undefined ? null : unsealValue(key, name, row.sealed, schema)
  }
  const readClock = (): AgingClock | null => read(clockName, AgingClock)

  const isEmpty = database.prepare('SELECT NOT EXISTS (SELECT 1 FROM facts) AND NOT EXISTS (SELECT 1 FROM open_visit) AND NOT EXISTS (SELECT 1 FROM kept) AS empty').get()?.empty === 1
  if (isEmpty)
    upsert.run(keyCheck.kind, sealValue(key, keyCheck, true))
  const looks = [() => read(keyCheck, z.literal(true)), readClock].map(look)
  const damage = looks.find(outcome => outcome instanceof DamagedRecord)
  if (damage instanceof DamagedRecord) {
    // A key that opens one of them is the right one.
    if (looks.some(outcome => outcome === 'found'))
      throw damage
    return null
  }
  if (looks[0] === 'missing')
    throw new DamagedRecord(keyCheck)
  return {
    readClock,
    writeClock: clock => void upsert.run(clockName.kind, sealValue(key, clockName, clock)),
    readKeepDays() {
      try {
        return read(keepName, z.int().min(0).max(mostKeepDays)) ?? 0
      }
      catch (error) {
        if (error instanceof DamagedRecord)
          return mostKeepDays
        throw error
      }
    },
    writeKeepDays: days => void upsert.run(keepName.kind, sealValue(key, keepName, days)),
  }
}

function look(read: () => unknown): 'found' | 'missing' | DamagedRecord {
  try {
    return read() === null ? 'missing' : 'found'
  }
  catch (error) {
    if (error instanceof DamagedRecord)
      return error
    throw error
  }
}
