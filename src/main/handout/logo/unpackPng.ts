import type { PngParts } from './parsePng.ts'
import { inflateSync } from 'node:zlib'

/** One of the pictures that lie one after the other in a PNG's data: the whole, or every so many pixels of it. */
export interface PngPass {
  /** Its first pixel in the whole picture, and the steps from one of its pixels to the next. */
  readonly x: number
  readonly y: number
  readonly stepX: number
  readonly stepY: number
  readonly columns: number
  /** Each row's samples as they are packed, the filters undone. */
  readonly rows: readonly Uint8Array[]
}

/** First pixel and steps of Adam7's passes (PNG 3rd edition, section 8.1). */
const adam7 = [[0, 0, 8, 8], [4, 0, 8, 8], [0, 4, 4, 8], [2, 0, 4, 4], [0, 2, 2, 4], [1, 0, 2, 2], [0, 1, 1, 2]] as const

function guessPaeth(left: number, up: number, corner: number): number {
  const [byLeft, byUp, byCorner] = [Math.abs(up - corner), Math.abs(left - corner), Math.abs(left + up - 2 * corner)]
  if (byLeft <= byUp && byLeft <= byCorner)
    return left
  return byUp <= byCorner ? up : corner
}

/** What each filter foretells of a byte from the same byte of the pixels left, above, and left above (section 9.2). */
const foretellers: readonly ((left: number, up: number, corner: number) => number)[] = [
  () => 0,
  left => left,
  (_, up) => up,
  (left, up) => (left + up) >> 1,
  guessPaeth,
]

/** Undoes a row's filter in place. @returns whether there is such a filter */
function undoFilter(filter: number, row: Uint8Array, above: Uint8Array | undefined, pixelBytes: number): boolean {
  const foretell = foretellers[filter]
  if (foretell === undefined)
    return false
  if (filter === 0)
    return true
  for (let at = 0; at < row.length; at += 1)
    row[at] = (row[at] ?? 0) + foretell(row[at - pixelBytes] ?? 0, above?.[at] ?? 0, above?.[at - pixelBytes] ?? 0)
  return true
}

/** Unpacks at most as many bytes as there must be. @returns `null` when they are more, fewer or damaged */
function inflate(packed: Uint8Array, length: number): Uint8Array | null {
  try {
    const data = inflateSync(packed, { maxOutputLength: length })
    return data.length === length ? data : null
  }
  catch {
    return null
  }
}

/** Unpacks the pixels of a PNG file. @returns `null` when its data are damaged or not of the length that its header asks for */
export function unpackPng(parts: PngParts): readonly PngPass[] | null {
  const bits = parts.depth * parts.channels
  const grids = parts.isInterlaced ? adam7 : [[0, 0, 1, 1]] as const
  const passes = grids.map(([x, y, stepX, stepY]) => {
    const columns = Math.ceil((parts.width - x) / stepX)
    return { x, y, stepX, stepY, columns, count: Math.ceil((parts.height - y) / stepY), rowBytes: Math.ceil(columns * bits / 8) }
  }).filter(({ columns, count }) => columns > 0 && count > 0)
  const data = inflate(parts.packed, passes.reduce((sum, { count, rowBytes }) => sum + count * (1 + rowBytes), 0))
  if (data === null)
    return null
  let at = 0
  let isSound = true
  const unpacked = passes.map(({ count, rowBytes, ...pass }) => {
    const rows: Uint8Array[] = []
    for (let index = 0; index < count; index += 1) {
      const row = data.subarray(at + 1, at + 1 + rowBytes)
      isSound = undoFilter(data[at] ?? 0, row, rows.at(-1), Math.ceil(bits / 8)) && isSound
      rows.push(row)
      at += 1 + rowBytes
    }
    return { ...pass, rows }
  })
  return isSound ? unpacked : null
}
