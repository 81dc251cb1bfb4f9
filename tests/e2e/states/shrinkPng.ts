import { Buffer } from 'node:buffer'
import { deflateSync } from 'node:zlib'
import { writeChunk } from '../../../src/main/handout/logo/encodePng.ts'
import { pngSignature } from '../../../src/main/handout/logo/listPngChunks.ts'
import { paintOnWhite } from '../../../src/main/handout/logo/paintOnWhite.ts'
import { parsePng } from '../../../src/main/handout/logo/parsePng.ts'
import { unpackPng } from '../../../src/main/handout/logo/unpackPng.ts'

const MOST_COLORS = 256

/** How far two colors are apart: the sum over red, green and blue. */
const distance = (one: number, other: number): number => Math.abs((one >> 16) - (other >> 16)) + Math.abs((one >> 8 & 255) - (other >> 8 & 255)) + Math.abs((one & 255) - (other & 255))

/** The commonest colors, no two of them nearer than need be for there to be few enough. */
function choosePalette(counts: ReadonlyMap<number, number>): readonly number[] {
  const commonest = [...counts].toSorted(([, a], [, b]) => b - a).map(([color]) => color)
  for (let apart = 1; ; apart += 2) {
    const chosen: number[] = []
    for (const color of commonest) {
      if (chosen.every(known => distance(known, color) >= apart))
        chosen.push(color)
    }
    if (chosen.length <= MOST_COLORS)
      return chosen
  }
}
/** Writes a picture anew with 256 colors, about half as long. The same picture gives the same bytes; what cannot be read is given back as it is. */
export function shrinkPng(png: Uint8Array): Uint8Array {
  const parts = parsePng(png)
  const passes = parts.ok ? unpackPng(parts.value) : null
  const pixels = parts.ok && passes !== null ? paintOnWhite(parts.value, passes) : null
  if (pixels === null)
    return png
  const { width, height, rgb } = pixels
  const colors = Uint32Array.from({ length: width * height }, (_, at) => ((rgb[3 * at] ?? 0) << 16) | ((rgb[3 * at + 1] ?? 0) << 8) | (rgb[3 * at + 2] ?? 0))
  const counts = new Map<number, number>()
  for (const color of colors)
    counts.set(color, (counts.get(color) ?? 0) + 1)
  const palette = choosePalette(counts)
  const nearest = new Map([...counts.keys()].map(color => [color, palette.reduce((best, known, at) => distance(known, color) < distance(palette[best] ?? 0, color) ? at : best, 0)]))
  const rows = Buffer.alloc(height * (1 + width))
  for (const [at, color] of colors.entries())
    rows[at + Math.floor(at / width) + 1] = nearest.get(color) ?? 0
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width)
  header.writeUInt32BE(height, 4)
  header.set([8, 3], 8)
  return Buffer.concat([pngSignature, writeChunk('IHDR', header), writeChunk('PLTE', Uint8Array.from(palette.flatMap(color => [color >> 16, color >> 8 & 255, color & 255]))), writeChunk('IDAT', deflateSync(rows, { level: 9 })), writeChunk('IEND', new Uint8Array(0))])
}
