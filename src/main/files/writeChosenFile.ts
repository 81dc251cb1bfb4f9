import type { HandoutFault, SavedHandout } from '../../shared/ipc/contract.ts'
import type { Result } from '../../shared/result.ts'
import { fail, ok } from '../../shared/result.ts'
import { refusalCode } from '../files/refusalCode.ts'
import { writeFileAtomically } from '../files/writeFileAtomically.ts'

/** Writes a sheet whole or not at all. */
export async function writeHandout(file: string, bytes: Uint8Array): Promise<Result<SavedHandout, Extract<HandoutFault, { kind: 'not-writable' }>>> {
  try {
    await writeFileAtomically(file, bytes)
    return ok({ path: file, bytes: bytes.length })
  }
  catch (error) {
    return fail({ kind: 'not-writable', path: file, reason: refusalCode(error) })
  }
}
