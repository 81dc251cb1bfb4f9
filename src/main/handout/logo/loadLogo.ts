import type { Logo } from '../../../shared/handout/logo.ts'
import type { HandoutFault } from '../../../shared/ipc/contract.ts'
import type { Result } from '../../../shared/result.ts'
import { mostLogoBytes } from '../../../shared/handout/logo.ts'
import { fail, ok } from '../../../shared/result.ts'
import { readBounded } from '../../files/readBounded.ts'
import { readRefusalCode } from '../../files/refusalCode.ts'
import { readLogo } from './readLogo.ts'

/** A logo's file with what it holds. */
export interface LoadedLogo {
  readonly bytes: Uint8Array
  readonly logo: Logo
}

type LogoTrouble = Extract<HandoutFault, { kind: 'logo' }>

/** The last logo that was read, by the bytes of its file: a large picture takes a second to unpack. */
let last: LoadedLogo | null = null

/**
 * Reads a logo from a file.
 * @param file - absolute path
 */
export async function loadLogo(file: string): Promise<Result<LoadedLogo, LogoTrouble>> {
  let bytes: Uint8Array
  try {
    ({ bytes } = await readBounded(file, mostLogoBytes))
  }
  catch (error) {
    return fail({ kind: 'logo', path: file, fault: { kind: 'logo-unreadable', reason: readRefusalCode(error) } })
  }
  if (last !== null && Buffer.compare(last.bytes, bytes) === 0)
    return ok(last)
  const read = readLogo(bytes)
  if (!read.ok)
    return fail({ kind: 'logo', path: file, fault: read.fault })
  last = { bytes, logo: read.value }
  return ok(last)
}
