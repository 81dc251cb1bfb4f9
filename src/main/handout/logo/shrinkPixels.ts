import type { Pixels } from './paintOnWhite.ts'

/** The places of a line that fall into one place of a shorter line, each with the part of it that does. */
function listShares(from: number, to: number): readonly (readonly [place: number, share: number])[] {
  return Array.from({ length: Math.ceil(to) - Math.floor(from) }, (_, index) => {
    const place = Math.floor(from) + index
    return [place, Math.min(place + 1, to) - Math.max(place, from)] as const
  })
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
    const rows = listShares(y * stepY, Math.min((y + 1) * stepY, pixels.height))
    columns.forEach((shares, x) => {
      let [red, green, blue] = [0, 0, 0]
      for (const [row, rowShare] of rows) {
        for (const [column, columnShare] of shares) {
          const at = 3 * (row * pixels.width + column)
          const share = rowShare * columnShare / (stepX * stepY)
          red += (pixels.rgb[at] ?? 0) * share
          green += (pixels.rgb[at + 1] ?? 0) * share
          blue += (pixels.rgb[at + 2] ?? 0) * share
        }
      }
      rgb.set([red, green, blue].map(Math.round), 3 * (y * width + x))
    })
  }
  return { width, height, rgb }
}
