import type { LogoDamage } from '../../../shared/handout/logo.ts'
import type { Result } from '../../../shared/result.ts'
import { fail, ok } from '../../../shared/result.ts'

/** A part of a JPEG file: its marker's second byte, all its bytes, and those after marker and length. */
export interface JpegSegment {
  readonly marker: number
  readonly bytes: Uint8Array
  readonly data: Uint8Array
}

const END = 0xd9
const SCAN = 0xda

/** Markers without a length; none of them may stand between segments. */
const isBare = (marker: number): boolean => marker <= 1 || (marker >= 0xd0 && marker <= 0xd8)

/** Where the compressed data of a scan ends, or -1 when the file ends first. A 0xff in the data is followed by 0; restart marks belong to it. */
function findScanEnd(bytes: Uint8Array, start: number): number {
  let at = bytes.indexOf(0xff, start)
  while (at !== -1) {
    const next = bytes[at + 1] ?? 0
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7))
      return at
    at = bytes.indexOf(0xff, next === 0xff ? at + 1 : at + 2)
  }
  return -1
}

/**
 * Walks a JPEG file from its start mark, which is not looked at, to its end mark (ITU-T T.81, annex B).
 * A scan's segment has its compressed data in `bytes`. What follows the end mark is left out.
 */
export function listJpegSegments(bytes: Uint8Array): Result<readonly JpegSegment[], LogoDamage> {
  const segments: JpegSegment[] = []
  let at = 2
  while (at < bytes.length) {
    if (bytes[at] !== 0xff)
      return fail('structure')
    while (bytes[at + 1] === 0xff)
      at += 1
    const marker = bytes[at + 1]
    if (marker === END)
      return ok([...segments, { marker, bytes: bytes.subarray(at, at + 2), data: new Uint8Array() }])
    if (marker === undefined || at + 4 > bytes.length)
      return fail('cut-short')
    const length = ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0)
    if (isBare(marker) || length < 2)
      return fail('structure')
    const headEnd = at + 2 + length
    const end = marker === SCAN ? findScanEnd(bytes, headEnd) : headEnd
    if (end === -1 || end > bytes.length)
      return fail('cut-short')
    segments.push({ marker, bytes: bytes.subarray(at, end), data: bytes.subarray(at + 4, headEnd) })
    at = end
  }
  return fail('cut-short')
}
