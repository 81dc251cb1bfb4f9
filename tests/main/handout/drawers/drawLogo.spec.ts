import type { Logo } from '../../../../src/shared/handout/logo.ts'
import { inflateSync } from 'node:zlib'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { drawLogo, logoSize } from '../../../../src/main/handout/drawers/drawLogo.ts'
import { readLogo } from '../../../../src/main/handout/logo/readLogo.ts'
import { openDocument } from '../../../../src/main/handout/openDocument.ts'
import { aJpeg, anSvg, aPng } from '../../../helpers/logoFiles.ts'

function aLogo(bytes: Uint8Array): Logo {
  const read = readLogo(bytes)
  if (!read.ok)
    throw new Error(JSON.stringify(read.fault))
  return read.value
}

const glass = aPng({ width: 20, height: 10, type: 6, isInterlaced: true, sample: x => [200, 0, 0, 12 * x] })
const logos = { 'PNG with alpha': aLogo(glass), 'JPEG': aLogo(aJpeg), 'SVG': aLogo(anSvg('<path d="M0 0Q30 60 60 0z" fill="#0a0" fill-rule="evenodd"/><path d="M9 9h9v9z" fill="red" stroke="blue"/><path d="M1 1h3" stroke="#00f" fill="none"/>')) }
const names = Object.keys(logos) as readonly (keyof typeof logos)[]

/** A file with one page that holds a logo, read back at once. */
function drawPage(logo: Logo, box = { x: 40, y: 30, width: 100, height: 40 }): { readonly file: string, readonly operators: string, readonly size: object } {
  const opened = openDocument({ title: 'A page', author: 'A clinic', locale: 'en', paper: 'letter', date: '2026-11-23' })
  const doc: unknown = opened.doc
  ;(doc as { readonly addPage: () => void }).addPage()
  const size = drawLogo(doc as Parameters<typeof drawLogo>[0], logo, box)
  const file = Buffer.from(opened.file.finish()).toString('latin1')
  const [, stream = ''] = /<<\n\/Length \d+\n\/Filter \/FlateDecode\n>>\nstream\n([^]*?)\nendstream/.exec(file) ?? []
  return { file, operators: inflateSync(Buffer.from(stream, 'latin1')).toString('latin1').trim(), size }
}

it.each(names)('has all of a %s in the file when the document ends, the same bytes each time', (name) => {
  const { file } = drawPage(logos[name])
  expect(file.trimEnd().endsWith('%%EOF')).toBe(true)
  expect(file.includes('/Subtype /Image')).toBe(name !== 'SVG')
  expect(file).not.toContain('/SMask')
  expect(drawPage(structuredClone(logos[name])).file).toBe(file)
})

it.each(names)('leaves the graphics state as it was after a %s', (name) => {
  const lines = drawPage(logos[name]).operators.split('\n')
  const depths = lines.map(line => line === 'q' ? 1 : line === 'Q' ? -1 : 0).reduce<readonly number[]>((sums, step) => [...sums, (sums.at(-1) ?? 0) + step], [])
  expect(depths.at(-1)).toBe(0)
  expect(lines.at(-1)).toBe('Q')
  // The first line turns the page's y axis downward, as pdfkit does on every page.
  expect(depths.slice(1, -1).every(depth => depth > 0)).toBe(true)
})

it('draws an image from the left top of its box, as large as the box allows', () => {
  const { operators, size } = drawPage(logos['PNG with alpha'])
  expect(size).toEqual({ width: 80, height: 40 })
  expect(operators).toContain('80 0 0 -40 40 70 cm')
})

it('draws shapes by fill, by stroke and by both, in their rules, cut at the field', () => {
  const { operators, size } = drawPage(logos.SVG)
  expect(size).toEqual({ width: 80, height: 40 })
  expect(operators).toContain('1 0 0 1 40 30 cm\n0.08 0 0 0.08 0 0 cm\n0 0 1000 500 re\nW n')
  expect(operators).toContain('0 0 m\n200 400 400 400 600 0 c\nh\n')
  expect(operators).toMatch(/\nf\*\n[^]*\nB\n[^]*\nS\nQ$/)
})

it('keeps proportions and touches the bounds on one side at least', () => {
  const side = fc.integer({ min: 1, max: 8192 })
  const bound = fc.integer({ min: 1, max: 600 })
  fc.assert(fc.property(side, side, bound, bound, (width, height, maxWidth, maxHeight) => {
    const size = logoSize({ kind: 'drawing', drawing: { width, height, shapes: [] } }, maxWidth, maxHeight)
    expect(size.width / size.height).toBeCloseTo(width / height, 6)
    expect(Math.max(size.width / maxWidth, size.height / maxHeight)).toBeCloseTo(1, 9)
  }))
})
