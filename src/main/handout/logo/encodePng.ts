import type { Pixels } from './paintOnWhite.ts'
import { crc32, deflateSync } from 'node:zlib'
import { pngSignature } from './listPngChunks.ts'

/** Writes one chunk of a PNG file, with its length and its sum. */
export function writeChunk(name: string, data: Uint8Array): Buffer {
  const chunk = Buffer.alloc(12 + data.length)
  chunk.writeUInt32BE(data.length)
  chunk.write(name, 4, 'latin1')
  chunk.set(data, 8)
  chunk.writeUInt32BE(crc32(chunk.subarray(4, 8 + data.length)), 8 + data.length)
  return chunk
}

/** Writes pixels as a PNG file of the kind that a PDF takes as it is: 8-bit RGB, not interlaced. The same pixels give the same bytes. */
export function encodePng({ width, height, rgb }: Pixels): Uint8Array {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width)
  header.writeUInt32BE(height, 4)
  header.set([8, 2], 8)
  const rowBytes = 3 * width
  const rows = Buffer.alloc(height * (1 + rowBytes))
  for (let y = 0; y < height; y += 1)
    rows.set(rgb.subarray(y * rowBytes, (y + 1) * rowBytes), y * (1 + rowBytes) + 1)
  return new Uint8Array(Buffer.concat([pngSignature, writeChunk('IHDR', header), writeChunk('IDAT', deflateSync(rows, { level: 9 })), writeChunk('IEND', Buffer.alloc(0))]))
}
