import { mkdirSync, readFileSync, rmSync, watch, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export interface SecondInstance {
  readonly argv: readonly string[]
  readonly cwd: string
  readonly data: unknown
}

/**
 * Takes the lock of a user data folder, or tells its holder that a second instance came.
 * @returns a function that gives the lock back; undefined when another living process holds it
 */
export function takeInstanceLock(
  folder: string,
  data: unknown,
  onSecond: (second: SecondInstance) => void,
): (() => void) | undefined {
  mkdirSync(folder, { recursive: true })
  const lock = join(folder, 'standin.lock')
  const inbox = join(folder, 'standin.second')
  if (!claim(lock)) {
    writeFileSync(inbox, JSON.stringify({ argv: process.argv, cwd: process.cwd(), data } satisfies SecondInstance))
    return undefined
  }
  rmSync(inbox, { force: true })
  const watcher = watch(folder, (_change, file) => {
    if (file !== 'standin.second')
      return
    const second = readSecond(inbox)
    if (second)
      onSecond(second)
  })
  watcher.unref()
  return () => {
    watcher.close()
    rmSync(lock, { force: true })
  }
}

function claim(lock: string): boolean {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' })
    return true
  }
  catch {
    if (isAlive(Number(readFileSync(lock, 'utf8'))))
      return false
    // left behind by a killed process
    writeFileSync(lock, String(process.pid))
    return true
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  }
  catch {
    return false
  }
}

/** The folder is watched, so a message may be seen twice, or half written: then it is read at the next change. */
function readSecond(inbox: string): SecondInstance | undefined {
  try {
    const second = JSON.parse(readFileSync(inbox, 'utf8')) as SecondInstance
    rmSync(inbox)
    return second
  }
  catch {
    return undefined
  }
}
