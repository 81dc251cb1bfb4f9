import type { HandoutFault, SavedHandout } from '../../shared/ipc/contract.ts'
import type { Result } from '../../shared/result.ts'
import { fail, ok } from '../../shared/result.ts'
import { modes } from './modes.ts'
import { refusalCode } from './refusalCode.ts'
import { writeFileAtomically } from './writeFileAtomically.ts'

/**
 * Writes what a person asked for to the place that they chose, whole or not at all: a sheet, a visit for the chart, the event log.
 * @param mode - what a new file may be used for; one that is there keeps its own
 */
export async function writeChosenFile(file: string, bytes: Uint8Array, mode: number = modes.ownFile): Promise<Result<SavedHandout, Extract<HandoutFault, { kind: 'not-writable' }>>> {
  try {
    await writeFileAtomically(file, bytes, mode)
    return ok({ path: file, bytes: bytes.length })
  }
  catch (error) {
    return fail({ kind: 'not-writable', path: file, reason: refusalCode(error) })
  }
}
