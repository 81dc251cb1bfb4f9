import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'

/** Changes the database of closed visits by hand, as a failing disk or another hand would. */
export function damageDatabase(folder: string, change: (database: DatabaseSync) => void): void {
  const database = new DatabaseSync(path.join(folder, 'visits.db'))
  change(database)
  database.close()
}

/** Turns one bit in one sealed record around. */
export function flipBit(folder: string, { table, column, row, bit }: { readonly table: string, readonly column: string, readonly row: number, readonly bit: number }): void {
  damageDatabase(folder, (database) => {
    const rows = database.prepare(`SELECT ${column} AS bytes FROM ${table}`).all() as unknown as readonly { readonly bytes: Uint8Array }[]
    const old = rows[row % rows.length]?.bytes
    if (old === undefined)
      throw new Error(`expected a record in ${table}`)
    const bytes = Uint8Array.from(old)
    const at = bit % (bytes.length * 8)
    bytes[at >> 3] = (bytes[at >> 3] ?? 0) ^ (1 << (at & 7))
    database.prepare(`UPDATE ${table} SET ${column} = ? WHERE ${column} = ?`).run(bytes, old)
  })
}
