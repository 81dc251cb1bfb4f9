import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { fontFace } from '../../../src/main/handout/fontFace.ts'
import { subsetTrueType } from '../../../src/main/handout/subsetTrueType.ts'
import { resourcePath } from '../../../src/main/resourcePath.ts'
import { tableOf } from '../../../src/main/handout/trueType.ts'

/** What a test needs of fontkit beyond what the product uses. */
interface Outlined {
  readonly getGlyph: (id: number) => { readonly advanceWidth: number, readonly path: { readonly toSVG: () => string } }
  readonly numGlyphs: number
}

const { create } = createRequire(import.meta.url)('fontkit') as { readonly create: (bytes: Uint8Array) => Outlined }
const faces = (['regular', 'bold'] as const).map(name => fontFace(name))
const letters = [...'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789áéíóúüñÁÉÍÓÚÜÑ¿¡.,;:-–—()%°µ½“”«»•…']

it('keeps the outline and the width of every glyph, with the parts of accented letters', () => {
  fc.assert(fc.property(fc.shuffledSubarray(letters, { minLength: 1 }), fc.constantFrom(...faces), (chosen, face) => {
    const glyphs = chosen.map(letter => face.glyphOf(letter.codePointAt(0) ?? 0)?.id ?? 0)
    const [whole, cut] = [create(readFileSync(resourcePath('fonts', `${face.name}.ttf`))), create(subsetTrueType(face.tables, glyphs))]
    glyphs.forEach((glyph, index) => {
      expect(cut.getGlyph(index + 1).advanceWidth).toBe(whole.getGlyph(glyph).advanceWidth)
      expect(cut.getGlyph(index + 1).path.toSVG()).toBe(whole.getGlyph(glyph).path.toSVG())
    })
  }), { numRuns: 40 })
})

it('holds no more glyphs than were asked for and their parts', () => {
  const [face] = faces
  if (face === undefined)
    throw new Error('no face')
  const id = (letter: string): number => face.glyphOf(letter.codePointAt(0) ?? 0)?.id ?? 0
  const count = (glyphs: readonly number[]): number => create(subsetTrueType(face.tables, glyphs)).numGlyphs
  expect(count([id('a')])).toBe(2)
  expect(count([id('á')])).toBeLessThanOrEqual(4)
  expect(tableOf(face.tables, 'glyf').length).toBeGreaterThan(40 * subsetTrueType(face.tables, [id('a')]).length)
})
