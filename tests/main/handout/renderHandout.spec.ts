import { createHash } from 'node:crypto'
import { expect, it } from 'vitest'
import { renderHandout } from '../../../src/main/handout/renderHandout.ts'
import { handoutSections } from '../../../src/shared/handout/handoutRequest.ts'
import { aHandout } from '../../helpers/handouts.ts'
import { shippedPack } from '../../helpers/shippedContent.ts'

function draw(part: Parameters<typeof aHandout>[0] = {}): { readonly hash: string, readonly pages: number, readonly bytes: number, readonly fill: number } {
  const drawn = renderHandout(aHandout(part))
  if (!drawn.ok)
    throw new Error(JSON.stringify(drawn.fault))
  return { hash: createHash('sha256').update(drawn.value.bytes).digest('hex'), pages: drawn.value.pages, bytes: drawn.value.bytes.length, fill: drawn.value.fill }
}

it('gives the same bytes for the same sheet, whatever was drawn before', () => {
  const first = draw()
  draw({ note: 'Call 555\u00ADxx, co\u00ADop', locale: 'es', causes: ['hip-fracture'] })
  draw({ note: '12-24 µg μg – “quotes”', largePrint: true })
  expect(draw()).toEqual(first)
})

it('draws every cause in both languages on both papers, on two pages at most', () => {
  for (const { id } of shippedPack().causes) {
    for (const locale of ['en', 'es'] as const) {
      const { pages, bytes } = draw({ causes: [id], locale, paper: locale === 'en' ? 'letter' : 'a4', sections: [...handoutSections] })
      expect(pages).toBeLessThanOrEqual(2)
      expect(bytes).toBeLessThan(40_000)
    }
  }
})

it('reflows in large print rather than cutting anything', () => {
  expect(draw({ largePrint: true }).pages).toBeGreaterThanOrEqual(draw().pages)
})

it.each([['😀', ['😀']], ['سلام', ['س', 'ل', 'ا', 'م']], ['日本', ['日', '本']]])('refuses %s and names the characters', (note, characters) => {
  expect(renderHandout(aHandout({ note }))).toEqual({ ok: false, fault: { kind: 'missing-glyph', characters } })
})

it('draws all letters of English and Spanish', () => {
  expect(renderHandout(aHandout({ note: '¿Qué? ¡Sí! áéíóúüñ ÁÉÍÓÚÜÑ «» 38 °C ½ µg – — …' })).ok).toBe(true)
})
