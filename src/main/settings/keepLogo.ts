import type { HandoutFault } from '../../shared/ipc/contract.ts'
import type { LoadedLogo } from '../handout/logo/loadLogo.ts'
import type { Result } from '../../shared/result.ts'
import { createHash } from 'node:crypto'
import { mkdir, readdir, rm } from 'node:fs/promises'
import path from 'node:path'
import { fail, ok } from '../../shared/result.ts'
import { modes } from '../files/modes.ts'
import { refusalCode } from '../files/refusalCode.ts'
import { writeFileAtomically } from '../files/writeFileAtomically.ts'

const PREFIX = 'logo-'

/**
 * Keeps a copy of a logo in the folder of the settings, so that it does not go when its file does. Copies that are no longer named are removed.
 * @param named - the copy that the settings name now: it stays until they name another
 * @returns the name of the copy
 */
export async function keepLogo(folder: string, { bytes, logo }: LoadedLogo, named: string): Promise<Result<string, Extract<HandoutFault, { kind: 'not-writable' }>>> {
  const ending = logo.kind === 'drawing' ? 'svg' : logo.format
  // A picture as it was made safe: smaller, so that a start does not unpack millions of pixels, and without where and when it was taken.
  const kept = logo.kind === 'drawing' ? bytes : logo.bytes
  const name = `${PREFIX}${createHash('sha256').update(kept).digest('hex').slice(0, 12)}.${ending}`
  const file = path.join(folder, name)
  try {
    await mkdir(folder, { recursive: true, mode: modes.ownFolder })
    await writeFileAtomically(file, kept)
    const idle = (await readdir(folder)).filter(other => other.startsWith(PREFIX) && other !== name && other !== named)
    await Promise.all(idle.map(other => rm(path.join(folder, other), { force: true })))
    return ok(name)
  }
  catch (error) {
    return fail({ kind: 'not-writable', path: file, reason: refusalCode(error) })
  }
}
