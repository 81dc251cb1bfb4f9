import type { Pixels } from './paintOnWhite.ts'

/** The places of a line that fall into one place of a shorter line, each with the part of it that does. */
function listShares(from: number, to: number): readonly (readonly [place: number, share: number])[] {
  return Array.from({ length: Math.ceil(to) - Math.floor(from) }, (_, index) => {
    const place = Math.floor(from) + index
    return [place, Math.min(place + 1, to) - Math.max(place, from)] as const
  })
}

function addRow(line: Float64Array, row: Uint8Array, share: number): void {
  for (let at = 0; at < line.length; at += 1)
    line[at] = (line[at] ?? 0) + (row[at] ?? 0) * share
}

/**
 * Makes a picture smaller so that no side is longer than `most` pixels; each new pixel is the average of those it covers.
 * A picture that is small enough is given back as it is.
 */
export function shrinkPixels(pixels: Pixels, most: number): Pixels {
  const ratio = Math.max(pixels.width, pixels.height) / most
  if (ratio <= 1)
    return pixels
  const [width, height] = [Math.max(1, Math.round(pixels.width / ratio)), Math.max(1, Math.round(pixels.height / ratio))]
  const [stepX, stepY] = [pixels.width / width, pixels.height / height]
  const columns = Array.from({ length: width }, (_, x) => listShares(x * stepX, Math.min((x + 1) * stepX, pixels.width)))
  const rgb = new Uint8Array(3 * width * height)
  for (let y = 0; y < height; y += 1) {
    const line = new Float64Array(3 * pixels.width)
    for (const [row, share] of listShares(y * stepY, Math.min((y + 1) * stepY, pixels.height)))
      addRow(line, pixels.rgb.subarray(row * line.length, (row + 1) * line.length), share / (stepX * stepY))
    columns.forEach((shares, x) => {
      for (let channel = 0; channel < 3; channel += 1)
        rgb[3 * (y * width + x) + channel] = Math.round(shares.reduce((sum, [column, share]) => sum + (line[3 * column + channel] ?? 0) * share, 0))
    })
  }
  return { width, height, rgb }
}
