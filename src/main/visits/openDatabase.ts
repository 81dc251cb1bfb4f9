import type * as Sqlite from 'node:sqlite'
import type { DatabaseSync } from 'node:sqlite'
import type { Result } from '../../shared/result.ts'
import type { VisitsUnavailable } from '../../shared/visits/visitsState.ts'
import { chmodSync, closeSync, existsSync, openSync } from 'node:fs'
import process from 'node:process'
import { fail, ok } from '../../shared/result.ts'
import { modes } from '../files/modes.ts'
import { refusalCode } from '../files/refusalCode.ts'
import { inTransaction } from './inTransaction.ts'
import { keptVisits } from './migrations/002-kept-visits.ts'
import { openVisit } from './migrations/001-open-visit.ts'
import { diskReason, isBusy, isDamage } from './sqliteFault.ts'

/** "CBVS": says whose database it is. */
const APPLICATION_ID = 0x43425653
/** Pages that may stay in memory, in KiB: the index of 100,000 visits is looked into thousands of times for one list. */
const MOST_CACHE = 65_536
/** A process that is just ending may hold the file for a moment, in milliseconds. */
const PATIENCE = 250

/** What brings a database from one format to the next: the first makes 1 of an empty file. */
export const migrations: readonly string[] = [openVisit, keptVisits]

/** A database that is no database, or not ours. */
export interface DamagedDatabase { readonly kind: 'damaged' }

const readNumber = (database: DatabaseSync, pragma: string): number => Number(database.prepare(`PRAGMA ${pragma}`).get()?.[pragma])

/** Sets a connection up. One process at a time: no memory is shared through files, and the lock is held until the end. */
function setUp(database: DatabaseSync): void {
  database.exec('PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON; PRAGMA trusted_schema = OFF; PRAGMA temp_store = MEMORY; PRAGMA cell_size_check = ON')
  database.exec(`PRAGMA cache_size = -${MOST_CACHE}`)
}

function migrate(database: DatabaseSync, from: number): void {
  for (const [index, sql] of migrations.entries()) {
    if (index >= from) {
      inTransaction(database, () => {
        database.exec(`${sql}; PRAGMA user_version = ${index + 1}; PRAGMA application_id = ${APPLICATION_ID}`)
      })
    }
  }
}

type Opened = Result<DatabaseSync, VisitsUnavailable | DamagedDatabase>

function prepare(database: DatabaseSync, file: string): Opened {
  const format = readNumber(database, 'user_version')
  const owner = readNumber(database, 'application_id')
  if (owner !== APPLICATION_ID && (owner !== 0 || format !== 0))
    return fail({ kind: 'damaged' })
  if (format > migrations.length)
    return fail({ kind: 'newer-format', path: file, format })
  setUp(database)
  migrate(database, format)
  // The first real read: a file that is broken inside says so here where it can.
  database.prepare('SELECT count(*) FROM sqlite_schema').get()
  return ok(database)
}

function sayFault(error: unknown, file: string): Opened {
  if (isDamage(error))
    return fail({ kind: 'damaged' })
  if (isBusy(error))
    return fail({ kind: 'busy', path: file })
  const reason = diskReason(error)
  if (reason === null)
    throw error
  return fail({ kind: 'not-writable', path: file, reason })
}

/** Opens the database and brings it to today's format; makes it where there is none. For its owner's eyes only. */
export function openDatabase(file: string): Opened {
  // Asked for at run time: an Electron built without it must still start.
  const sqlite: typeof Sqlite | undefined = process.getBuiltinModule('node:sqlite')
  if (sqlite === undefined)
    return fail({ kind: 'not-writable', path: file, reason: 'no-database' })
  try {
    if (existsSync(file))
      chmodSync(file, modes.ownFile)
    else
      closeSync(openSync(file, 'a', modes.ownFile))
  }
  catch (error) {
    return fail({ kind: 'not-writable', path: file, reason: refusalCode(error) })
  }
  let database: DatabaseSync | null = null
  try {
    database = new sqlite.DatabaseSync(file, { timeout: PATIENCE })
    // Before anything is read, so that no index of the log is shared through a file.
    database.exec('PRAGMA locking_mode = EXCLUSIVE')
    const prepared = prepare(database, file)
    if (!prepared.ok)
      database.close()
    return prepared
  }
  catch (error) {
    if (database?.isOpen)
      database.close()
    return sayFault(error, file)
  }
}
