import type { Drawing } from '../../../../src/shared/drawing.ts'
import { expect, it } from 'vitest'
import { readLogo } from '../../../../src/main/handout/logo/readLogo.ts'
import { anSvg } from '../../../helpers/logoFiles.ts'

/** What an SVG of 100 × 50 becomes: a field of 1000 × 500. */
function draw(content: string, root?: string): Drawing {
  const read = readLogo(anSvg(content, root))
  if (!read.ok || read.value.kind !== 'drawing')
    throw new Error(JSON.stringify(read))
  return read.value.drawing
}

const pathOf = (content: string, root?: string): string | undefined => draw(content, root).shapes[0]?.path
const faultOf = (content: string, root?: string): unknown => {
  const read = readLogo(anSvg(content, root))
  return read.ok ? null : read.fault
}
const unsupported = (what: string): unknown => ({ kind: 'logo-unsupported', format: 'svg', what })

it('draws shapes in their order, black where the file names no color', () => {
  expect(draw('<path d="M0 0L10 0L10 10Z"/><rect x="1" y="2" width="3" height="4" fill="#F80" stroke="navy" stroke-width="2"/>')).toEqual({
    width: 1000,
    height: 500,
    shapes: [
      { path: 'M0 0L100 0L100 100Z', fill: '#000000', stroke: null, strokeWidth: 0, rule: 'nonzero' },
      { path: 'M10 20L40 20L40 60L10 60Z', fill: '#ff8800', stroke: '#000080', strokeWidth: 20, rule: 'nonzero' },
    ],
  })
})

it.each([
  ['a rectangle with round corners', '<rect width="20" height="10" rx="5"/>', 'M50 0L150 0C177.61 0 200 22.39 200 50L200 50C200 77.61 177.61 100 150 100L50 100C22.39 100 0 77.61 0 50L0 50C0 22.39 22.39 0 50 0Z'],
  ['a circle', '<circle cx="10" cy="10" r="10"/>', 'M0 100C0 44.77 44.77 0 100 0C155.23 0 200 44.77 200 100C200 155.23 155.23 200 100 200C44.77 200 0 155.23 0 100Z'],
  ['an ellipse', '<ellipse cx="10" cy="5" rx="10" ry="5"/>', 'M0 50C0 22.39 44.77 0 100 0C155.23 0 200 22.39 200 50C200 77.61 155.23 100 100 100C44.77 100 0 77.61 0 50Z'],
  ['a line', '<line x1="1" y1="2" x2="3" y2="4" stroke="red"/>', 'M10 20L30 40'],
  ['a polyline', '<polyline points="1,2 3 4-5-6"/>', 'M10 20L30 40L-50 -60'],
  ['a polygon', '<polygon points="1 2, 3 4, 5 6"/>', 'M10 20L30 40L50 60Z'],
  ['relative, short and straight commands', '<path d="m1 1h2v2H1V5zl1 1"/>', 'M10 10L30 10L30 30L10 30L10 50ZM10 10L20 20'],
  ['smooth curves', '<path d="M0 0C1 2 3 4 5 5S7 6 10 5"/>', 'M0 0C10 20 30 40 50 50C70 60 70 60 100 50'],
  ['quadratic curves as cubic ones', '<path d="M0 0Q3 6 6 0T12 0"/>', 'M0 0C20 40 40 40 60 0C80 -40 100 -40 120 0'],
  ['lengths in other units', '<rect width="1in" height="72pt"/>', 'M0 0L960 0L960 960L0 960Z'],
])('writes %s with M, L, C and Z alone', (_, content, path) => {
  expect(pathOf(content)).toBe(path)
})

it.each([
  ['translate(2,3)', 'M20 30L30 30'],
  ['translate(2)', 'M20 0L30 0'],
  ['scale(2)', 'M0 0L20 0'],
  ['rotate(90)', 'M0 0L0 10'],
  ['rotate(180 5 5)', 'M100 100L90 100'],
  ['skewY(45)', 'M0 0L10 10'],
  ['matrix(0 1 -1 0 1 2)', 'M10 20L10 30'],
  ['translate(10) scale(2), rotate(90)', 'M100 0L100 20'],
])('moves a shape by %s', (transform, path) => {
  expect(pathOf(`<path transform="${transform}" d="M0 0L1 0"/>`)).toBe(path)
})

it('moves what is in a group by the group first', () => {
  expect(pathOf('<g transform="translate(10)"><g transform="scale(2)"><path d="M0 0L1 0"/></g></g>')).toBe('M100 0L120 0')
})

