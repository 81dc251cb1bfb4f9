import fc from 'fast-check'
import { expect, it } from 'vitest'
import { readLogo } from '../../../../src/main/handout/logo/readLogo.ts'
import { mostLogoBytes } from '../../../../src/shared/handout/logo.ts'
import { aJpeg, anSvg, aPng } from '../../../helpers/logoFiles.ts'

const files = [
  ['PNG', aPng()],
  ['interlaced PNG', aPng({ width: 9, height: 9, type: 6, isInterlaced: true, sample: (x, y) => [x, y, 40, 28 * x] })],
  ['JPEG', aJpeg],
  ['SVG', anSvg('<g transform="rotate(30 5,5) scale(2)" style="fill:#a00"><rect x="1" y="2" width="30" height="20" rx="4"/><path d="M0 0c1,2 3,4 5-6a5 5 0 0110 0z" stroke="teal"/></g>')],
] as const

it.each(files)('knows a %s by its content', (name, bytes) => {
  const read = readLogo(bytes)
  expect(read.ok && (read.value.kind === 'drawing' ? 'SVG' : read.value.format.toUpperCase())).toBe(name.split(' ').at(-1))
})

it.each(files)('gives the same logo for the same %s, and one that can be posted to another thread', (_, bytes) => {
  const read = readLogo(bytes)
  expect(readLogo(Uint8Array.from(bytes))).toEqual(read)
  expect(structuredClone(read)).toEqual(read)
  if (read.ok && read.value.kind === 'image')
    expect(read.value.bytes.buffer.byteLength).toBe(read.value.bytes.length)
})

it('reads a file that lies somewhere in a larger buffer', () => {
  for (const [, bytes] of files) {
    const larger = new Uint8Array(bytes.length + 20).fill(7)
    larger.set(bytes, 13)
    expect(readLogo(larger.subarray(13, 13 + bytes.length))).toEqual(readLogo(bytes))
  }
})

it('refuses a file over 2 MB unread, and says how large it is', () => {
  const bytes = new Uint8Array(mostLogoBytes + 1)
  bytes.set(aPng())
  expect(readLogo(bytes)).toEqual({ ok: false, fault: { kind: 'logo-too-large', bytes: mostLogoBytes + 1, most: mostLogoBytes } })
  expect(readLogo(bytes.subarray(0, mostLogoBytes)).ok).toBe(true)
})

it.each([
  ['nothing', ''],
  ['a GIF', 'GIF89a\x01\x00\x01\x00'],
  ['a PDF', '%PDF-1.7\n'],
  ['a web page', '<!DOCTYPE html><html><body><svg/></body></html>'],
  ['other XML', '<?xml version="1.0"?><note>svg</note>'],
  ['text with a bracket', '<3'],
])('refuses %s as of an unknown format', (_, text) => {
  expect(readLogo(Buffer.from(text, 'latin1'))).toEqual({ ok: false, fault: { kind: 'logo-unknown-format' } })
})

/** A file with some bytes changed and its end cut off. */
const harmed = (bytes: Uint8Array): fc.Arbitrary<Uint8Array> => fc.record({
  changes: fc.array(fc.record({ at: fc.nat(bytes.length - 1), value: fc.nat(255) }), { maxLength: 6 }),
  length: fc.oneof(fc.constant(bytes.length), fc.nat(bytes.length)),
}).map(({ changes, length }) => {
  const copy = Uint8Array.from(bytes)
  for (const { at, value } of changes)
    copy[at] = value
  return copy.subarray(0, length)
})

it.each(files)('never throws over a harmed %s', (_, bytes) => {
  fc.assert(fc.property(harmed(bytes), (copy) => {
    const read = readLogo(copy)
    expect(read.ok ? read.value.kind : read.fault.kind).toMatch(/^(?:image|drawing|logo-)/)
  }), { numRuns: 300 })
})

it('never throws over an SVG of random tags, and draws no number without bounds', () => {
  const value = fc.oneof(fc.constantFrom('10', '-3', '1e999', 'NaN', 'url(#a)', '50%', '#123', 'none', 'M0 0L9 9z', 'M1e9 0h5', '1,2 3', 'scale(0)', 'matrix(1 2 3'), fc.string({ maxLength: 8 }))
  const name = fc.constantFrom('d', 'points', 'x', 'width', 'height', 'r', 'fill', 'stroke', 'stroke-width', 'transform', 'style', 'opacity')
  const element = fc.record({ tag: fc.constantFrom('g', 'path', 'rect', 'circle', 'polygon', 'text'), attributes: fc.dictionary(name, value, { maxKeys: 4 }) })
  const escape = (text: string): string => text.replace(/[<&"]/g, '')
  fc.assert(fc.property(fc.array(element, { maxLength: 5 }), (elements) => {
    const read = readLogo(anSvg(elements.map(({ tag, attributes }) => `<${tag} ${Object.entries(attributes).map(([key, text]) => `${key}="${escape(text)}"`).join(' ')}/>`).join('')))
    if (read.ok && read.value.kind === 'drawing')
      expect(read.value.drawing.shapes.map(({ path }) => path).join('')).toMatch(/^(?:[MLCZ]|-?\d{1,7}(?:\.\d{1,2})?| )*$/)
  }), { numRuns: 300 })
})
