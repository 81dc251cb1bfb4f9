import type { Logo, LogoFault } from '../../../shared/handout/logo.ts'
import type { Result } from '../../../shared/result.ts'
import { mostLogoBytes } from '../../../shared/handout/logo.ts'
import { fail } from '../../../shared/result.ts'
import { readJpeg } from './readJpeg.ts'
import { readPng } from './readPng.ts'
import { readSvg } from './readSvg.ts'

/** Readers by how a file begins; a mark of UTF-8 and spaces may stand before an SVG's first tag. */
const readers = [
  { begins: /^\x89PNG/, read: readPng },
  { begins: /^\xff\xd8\xff/, read: readJpeg },
  { begins: /^(?:\xef\xbb\xbf)?\s*</, read: readSvg },
]

/**
 * Reads the bytes of a clinic's logo, PNG, JPEG or SVG by what they hold, into what a sheet can draw without waiting.
 * Nothing in it is run, fetched or unpacked beyond its bounds, and no file makes it throw.
 */
export function readLogo(bytes: Uint8Array): Result<Logo, LogoFault> {
  if (bytes.length > mostLogoBytes)
    return fail({ kind: 'logo-too-large', bytes: bytes.length, most: mostLogoBytes })
  const beginning = Buffer.from(bytes.subarray(0, 256)).toString('latin1')
  return readers.find(({ begins }) => begins.test(beginning))?.read(bytes) ?? fail({ kind: 'logo-unknown-format' })
}