it.each([
  ['viewBox="-50 -25 100 50"', [1000, 500], 'M500 250L510 250'],
  ['viewBox="0,0,24,24" width="10cm" style="width:1em"', [1000, 1000], 'M0 0L41.67 0'],
  ['width="20mm" height="40mm"', [500, 1000], 'M0 0L6.61 0'],
])('puts the corner of the field at 0, 0: %s', (root, size, path) => {
  const { width, height, shapes } = draw('<path d="M0 0h1"/>', root)
  expect([width, height]).toEqual(size)
  expect(shapes[0]?.path).toBe(path)
})

it.each(['', 'width="100%" height="100%"', 'viewBox="0 0 0 10"', 'viewBox="0 0 10"', 'viewBox="0 0 1e999 1"', 'viewBox="0 0 5000 1"'])('refuses a field without a size that can be used: %s', (root) => {
  expect(faultOf('<path d="M0 0h1"/>', root)).toEqual({ kind: 'logo-damaged', format: 'svg', reason: 'size' })
})

it.each([
  ['fill="rgb(255, 128, 0)"', '#ff8000'],
  ['fill="rgb(100%,0%,20%)"', '#ff0033'],
  ['fill="RebeccaPurple"', '#663399'],
  ['fill="#00ff00ff"', '#00ff00'],
  ['fill="red" style="fill: #ABC ; stroke:none"', '#aabbcc'],
  ['fill="currentColor"', '#000000'],
  ['fill="currentColor" color="teal"', '#008080'],
  ['fill="inherit"', '#112233'],
  ['class="st0" id="logo" fill-opacity="100%" opacity="1" clip-path="none" font-family="Arial" onclick="alert(1)"', '#112233'],
])('reads colors: %s', (attributes, color) => {
  expect(draw(`<g fill="#112233"><path d="M0 0h1v1z" ${attributes}/></g>`).shapes.map(shape => shape.fill)).toEqual([color])
})

it('hands fill, stroke, width and rule on to what is in a group', () => {
  expect(draw('<g fill="none" stroke="red" stroke-width="3" style="fill-rule:evenodd"><path d="M0 0h1v1z"/><path d="M0 0h1v1z" fill="blue"/></g>').shapes.map(({ fill, stroke, strokeWidth, rule }) => [fill, stroke, strokeWidth, rule])).toEqual([
    [null, '#ff0000', 30, 'evenodd'],
    ['#0000ff', '#ff0000', 30, 'evenodd'],
  ])
})

it.each(['display="none"', 'opacity="0"', 'visibility="hidden"', 'fill="none"', 'fill="transparent"', 'fill-opacity="0"', 'style="display:none;opacity:1"'])('leaves out what cannot be seen: %s', (attributes) => {
  expect(draw(`<g ${attributes}><path d="M0 0h9"/></g><path d="M1 1h9v9z"/>`).shapes.map(({ path }) => path)).toEqual(['M10 10L100 10L100 100Z'])
})

it('leaves out what tells and does not draw, and what drawing programs note', () => {
  const aside = '<title>Logo</title><desc>x</desc><metadata><rdf:RDF xmlns:rdf="r"><a/></rdf:RDF></metadata><defs><linearGradient id="a"/><text/></defs><n:view xmlns:n="urn:n"><path d="M9 9h9"/></n:view>'
  expect(draw(`${aside}<path d="M0 0h1v1z" xmlns:n="urn:n" n:label="text"><title>T</title></path>`).shapes).toHaveLength(1)
})

it('lays a stroke under its fill where the file asks for it', () => {
  expect(draw('<path d="M0 0h1v1z" fill="red" stroke="blue" paint-order="stroke fill"/>').shapes.map(({ fill, stroke }) => [fill, stroke])).toEqual([[null, '#0000ff'], ['#ff0000', null]])
})

it('scales strokes with their shapes, and refuses those that a transform would make uneven', () => {
  expect(draw('<path d="M0 0h1" stroke="red" stroke-width=".5" transform="rotate(30) scale(-4,4)"/>').shapes[0]?.strokeWidth).toBe(20)
  expect(faultOf('<path d="M0 0h1" stroke="red" transform="scale(1,2)"/>')).toEqual(unsupported('stroke + transform'))
  expect(draw('<path d="M0 0h1v1z" transform="scale(1,2)"/>').shapes[0]?.path).toBe('M0 0L10 0L10 20Z')
})

it.each(['text', 'image', 'use', 'linearGradient', 'filter', 'mask', 'clipPath', 'foreignObject', 'a', 'switch', 'symbol', 'svg'])('refuses <%s> by its name', (name) => {
  expect(faultOf(`<g><${name}/></g>`)).toEqual(unsupported(`<${name}>`))
})

