import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { expect, it } from 'vitest'
import { fontFace } from '../../../src/main/handout/fontFace.ts'
import { readAdvance, readCharacters } from '../../../src/main/handout/trueType.ts'
import { resourcePath } from '../../../src/main/resourcePath.ts'

/** fontkit, the judge here: what a test needs of it. */
interface Font {
  readonly unitsPerEm: number
  readonly ascent: number
  readonly descent: number
  readonly capHeight: number
  readonly xHeight: number
  readonly postscriptName: string
  readonly characterSet: readonly number[]
  readonly bbox: { readonly minX: number, readonly minY: number, readonly maxX: number, readonly maxY: number }
  readonly glyphForCodePoint: (codePoint: number) => { readonly id: number, readonly advanceWidth: number }
  readonly layout: (text: string, features: readonly string[], script: string) => { readonly glyphs: readonly unknown[], readonly positions: readonly { readonly xAdvance: number }[] }
}
const { create } = createRequire(import.meta.url)('fontkit') as { readonly create: (bytes: Uint8Array) => Font }
const faces = (['regular', 'bold'] as const).map((name) => {
  const face = fontFace(name)
  return { name, face, font: create(readFileSync(resourcePath('fonts', `${face.name}.ttf`))) }
})

it.each(faces)('reads the measures of the $name font', ({ face: { name, facts }, font }) => {
  const { unitsPerEm, ascent, descent, capHeight, xHeight, postscriptName, bbox } = font
  expect(name).toBe(postscriptName)
  expect(facts).toEqual({ unitsPerEm, ascent, descent, capHeight, xHeight, italicAngle: 0, box: [bbox.minX, bbox.minY, bbox.maxX, bbox.maxY] })
})

it.each(faces)('finds the glyph and the width of every character of the $name font', ({ face: { tables }, font }) => {
  const characters = readCharacters(tables)
  expect([...characters.keys()].sort((a, b) => a - b)).toEqual([...font.characterSet].filter(character => character < 0xFFFF).sort((a, b) => a - b))
  const wrong = [...characters].filter(([character, glyph]) => {
    const { id, advanceWidth } = font.glyphForCodePoint(character)
    return id !== glyph || advanceWidth !== readAdvance(tables, glyph)
  })
  expect(wrong).toEqual([])
})

it.each(faces)('has the kerning of the $name font itself, pair by pair, as `build/kerning.mjs` wrote it', ({ name, face: { glyphOf, kernBetween }, font }) => {
  const { characters } = (JSON.parse(readFileSync(resourcePath('fonts', 'kerning.json'), 'utf8')) as Record<string, { characters: string }>)[name] ?? { characters: '' }
  const letters = [...characters]
  expect(letters.length).toBeGreaterThan(110)
  // A fifth of the pairs: fontkit takes its time.
  const wrong = letters.flatMap((left, at) => letters.filter((_, index) => (index + at) % 5 === 0).filter((right) => {
    const [first, second] = [left, right].map(letter => glyphOf(letter.codePointAt(0) ?? 0))
    if (first === undefined || second === undefined)
      throw new Error(`no glyph for ${left} or ${right}`)
    const { glyphs, positions } = font.layout(left + right, ['kern'], 'latn')
    const kern = glyphs.length === 2 ? (positions[0]?.xAdvance ?? 0) - first.advanceWidth : 0
    return kernBetween(first, second) !== kern
  }).map(right => left + right))
  expect(wrong).toEqual([])
})
