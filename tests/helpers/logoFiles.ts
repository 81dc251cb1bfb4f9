import { crc32, deflateSync } from 'node:zlib'

/** A chunk of a PNG file, with its right checksum. */
export function pngChunk(name: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data])
  const chunk = Buffer.alloc(body.length + 8)
  chunk.writeUInt32BE(data.length)
  chunk.set(body, 4)
  chunk.writeUInt32BE(crc32(body), 4 + body.length)
  return chunk
}

interface PngKind {
  readonly width: number
  readonly height: number
  readonly depth: 1 | 2 | 4 | 8 | 16
  readonly type: 0 | 2 | 3 | 4 | 6
  readonly isInterlaced: boolean
  /** The samples of a pixel, one a channel, each of `depth` bits. */
  readonly sample: (x: number, y: number) => readonly number[]
  readonly extras: readonly Buffer[]
  /** In place of the packed pixels. */
  readonly packed: Uint8Array | null
}

const channels = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 } as const
const adam7 = [[0, 0, 8, 8], [4, 0, 8, 8], [0, 4, 4, 8], [2, 0, 4, 4], [0, 2, 2, 4], [1, 0, 2, 2], [0, 1, 1, 2]] as const

function paeth(a: number, b: number, c: number): number {
  const [pa, pb, pc] = [Math.abs(b - c), Math.abs(a - c), Math.abs(a + b - 2 * c)]
  return pa <= pb && pa <= pc ? a : pb <= pc ? b : c
}

/** Filters rows with each of the five filters in turn. */
function filterRows(rows: readonly (readonly number[])[], pixelBytes: number): readonly number[] {
  return rows.flatMap((row, y) => [y % 5, ...row.map((byte, at) => {
    const [a, b, c] = [row[at - pixelBytes] ?? 0, rows[y - 1]?.[at] ?? 0, rows[y - 1]?.[at - pixelBytes] ?? 0]
    return (byte - ([0, a, b, (a + b) >> 1, paeth(a, b, c)][y % 5] ?? 0)) & 255
  })])
}

function packRow(samples: readonly number[], depth: number): readonly number[] {
  const bits = samples.map(sample => sample.toString(2).padStart(depth, '0')).join('')
  return (bits.match(/.{1,8}/g) ?? []).map(byte => Number.parseInt(byte.padEnd(8, '0'), 2))
}

/** A PNG file of any kind; a 2 × 2 RGB one with a red left side unless said otherwise. */
export function aPng(part: Partial<PngKind> = {}): Uint8Array {
  const { width, height, depth, type, isInterlaced, sample, extras, packed }: PngKind = {
    width: 2, height: 2, depth: 8, type: 2, isInterlaced: false, sample: x => x === 0 ? [255, 0, 0] : [255, 255, 255], extras: [], packed: null, ...part,
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width)
  header.writeUInt32BE(height, 4)
  header.set([depth, type, 0, 0, isInterlaced ? 1 : 0], 8)
  const data = packed !== null
    ? []
    : (isInterlaced ? adam7 : [[0, 0, 1, 1]] as const).flatMap(([x0, y0, dx, dy]) => {
        const columns = Array.from({ length: Math.max(0, Math.ceil((width - x0) / dx)) }, (_, index) => x0 + index * dx)
        const rows = Array.from({ length: columns.length === 0 ? 0 : Math.max(0, Math.ceil((height - y0) / dy)) }, (_, index) => packRow(columns.flatMap(x => sample(x, y0 + index * dy)), depth))
        return filterRows(rows, Math.ceil(channels[type] * depth / 8))
      })
  const pixels = pngChunk('IDAT', packed ?? deflateSync(Uint8Array.from(data)))
  return new Uint8Array(Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), pngChunk('IHDR', header), ...extras, pixels, pngChunk('IEND', Buffer.alloc(0))]))
}

/** A segment of a JPEG file. */
export function jpegSegment(marker: number, data: Uint8Array | readonly number[]): Buffer {
  return Buffer.from([0xff, marker, (data.length + 2) >> 8, (data.length + 2) & 255, ...data])
}

/** A JPEG file of 16 × 8 pixels, its left half dark red. */
export const aJpeg = new Uint8Array(Buffer.from(
  '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAA0JCgsKCA0LCgsODg0PEyAVExISEyccHhcgLikxMC4pLSwzOko+MzZGNywtQFdBRkxOUlNSMj5aYVpQYEpRUk//'
  + '2wBDAQ4ODhMREyYVFSZPNS01T09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT0//wAARCAAIABADASIAAhEBAxEB/8QA'
  + 'FgABAQEAAAAAAAAAAAAAAAAAAAYH/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/EABUBAQEAAAAAAAAAAAAAAAAAAAQF/8QAGhEAAQUBAAAAAAAAAAAAAAAAAAQF'
  + 'QUKBwf/aAAwDAQACEQMRAD8Ak29AMnktvNN4f//Z',
  'base64',
))

/** An SVG file with a field of 100 × 50 unless said otherwise. */
export function anSvg(content: string, root = 'viewBox="0 0 100 50"'): Uint8Array {
  return new TextEncoder().encode(`<?xml version="1.0" encoding="utf-8"?>\n<svg xmlns="http://www.w3.org/2000/svg" ${root}>${content}</svg>\n`)
}
