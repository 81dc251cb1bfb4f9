import { expect, it } from 'vitest'
import { readLogo } from '../../../../src/main/handout/logo/readLogo.ts'
import { aJpeg, jpegSegment } from '../../../helpers/logoFiles.ts'

/** The file with bytes put in after its start mark. */
const withSegments = (...segments: readonly Buffer[]): Uint8Array => new Uint8Array(Buffer.concat([aJpeg.subarray(0, 2), ...segments, aJpeg.subarray(2)]))

const frameAt = Buffer.from(aJpeg).indexOf(Buffer.from([0xff, 0xc0]))
const scanAt = Buffer.from(aJpeg).indexOf(Buffer.from([0xff, 0xda]))
/** The file with bytes of its frame header replaced; 0 is the marker's second byte. */
const withFrame = (at: number, ...values: readonly number[]): Uint8Array => aJpeg.map((byte, index) => values[index - frameAt - 1 - at] ?? byte)

const faultOf = (file: Uint8Array): unknown => {
  const read = readLogo(file)
  return read.ok ? null : read.fault
}

/** A camera's segment that says how the picture must be turned. */
function exif(orientation: number, order: 'II' | 'MM'): Buffer {
  const number = (value: number, bytes: number): readonly number[] => {
    const digits = Array.from({ length: bytes }, (_, index) => (value >> (8 * index)) & 255)
    return order === 'II' ? digits : digits.reverse()
  }
  return jpegSegment(0xe1, [...Buffer.from(`Exif\0\0${order}`), ...number(42, 2), ...number(8, 4), ...number(1, 2), ...number(0x0112, 2), ...number(3, 2), ...number(1, 4), ...number(orientation, 2), 0, 0, ...number(0, 4)])
}

it('passes a plain file on as it is, with its size in pixels', () => {
  expect(readLogo(aJpeg)).toEqual({ ok: true, value: { kind: 'image', format: 'jpeg', bytes: aJpeg, width: 16, height: 8 } })
})

it('leaves out what cameras and programs have written into it, and what follows its end', () => {
  const file = withSegments(exif(1, 'MM'), jpegSegment(0xe2, [1, 2, 3]), jpegSegment(0xed, new Uint8Array(300)), jpegSegment(0xfe, Buffer.from('made at home')))
  expect(readLogo(file)).toEqual(readLogo(aJpeg))
  expect(readLogo(new Uint8Array([...aJpeg, 1, 2, 3]))).toEqual(readLogo(aJpeg))
})

it.each(['II', 'MM'] as const)('refuses a picture that a camera has stored turned, byte order %s', (order) => {
  expect(faultOf(withSegments(exif(6, order)))).toEqual({ kind: 'logo-unsupported', format: 'jpeg', what: 'EXIF orientation 6' })
})

it('takes a camera\'s data that cannot be read for none', () => {
  expect(readLogo(withSegments(jpegSegment(0xe1, Buffer.from('Exif\0\0MM\0*\xff\xff\xff\xff', 'latin1')))).ok).toBe(true)
})

it('takes a file with fill bytes before a marker and restart marks in its scan', () => {
  expect(readLogo(withSegments(Buffer.from([0xff, 0xff]))).ok).toBe(true)
  expect(readLogo(new Uint8Array([...aJpeg.subarray(0, -2), 0xff, 0xd0, 0x12, 0xff, 0xd9])).ok).toBe(true)
})

it.each([
  ['arithmetic coding', withFrame(0, 0xc9), 'SOF9'],
  ['12 bits a channel', withFrame(3, 12), '12-bit'],
])('refuses %s', (_, file, what) => {
  expect(faultOf(file)).toEqual({ kind: 'logo-unsupported', format: 'jpeg', what })
})

it('takes CMYK only from programs of Adobe\'s way, which store it inverted as the PDF is told', () => {
  const frame = jpegSegment(0xc0, [8, 0, 8, 0, 16, 4, ...[1, 2, 3, 4].flatMap(id => [id, 0x11, 0])])
  const cmyk = Buffer.concat([aJpeg.subarray(0, frameAt), frame, aJpeg.subarray(frameAt + 19)])
  expect(faultOf(cmyk)).toEqual({ kind: 'logo-unsupported', format: 'jpeg', what: 'CMYK' })
  const adobe = jpegSegment(0xee, [...Buffer.from('Adobe'), 0, 100, 0, 0, 0, 0, 2])
  expect(readLogo(Buffer.concat([cmyk.subarray(0, 2), adobe, cmyk.subarray(2)]))).toMatchObject({ ok: true, value: { width: 16, height: 8 } })
})

it('refuses sizes beyond the bounds', () => {
  expect(faultOf(withFrame(4, 0x20, 0x01))).toEqual({ kind: 'logo-too-many-pixels', width: 16, height: 8193 })
})

it.each([
  ['no end mark', aJpeg.subarray(0, -2), 'cut-short'],
  ['its end within a header', aJpeg.subarray(0, frameAt + 6), 'cut-short'],
  ['no height', withFrame(4, 0, 0), 'structure'],
  ['two channels', withFrame(8, 2), 'structure'],
  ['a sampling of nothing', withFrame(10, 0), 'structure'],
  ['no scan', new Uint8Array([...aJpeg.subarray(0, scanAt), 0xff, 0xd9]), 'structure'],
  ['no frame', new Uint8Array([...aJpeg.subarray(0, frameAt), ...aJpeg.subarray(scanAt)]), 'structure'],
  ['a second frame', withSegments(Buffer.from(aJpeg.subarray(frameAt, frameAt + 19))), 'structure'],
  ['something other than a marker between its parts', withSegments(jpegSegment(0xfe, []), Buffer.from([0])), 'structure'],
])('calls a file with %s damaged', (_, file, reason) => {
  expect(faultOf(file)).toEqual({ kind: 'logo-damaged', format: 'jpeg', reason })
})
