import { closeSync, copyFileSync, existsSync, fsyncSync, openSync, readdirSync, realpathSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'

/** Where the visits lie in the app's folder. */
export interface VisitFiles {
  readonly database: string
  readonly key: string
  /** Whether there is a database that may hold something. */
  readonly hasDatabase: () => boolean
  /**
   * Moves a damaged database out of the way, with its log.
   * @param isCopied - leaves what is there in its place
   * @returns where it lies now
   * @throws the system's error
   */
  readonly setAside: (at: Date, isCopied: boolean) => string
  /** Deletes databases that were set aside before a moment; `null` for all of them. What the system keeps open stays until the next time. */
  readonly deleteAside: (before: Date | null) => void
  /** Deletes every file with visits or their key, also those that were set aside. @throws the system's error */
  readonly deleteAll: () => void
}

/** `20260105T093000Z` */
const stamp = (at: Date): string => at.toISOString().replaceAll(/[-:]|\.\d+/g, '')

/** Deletes what a link leads to, with the logs beside it. */
function deleteTarget(file: string, logs: readonly string[]): void {
  const target = existsSync(file) ? realpathSync(file) : file
  for (const suffix of ['', ...logs])
    rmSync(target + suffix, { force: true })
}

/** Makes it lasting that names are gone: a power cut must bring no key back. Windows keeps folders by itself and cannot be asked. */
function syncFolder(folder: string): void {
  if (process.platform === 'win32')
    return
  const handle = openSync(folder, 'r')
  try {
    fsyncSync(handle)
  }
  finally {
    closeSync(handle)
  }
}

/** Names the files of the visits. @param folder - where they lie, an absolute path */
export function nameVisitFiles(folder: string): VisitFiles {
  const database = path.join(folder, 'visits.db')
  const key = path.join(folder, 'visits.key.json')
  const logs = ['-wal', '-shm', '-journal']

  function freeName(at: Date): string {
    const name = (count: number): string => path.join(folder, `visits.damaged-${stamp(at)}${count === 0 ? '' : `-${count}`}.db`)
    let count = 0
    while (existsSync(name(count)))
      count += 1
    return name(count)
  }

  return {
    database,
    key,
    hasDatabase: () => existsSync(database),
    setAside(at, isCopied) {
      const aside = freeName(at)
      const move = isCopied ? copyFileSync : renameSync
      // The log first: a database without it is older, a log without its database is nothing.
      for (const log of logs.filter(suffix => existsSync(database + suffix)))
        move(database + log, aside + log)
      move(database, aside)
      return aside
    },
    deleteAside(before) {
      const limit = before === null ? null : stamp(before)
      const isOver = (name: string): boolean => {
        const [, at] = /^visits\.damaged-(\d{8}T\d{6}Z)(?:-\d+)?\.db(?:-wal|-shm|-journal)?$/.exec(name) ?? []
        return at !== undefined && (limit === null || at < limit)
      }
      try {
        for (const name of readdirSync(folder).filter(isOver))
          rmSync(path.join(folder, name), { force: true })
      }
      catch (error) {
        if (!(error instanceof Error && 'syscall' in error))
          throw error
      }
    },
    deleteAll() {
      const isOurs = (name: string): boolean => /^visits\.(?:damaged-.*)?db(?:-wal|-shm|-journal)?$|^visits\.damaged-.*|^\.visits\.key\.json\..*\.part$/.test(name)
      // The key first: without it the rest is noise.
      deleteTarget(key, [])
      deleteTarget(database, logs)
      rmSync(key, { force: true })
      if (existsSync(folder)) {
        for (const name of readdirSync(folder).filter(isOurs))
          rmSync(path.join(folder, name), { force: true })
        syncFolder(folder)
      }
    },
  }
}
