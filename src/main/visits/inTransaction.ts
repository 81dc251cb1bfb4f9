import type { DatabaseSync } from 'node:sqlite'

/** Runs work whole or not at all: when it returns, what it wrote is on disk. @throws what the work throws, after all is as before */
export function inTransaction<T>(database: DatabaseSync, work: () => T): T {
  database.exec('BEGIN IMMEDIATE')
  try {
    const result = work()
    database.exec('COMMIT')
    return result
  }
  catch (error) {
    // A full disk may have ended it already.
    if (database.isTransaction)
      database.exec('ROLLBACK')
    throw error
  }
}
