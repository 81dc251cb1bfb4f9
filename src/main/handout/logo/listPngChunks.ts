import type { LogoDamage } from '../../../shared/handout/logo.ts'
import type { Result } from '../../../shared/result.ts'
import { crc32 } from 'node:zlib'
import { fail, ok } from '../../../shared/result.ts'

/** The first eight bytes of every PNG file. */
export const pngSignature = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

/** A part of a PNG file: its four-letter name and its content. */
export interface PngChunk {
  readonly name: string
  readonly data: Uint8Array
}

/** Bytes of a chunk that are not content: length, name and checksum. */
const FRAME = 12

/** Walks a PNG file from its signature to the chunk that ends it, and checks each chunk's checksum (PNG 3rd edition, section 5). */
export function listPngChunks(bytes: Uint8Array): Result<readonly PngChunk[], LogoDamage> {
  if (pngSignature.some((byte, index) => bytes[index] !== byte))
    return fail('structure')
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  const chunks: PngChunk[] = []
  let at = pngSignature.length
  while (at + FRAME <= bytes.length) {
    const length = view.getUint32(at)
    const end = at + FRAME + length
    if (end > bytes.length)
      return fail('cut-short')
    const body = bytes.subarray(at + 4, end - 4)
    if (crc32(body) !== view.getUint32(end - 4))
      return fail('checksum')
    const chunk = { name: String.fromCharCode(...body.subarray(0, 4)), data: body.subarray(4) }
    chunks.push(chunk)
    if (chunk.name === 'IEND')
      return ok(chunks)
    at = end
  }
  return fail('cut-short')
}
