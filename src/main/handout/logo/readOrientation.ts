const EXIF = [0x45, 0x78, 0x69, 0x66, 0, 0]
const ORIENTATION = 0x0112

/**
 * How a camera says that its picture must be turned: 1 upright, 2 to 8 turned or mirrored.
 * @param data - the content of an APP1 segment of a JPEG file
 * @returns 1 where nothing is said, or nothing that can be read (Exif 2.3, section 4.6)
 */
export function readOrientation(data: Uint8Array): number {
  const tiff = EXIF.length
  if (EXIF.some((byte, index) => data[index] !== byte) || data.length < tiff + 8)
    return 1
  const view = new DataView(data.buffer, data.byteOffset, data.length)
  const isLittle = view.getUint8(tiff) === 0x49
  const directory = tiff + view.getUint32(tiff + 4, isLittle)
  if (directory + 2 > data.length)
    return 1
  const entries = view.getUint16(directory, isLittle)
  for (let at = directory + 2; at < directory + 2 + 12 * entries && at + 12 <= data.length; at += 12) {
    if (view.getUint16(at, isLittle) === ORIENTATION) {
      const value = view.getUint16(at + 8, isLittle)
      return value >= 1 && value <= 8 ? value : 1
    }
  }
  return 1
}
