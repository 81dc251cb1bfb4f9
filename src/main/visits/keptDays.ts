import type { DatabaseSync } from 'node:sqlite'
import type { RecordName } from './seal.ts'
import type { SearchTokens } from './searchTokens.ts'
import { IsoDate } from '../../shared/catalog/identifiers.ts'
import { sealValue, unsealValue } from './seal.ts'

const dayName = (token: Uint8Array): RecordName => ({ kind: 'day', id: Buffer.from(token).toString('base64') })

/** The days of kept visits: what a range of dates walks, so that empty days cost nothing, whatever the clock once said. */
export interface KeptDays {
  /** Newest first. @throws DamagedRecord */
  readonly list: () => readonly string[]
  /** Adds the day of a visit that is written in the same transaction. */
  readonly add: (day: string) => void
  /** Lets go of days without a visit. */
  readonly prune: () => void
  readonly clear: () => void
}

/** Opens the days. They are read once, when they are first asked for. */
export function openKeptDays(database: DatabaseSync, key: Uint8Array, tokens: SearchTokens): KeptDays {
  const select = database.prepare('SELECT token, sealed FROM days')
  const insert = database.prepare('INSERT INTO days (token, sealed) VALUES (?, ?)')
  const has = database.prepare('SELECT 1 FROM days WHERE token = ?')
  const prune = database.prepare('DELETE FROM days WHERE NOT EXISTS (SELECT 1 FROM tokens WHERE tokens.token = days.token)')
  const clear = database.prepare('DELETE FROM days')
  let known: readonly string[] | null = null

  return {
    list() {
      if (known === null) {
        const rows = select.all() as unknown as readonly { readonly token: Uint8Array, readonly sealed: Uint8Array }[]
        known = rows.map(({ token, sealed }) => unsealValue(key, dayName(token), sealed, IsoDate)).sort().reverse()
      }
      return known
    },
    add(day) {
      const token = tokens.ofDay(day)
      if (has.get(token) !== undefined)
        return
      insert.run(token, sealValue(key, dayName(token), day))
      known = null
    },
    prune() {
      if (prune.run().changes > 0)
        known = null
    },
    clear() {
      clear.run()
      known = null
    },
  }
}
