// Windows' and Apple's containers of icons, written from pictures.

/** Pixels bottom up, blue first, then a mask of one bit a pixel, which nothing reads any more but every reader steps over. */
function toBitmap({ size, rgba }) {
  const header = Buffer.alloc(40)
  header.writeUInt32LE(40, 0)
  header.writeInt32LE(size, 4)
  header.writeInt32LE(size * 2, 8)
  header.writeUInt16LE(1, 12)
  header.writeUInt16LE(32, 14)
  const rows = Array.from({ length: size }, (_, y) => rgba.subarray((size - 1 - y) * size * 4, (size - y) * size * 4))
  const pixels = Buffer.concat(rows)
  for (let at = 0; at < pixels.length; at += 4)
    [pixels[at], pixels[at + 2]] = [pixels[at + 2], pixels[at]]
  return Buffer.concat([header, pixels, Buffer.alloc(Math.ceil(size / 32) * 4 * size)])
}

/**
 * An .ico: bitmaps below 256 pixels, which old readers ask for, and PNG at 256.
 * @param pictures - `{ size, png, rgba }`, at most 256 pixels
 */
export function packIco(pictures) {
  const bodies = pictures.map(picture => picture.size === 256 ? picture.png : toBitmap(picture))
  const head = Buffer.alloc(6 + 16 * pictures.length)
  head.writeUInt16LE(1, 2)
  head.writeUInt16LE(pictures.length, 4)
  let offset = head.length
  pictures.forEach(({ size }, at) => {
    const entry = 6 + 16 * at
    // A size of 256 is written as 0.
    head.writeUInt8(size % 256, entry)
    head.writeUInt8(size % 256, entry + 1)
    head.writeUInt16LE(1, entry + 4)
    head.writeUInt16LE(32, entry + 6)
    head.writeUInt32LE(bodies[at].length, entry + 8)
    head.writeUInt32LE(offset, entry + 12)
    offset += bodies[at].length
  })
  return Buffer.concat([head, ...bodies])
}

/** Apple's names of the pictures, by their pixels: for one and for two pixels a point. */
export const icnsTypes = [['ic11', 32], ['ic12', 64], ['ic07', 128], ['ic13', 256], ['ic08', 256], ['ic14', 512], ['ic09', 512], ['ic10', 1024]]

/** An .icns of PNGs. @param pngs - by size in pixels */
export function packIcns(pngs) {
  const chunk = (type, body) => {
    const head = Buffer.alloc(8)
    head.write(type, 'latin1')
    head.writeUInt32BE(body.length + 8, 4)
    return Buffer.concat([head, body])
  }
  return chunk('icns', Buffer.concat(icnsTypes.map(([type, size]) => chunk(type, pngs.get(size)))))
}
