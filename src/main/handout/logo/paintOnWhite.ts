import type { PngParts } from './parsePng.ts'
import type { PngPass } from './unpackPng.ts'

/** An opaque picture: red, green and blue, a byte each, row by row from the top. */
export interface Pixels {
  readonly width: number
  readonly height: number
  readonly rgb: Uint8Array
}

/** Writes a row's pixel of a place into a target at an offset. */
type Painter = (row: Uint8Array, column: number, rgb: Uint8Array, to: number) => void

/** What is seen of a channel over white paper. */
const overWhite = (value: number, alpha: number): number => 255 - Math.round((255 - value) * alpha / 255)

/** Pixels that are a number: an entry of the palette, or a gray of at most 8 bits. @returns `null` for an entry that is not there */
function paintNumbers({ palette, transparency, depth }: PngParts): (row: Uint8Array, column: number) => readonly number[] | null {
  const most = (1 << depth) - 1
  const clear = transparency.length >= 2 ? ((transparency[0] ?? 0) << 8) | (transparency[1] ?? 0) : -1
  const colors = Array.from({ length: most + 1 }, (_, value) => {
    if (palette === null)
      return [0, 1, 2].map(() => value === clear ? 255 : Math.round(255 * value / most))
    return palette.length < 3 * value + 3 ? null : [...palette.subarray(3 * value, 3 * value + 3)].map(channel => overWhite(channel, transparency[value] ?? 255))
  })
  return (row, column) => {
    const bit = column * depth
    return colors[((row[bit >> 3] ?? 0) >> (8 - depth - (bit & 7))) & most] ?? null
  }
}

/** Pixels that are colors. Of 16 bits a channel the upper 8 are kept. */
function paintColors({ channels, depth, isColor, hasAlpha, transparency }: PngParts): Painter {
  const step = depth / 8
  const colors = isColor ? 3 : 1
  // The one see-through color is given in 16 bits a channel, whatever the depth.
  const clear = Array.from({ length: colors * step }, (_, index) => transparency[depth === 8 ? 2 * index + 1 : index])
  const hasClear = transparency.length >= 2 * colors
  return (row, column, rgb, to) => {
    const at = column * channels * step
    const isClear = hasClear && clear.every((byte, index) => row[at + index] === byte)
    const alpha = hasAlpha ? row[at + colors * step] ?? 255 : isClear ? 0 : 255
    for (let channel = 0; channel < 3; channel += 1)
      rgb[to + channel] = overWhite(row[at + (isColor ? channel * step : 0)] ?? 0, alpha)
  }
}

/** Lays a PNG's pixels on white paper. @returns `null` when one of them is a palette entry that is not there */
export function paintOnWhite(parts: PngParts, passes: readonly PngPass[]): Pixels | null {
  const { width, height } = parts
  const rgb = new Uint8Array(3 * width * height)
  let isSound = true
  const numbers = parts.palette !== null || (parts.channels === 1 && parts.depth <= 8) ? paintNumbers(parts) : null
  const paint: Painter = numbers === null
    ? paintColors(parts)
    : (row, column, target, to) => {
        const color = numbers(row, column)
        isSound &&= color !== null
        target.set(color ?? [], to)
      }
  for (const pass of passes) {
    pass.rows.forEach((row, index) => {
      const start = (pass.y + index * pass.stepY) * width + pass.x
      for (let column = 0; column < pass.columns; column += 1)
        paint(row, column, rgb, 3 * (start + column * pass.stepX))
    })
  }
  return isSound ? { width, height, rgb } : null
}