it.each(['<style>.a{fill:red}</style>', '<script>alert(1)</script>'])('refuses %s wherever it stands', (element) => {
  const [, name = ''] = /<(\w+)/.exec(element) ?? []
  expect(faultOf(`<defs><g display="none">${element}</g></defs><path d="M0 0h1"/>`)).toEqual(unsupported(`<${name}>`))
})

it('refuses an animation in a shape', () => {
  expect(faultOf('<path d="M0 0h1"><animate attributeName="d"/></path>')).toEqual(unsupported('<animate>'))
})

it.each([
  ['fill="url(#a)"', 'fill: url(#a)'],
  ['fill="red" style="fill:url(https://example.org/a.svg)"', 'fill: url(https'],
  ['opacity=".5"', 'opacity: .5'],
  ['fill="#ff000080"', 'fill: #ff000080'],
  ['clip-path="url(#c)"', 'clip-path: url(#c)'],
  ['style="mask:url(#m)"', 'mask: url(#m)'],
  ['style="filter:blur(2px)"', 'filter: blur(2px)'],
  ['style="mix-blend-mode:multiply"', 'mix-blend-mode: multiply'],
  ['stroke-dasharray="1 2"', 'stroke-dasharray: 1 2'],
  ['marker-end="url(#m)"', 'marker-end: url(#m)'],
  ['style="transform:rotate(9deg)"', 'transform: rotate(9deg)'],
  ['style="/* a */fill:red"', 'style="/* */"'],
  ['transform="rotate(9deg)"', 'transform'],
  ['transform="scale(1,2,3)"', 'transform'],
  ['stroke-width="5%"', 'stroke-width: 5%'],
])('refuses %s by its name', (attributes, what) => {
  expect(faultOf(`<path d="M0 0h1" ${attributes}/>`)).toMatchObject({ kind: 'logo-unsupported', what: expect.stringMatching(what.replaceAll(/[()[\]*+.]/g, '\\$&')) as string })
})

it.each(['50%', '1e999', 'NaN', '3em'])('refuses the length %s', (length) => {
  expect(faultOf(`<circle r="${length}"/>`)).toEqual(unsupported(`r="${length}"`))
})

it.each(['<path d="M0 0L1e999 0"/>', '<path d="M0 0L1e30 0"/>', '<path d="M0 0R1 1 2 2"/>', '<path d="L1 1"/>', '<path d="M0 0L1"/>', '<polygon points="1 2 3"/>', '<polygon points="1 NaN"/>'])('calls %s damaged', (content) => {
  expect(faultOf(content)).toEqual({ kind: 'logo-damaged', format: 'svg', reason: 'path' })
})

it.each(['<g><path d="M0 0h1"/>', '<g a="1" a="2"/>', '<g>&unknown;</g>', '<x:g/>'])('calls %s not well-formed', (content) => {
  expect(faultOf(content)).toEqual({ kind: 'logo-damaged', format: 'svg', reason: 'xml' })
})

it('passes over the document type that drawing programs write', () => {
  const type = '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">'
  expect(readLogo(new TextEncoder().encode(`${type}<svg viewBox="0 0 9 9"><rect width="9" height="9"/></svg>`)).ok).toBe(true)
})

it('refuses document types that define entities, and style sheets from elsewhere', () => {
  const read = (head: string): unknown => {
    const result = readLogo(new TextEncoder().encode(`${head}<svg viewBox="0 0 9 9">&a;</svg>`))
    return result.ok ? null : result.fault
  }
  expect(read('<!DOCTYPE svg [<!ENTITY a "b">]>')).toEqual(unsupported('DOCTYPE'))
  expect(read('<?xml-stylesheet href="a.css"?>')).toEqual(unsupported('xml-stylesheet'))
})

it('refuses too many shapes, too long paths and too deep groups', () => {
  const tooComplex = { kind: 'logo-too-complex' }
  expect(draw('<path d="M0 0h1"/>'.repeat(2000)).shapes).toHaveLength(2000)
  expect(faultOf('<path d="M0 0h1"/>'.repeat(2001))).toEqual(tooComplex)
  expect(faultOf(`<path d="M0 0${'l1 1'.repeat(70_000)}"/>`)).toEqual(tooComplex)
  expect(faultOf(`<path d="M0 0${'a9 9 0 1 1 5 5'.repeat(2000)}"/>`)).toEqual(tooComplex)
  expect(faultOf('<g>'.repeat(200) + '</g>'.repeat(200))).toEqual(tooComplex)
})

it.each(['', '<g/>', '<path d=""/>', '<path d="M0 0h1v1z" fill="white"/>', '<rect width="0" height="5"/>'])('refuses a logo of which nothing would show: %s', (content) => {
  expect(faultOf(content)).toEqual({ kind: 'logo-blank' })
})
