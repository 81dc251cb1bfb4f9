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
    rollBack(database)
    throw error
  }
}

/** The same for work that waits for a file. Nobody else may use the database until it is done. */
export async function inLongTransaction<T>(database: DatabaseSync, work: () => Promise<T>): Promise<T> {
  database.exec('BEGIN IMMEDIATE')
  try {
    const result = await work()
    database.exec('COMMIT')
    return result
  }
  catch (error) {
    rollBack(database)
    throw error
  }
}

/** A full disk may have ended it already, or the end of the app. */
function rollBack(database: DatabaseSync): void {
  if (database.isOpen && database.isTransaction)
    database.exec('ROLLBACK')
}
