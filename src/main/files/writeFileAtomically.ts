import { randomBytes } from 'node:crypto'
import { access, constants, lstat, open, realpath, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { modes } from './modes.ts'
import { refusal } from './refusal.ts'

const ANYONE_MAY_WRITE = 0o222

const isMissing = (error: unknown): boolean => error instanceof Error && (error as NodeJS.ErrnoException).code === 'ENOENT'

/** Whether anything bears the name, a link that leads nowhere included. */
async function isTaken(file: string): Promise<boolean> {
  try {
    await lstat(file)
    return true
  }
  catch (error) {
    if (isMissing(error))
      return false
    throw error
  }
}

/**
 * The file that a name leads to, through links, and the mode that it has.
 * @throws for what must not be replaced: a folder, a device or pipe, a file that is read-only (for an administrator too), a broken link
 */
async function findTarget(file: string, newMode: number): Promise<{ readonly target: string, readonly mode: number, readonly isNew: boolean }> {
  if (!await isTaken(file))
    return { target: file, mode: newMode, isNew: true }
  const target = await realpath(file).catch((error: unknown) => {
    throw isMissing(error) ? refusal('the link leads to nothing', 'EBROKENLINK') : error
  })
  const found = await stat(target)
  if (found.isDirectory())
    throw refusal('the path is a folder', 'EISDIR')
  if (!found.isFile())
    throw refusal('it is a device or a pipe, not a file', 'ENOTFILE')
  if ((found.mode & ANYONE_MAY_WRITE) === 0)
    throw refusal('the file is read-only', 'EREADONLY')
  await access(target, constants.W_OK)
  return { target, mode: found.mode & 0o777, isNew: false }
}

/** Makes a name as lasting as the bytes under it. Windows keeps folders by itself and cannot be asked. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => null)
  await handle?.sync().catch(() => undefined)
  await handle?.close()
}

/** The file that is being written. */
export interface FileDraft {
  readonly write: (data: Uint8Array | string) => Promise<void>
}

/**
 * Writes a file piece by piece, whole or not at all: a full disk or a power cut leaves what was there before.
 * @param mode - what a new file may be used for; one that is there keeps its own
 * @throws what `fill` throws, the system's error, or ours for what is no regular, writable file; nothing is left beside the target then
 */
export async function fillFileAtomically(file: string, fill: (draft: FileDraft) => Promise<void>, newMode: number = modes.ownFile): Promise<void> {
  const { target, mode, isNew } = await findTarget(file, newMode)
  const draft = path.join(path.dirname(target), `.${path.basename(target)}.${randomBytes(6).toString('hex')}.part`)
  try {
    const handle = await open(draft, 'wx', mode)
    try {
      // The umask took from it what the file had. A disk without such rights has nothing to keep.
      if (!isNew)
        await handle.chmod(mode).catch(() => undefined)
      await fill({ write: data => handle.writeFile(data) })
      await handle.sync()
    }
    finally {
      await handle.close()
    }
    await rename(draft, target)
    await syncFolder(path.dirname(target))
  }
  catch (error) {
    await rm(draft, { force: true })
    throw error
  }
}

/**
 * Writes a file whole or not at all.
 * @param mode - what a new file may be used for; one that is there keeps its own
 * @throws the system's error, or ours for what is no regular, writable file; nothing is left beside the target then
 */
export function writeFileAtomically(file: string, data: Uint8Array | string, mode: number = modes.ownFile): Promise<void> {
  return fillFileAtomically(file, draft => draft.write(data), mode)
}
