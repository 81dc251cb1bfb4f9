import { inflateSync, deflateSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { listPngChunks } from '../../../../src/main/handout/logo/listPngChunks.ts'
import { readLogo } from '../../../../src/main/handout/logo/readLogo.ts'
import { aPng, pngChunk } from '../../../helpers/logoFiles.ts'

interface Picture {
  readonly header: readonly number[]
  readonly width: number
  readonly height: number
  /** Red, green and blue of each pixel. */
  readonly pixels: readonly (readonly number[])[]
}

/** The picture that a PNG file becomes. */
function readPicture(file: Uint8Array): Picture {
  const read = readLogo(file)
  if (!read.ok || read.value.kind !== 'image')
    throw new Error(JSON.stringify(read))
  const { bytes, width, height } = read.value
  const chunks = listPngChunks(bytes)
  const dataOf = (name: string): Uint8Array => chunks.ok ? chunks.value.find(chunk => chunk.name === name)?.data ?? new Uint8Array() : new Uint8Array()
  const rows = inflateSync(dataOf('IDAT'))
  const at = (index: number): number => Math.floor(index / width) * (3 * width + 1) + 1 + 3 * (index % width)
  return { header: [...dataOf('IHDR')].slice(8), width, height, pixels: Array.from({ length: width * height }, (_, index) => [...rows.subarray(at(index), at(index) + 3)]) }
}

const faultOf = (file: Uint8Array): unknown => {
  const read = readLogo(file)
  return read.ok ? null : read.fault
}

const grid = (width: number, height: number): readonly (readonly [number, number])[] => Array.from({ length: width * height }, (_, index) => [index % width, Math.floor(index / width)] as const)

const kinds = ([[0, [1, 2, 4, 8, 16]], [2, [8, 16]], [3, [1, 2, 4, 8]], [4, [8, 16]], [6, [8, 16]]] as const)
  .flatMap(([type, depths]) => depths.flatMap(depth => [false, true].map(isInterlaced => ({ type, depth, isInterlaced }))))

it.each(kinds)('lays color type $type of $depth bits on white, interlaced: $isInterlaced', ({ type, depth, isInterlaced }) => {
  const most = 2 ** depth - 1
  const sample = (x: number, y: number): readonly number[] => [3 * x + 5 * y, 7 * x + y, x * y + 1, 11 * x].map(value => (value * (depth === 16 ? 257 : 1)) & most).slice(0, { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 }[type])
  const entry = (value: number): readonly number[] => [value, 200 - value, 90].map(channel => channel & 255)
  const palette = pngChunk('PLTE', Uint8Array.from(Array.from({ length: most + 1 }, (_, value) => entry(value)).flat()))
  const picture = readPicture(aPng({ width: 11, height: 9, depth, type, isInterlaced, sample, extras: type === 3 ? [palette] : [] }))
  expect(picture.header).toEqual([8, 2, 0, 0, 0])
  expect(picture.pixels).toEqual(grid(11, 9).map(([x, y]) => {
    const samples = sample(x, y)
    if (type === 3)
      return entry(samples[0] ?? 0)
    const bytes = samples.map(value => depth === 16 ? value >> 8 : Math.round(255 * value / most))
    const alpha = type >= 4 ? bytes.at(-1) ?? 0 : 255
    return (type === 2 || type === 6 ? bytes.slice(0, 3) : [0, 0, 0].map(() => bytes[0] ?? 0)).map(value => 255 - Math.round((255 - value) * alpha / 255))
  }))
})

const seeThrough = [
  { title: 'a gray', file: aPng({ type: 0, sample: x => [x === 0 ? 100 : 40], extras: [pngChunk('tRNS', Uint8Array.from([0, 100]))] }), left: [255, 255, 255], right: [40, 40, 40] },
  { title: 'a gray of 2 bits', file: aPng({ type: 0, depth: 2, sample: x => [x === 0 ? 2 : 1], extras: [pngChunk('tRNS', Uint8Array.from([0, 2]))] }), left: [255, 255, 255], right: [85, 85, 85] },
  { title: 'a color', file: aPng({ sample: x => x === 0 ? [1, 2, 3] : [1, 2, 4], extras: [pngChunk('tRNS', Uint8Array.from([0, 1, 0, 2, 0, 3]))] }), left: [255, 255, 255], right: [1, 2, 4] },
  { title: 'an entry of the palette', file: aPng({ type: 3, sample: x => [x], extras: [pngChunk('PLTE', Uint8Array.from([0, 0, 0, 9, 9, 9])), pngChunk('tRNS', Uint8Array.from([51]))] }), left: [204, 204, 204], right: [9, 9, 9] },
]

it.each(seeThrough)('lays on white what shows through $title', ({ file, left, right }) => {
  expect(readPicture(file).pixels).toEqual([left, right, left, right])
})

it('makes a large picture small by averages, its sides in proportion', () => {
  const { width, height, pixels } = readPicture(aPng({ width: 2400, height: 4, type: 0, depth: 8, sample: (x, y) => [y < 2 ? 0 : x % 2 === 0 ? 100 : 200] }))
  expect([width, height]).toEqual([1200, 2])
  expect(pixels[0]).toEqual([0, 0, 0])
  expect(pixels.slice(1200).every(pixel => pixel.every(value => value === 150))).toBe(true)
})

it('keeps the average of a picture whose pixels do not fit the smaller ones evenly', () => {
  const { width, pixels } = readPicture(aPng({ width: 1500, height: 1, type: 0, sample: x => [x % 5 === 0 ? 250 : 0] }))
  expect(width).toBe(1200)
  expect(pixels.reduce((sum, [red = 0]) => sum + red, 0) / width).toBeCloseTo(50, 0)
})

it('refuses sizes beyond the bounds before it unpacks them', () => {
  const packed = new Uint8Array(3)
  expect(faultOf(aPng({ width: 8193, height: 1, packed }))).toEqual({ kind: 'logo-too-many-pixels', width: 8193, height: 1 })
  expect(faultOf(aPng({ width: 5000, height: 5000, packed }))).toEqual({ kind: 'logo-too-many-pixels', width: 5000, height: 5000 })
})

const whole = aPng()
const changed = (at: number, value: number): Uint8Array => whole.map((byte, index) => index === at ? value : byte)

it.each([
  ['cut short', whole.subarray(0, -5), 'cut-short'],
  ['a signature that a text transfer has changed', changed(4, 0x0a), 'structure'],
  ['a changed size', changed(19, 3), 'checksum'],
  ['more data than its size asks for', aPng({ packed: deflateSync(new Uint8Array(5_000_000)) }), 'pixels'],
  ['less data than its size asks for', aPng({ packed: deflateSync(new Uint8Array(13)) }), 'pixels'],
  ['data that are no zlib stream', aPng({ packed: new Uint8Array(20) }), 'pixels'],
  ['a filter that there is not', aPng({ packed: deflateSync(new Uint8Array(14).fill(9)) }), 'pixels'],
  ['a color that the palette has not', aPng({ type: 3, sample: x => [x], extras: [pngChunk('PLTE', new Uint8Array(3))] }), 'pixels'],
  ['no palette', aPng({ type: 3, sample: x => [x] }), 'structure'],
  ['a depth that its type has not', aPng({ type: 6, depth: 4, sample: () => [1, 1, 1, 1] }), 'structure'],
  ['no width', aPng({ width: 0 }), 'structure'],
])('calls a file with %s damaged', (_, file, reason) => {
  expect(faultOf(file)).toEqual({ kind: 'logo-damaged', format: 'png', reason })
})

it('refuses a chunk that it would have to know, and leaves out those that it need not', () => {
  expect(faultOf(aPng({ extras: [pngChunk('CgBI', new Uint8Array(4))] }))).toEqual({ kind: 'logo-unsupported', format: 'png', what: 'CgBI' })
  expect(readLogo(aPng({ extras: [pngChunk('iCCP', new Uint8Array(9)), pngChunk('tEXt', new Uint8Array(9))] }))).toEqual(readLogo(whole))
})

it.each([['white', [255, 255, 255, 255]], ['see-through', [0, 0, 0, 0]]])('refuses a picture that is all %s', (_, pixel) => {
  expect(faultOf(aPng({ type: 6, sample: () => pixel }))).toEqual({ kind: 'logo-blank' })
})
