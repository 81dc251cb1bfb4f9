import type { Logo, LogoFault } from '../../../shared/handout/logo.ts'
import type { Result } from '../../../shared/result.ts'
import { fail, ok } from '../../../shared/result.ts'
import { encodePng } from './encodePng.ts'
import { paintOnWhite } from './paintOnWhite.ts'
import { parsePng } from './parsePng.ts'
import { shrinkPixels } from './shrinkPixels.ts'
import { unpackPng } from './unpackPng.ts'

/** Pixels along a side in print: some 500 to the inch for a logo of two and a half inches. */
const MOST_IN_PRINT = 1200

/**
 * Reads a PNG file and writes it anew, on white, in the one form that pdfkit embeds at once: others it unpacks later, when the file is long read back.
 * No more is unpacked than the header's size asks for.
 */
export function readPng(bytes: Uint8Array): Result<Logo, LogoFault> {
  const parts = parsePng(bytes)
  if (!parts.ok)
    return parts
  const passes = unpackPng(parts.value)
  const pixels = passes === null ? null : paintOnWhite(parts.value, passes)
  if (pixels === null)
    return fail({ kind: 'logo-damaged', format: 'png', reason: 'pixels' })
  if (pixels.rgb.every(value => value === 255))
    return fail({ kind: 'logo-blank' })
  const shrunk = shrinkPixels(pixels, MOST_IN_PRINT)
  return ok({ kind: 'image', format: 'png', bytes: encodePng(shrunk), width: shrunk.width, height: shrunk.height })
}
