import { constants, copyFile, link, readFile, stat } from 'node:fs/promises'

/** Most damaged files that are kept beside each other; the last gives way. */
const MOST_KEPT = 9

/** Whether one file holds what the other does. Of large ones and unreadable ones only whether they are the same. */
async function isSame(file: string, other: string, isSmall: boolean): Promise<boolean> {
  try {
    const [one, two] = await Promise.all([stat(file), stat(other)])
    if (one.dev === two.dev && one.ino === two.ino)
      return true
    return isSmall && one.size === two.size && (await readFile(file)).equals(await readFile(other))
  }
  catch {
    return false
  }
}

async function keep(file: string, isSmall: boolean): Promise<string | null> {
  for (let count = 1; count <= MOST_KEPT; count += 1) {
    const name = `${file}.damaged${count === 1 ? '' : `-${count}`}`
    if (await isSame(file, name, isSmall))
      return name
    // A second name costs no room and needs no right to read. The next save puts another file in the place of the first name.
    const done = isSmall ? copyFile(file, name, count < MOST_KEPT ? constants.COPYFILE_EXCL : 0) : link(file, name)
    const fault = await done.then(() => null, (error: unknown) => error)
    if (fault === null)
      return name
    if (!(fault instanceof Error) || (fault as NodeJS.ErrnoException).code !== 'EEXIST')
      return null
  }
  return null
}

/** The keeping before the next: of two at once the second must find what the first has kept. */
let last: Promise<unknown> = Promise.resolve()

/**
 * Keeps a damaged file beside under `.damaged`, or `.damaged-2` and so on where something else lies there: nothing that was kept before is lost.
 * @param isSmall - whether it can be read and copied; it gets a second name otherwise
 * @returns where it lies; `null` where the disk refused
 */
export function keepDamaged(file: string, isSmall: boolean): Promise<string | null> {
  const kept = last.then(() => keep(file, isSmall))
  last = kept
  return kept
}
