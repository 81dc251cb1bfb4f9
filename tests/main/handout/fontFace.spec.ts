import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { fontFace } from '../../../src/main/handout/fontFace.ts'
import { resourcePath } from '../../../src/main/resourcePath.ts'

/** What a test needs of fontkit, whose types are the shell's. */
interface Shaper {
  readonly layout: (text: string, features: readonly string[], script: string) => { readonly glyphs: readonly unknown[], readonly positions: readonly { readonly xAdvance: number }[] }
}

it.each(['regular', 'bold'] as const)('has the kerning of the %s font itself, pair by pair, as `build/kerning.mjs` wrote it', (name) => {
  const { glyphOf, kernBetween, ...face } = fontFace(name)
  const font = face.font as unknown as Shaper
  const { characters } = (JSON.parse(readFileSync(resourcePath('fonts', 'kerning.json'), 'utf8')) as Record<string, { characters: string }>)[name] ?? { characters: '' }
  const letters = [...characters]
  expect(letters.length).toBeGreaterThan(110)
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

it('asks the font for pairs that the table does not have', () => {
  const { glyphOf, kernBetween } = fontFace('regular')
  const [first, second] = ['Ÿ', 'A'].map(letter => glyphOf(letter.codePointAt(0) ?? 0))
  expect(first !== undefined && second !== undefined && kernBetween(first, second) < 0).toBe(true)
})
