import type { PageOps } from '../../../src/main/handout/sheetOps.ts'
import { createHash } from 'node:crypto'
import { expect, it } from 'vitest'
import { fitSheet } from '../../../src/main/handout/fitSheet.ts'
import { renderHandout } from '../../../src/main/handout/renderHandout.ts'
import { spacings, styleOf } from '../../../src/main/handout/sheetStyle.ts'
import { chooseSections } from '../../../src/shared/handout/chooseHandout.ts'
import { handoutSections } from '../../../src/shared/handout/handoutRequest.ts'
import { aHandout } from '../../helpers/handouts.ts'
import { shippedPack } from '../../helpers/shippedContent.ts'

function draw(part: Parameters<typeof aHandout>[0] = {}): { readonly hash: string, readonly pages: number, readonly bytes: number, readonly fill: number } {
  const drawn = renderHandout(aHandout(part))
  if (!drawn.ok)
    throw new Error(JSON.stringify(drawn.fault))
  return { hash: createHash('sha256').update(drawn.value.bytes).digest('hex'), pages: drawn.value.pages, bytes: drawn.value.bytes.length, fill: drawn.value.fill }
}

/** The size in which most of a sheet's text is set, in points. */
function bodySizeOf(pages: readonly PageOps[]): number {
  const words = new Map<number, number>()
  for (const op of pages.flat()) {
    if (op.kind === 'text')
      words.set(op.size, (words.get(op.size) ?? 0) + op.texts.length)
  }
  return [...words].reduce((most, entry) => entry[1] > most[1] ? entry : most)[0]
}
const bodySize = (part: Parameters<typeof aHandout>[0]): number => bodySizeOf(fitSheet(aHandout(part)).ops)

it('gives the same bytes for the same sheet, whatever was drawn before', () => {
  const first = draw()
  draw({ note: 'Call 555\u00ADxx, co\u00ADop', locale: 'es', causes: ['hip-fracture'] })
  draw({ note: '12-24 µg μg – “quotes”', largePrint: true })
  expect(draw()).toEqual(first)
})

const printed = (['en', 'es'] as const).flatMap(locale => (['letter', 'a4'] as const).map(paper => ({ locale, paper })))

it('puts every cause on one page, nine in ten of them at 14 pt, with the clinic\'s lines and the day of the next visit', () => {
  const sizes = printed.flatMap(part => shippedPack().causes.map((cause) => {
    const { pages, ops } = fitSheet(aHandout({ ...part, causes: [cause.id], sections: [...chooseSections([cause])] }))
    expect(pages, cause.id).toBe(1)
    return bodySizeOf(ops)
  }))
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(13)
  expect(sizes.filter(size => size === 14).length).toBeGreaterThanOrEqual(0.9 * sizes.length)
})

it.each(printed)('writes no more than 30 KB for a cause: $locale $paper', (part) => {
  for (const cause of shippedPack().causes)
    expect(draw({ ...part, causes: [cause.id], sections: [...chooseSections([cause])] }).bytes, cause.id).toBeLessThan(30_000)
})

it('never sets text for a patient below 12 pt, and large print below 18', () => {
  for (const spacing of spacings) {
    expect(styleOf({ largePrint: false }, spacing).body.size).toBeGreaterThanOrEqual(12)
    expect(styleOf({ largePrint: true }, spacing).body.size).toBe(18)
  }
})

it('keeps its letters at full size where smaller ones save no page', () => {
  const causes = ['sciatica', 'muscle-strain', 'dehydration']
  expect(draw({ causes }).pages).toBeGreaterThan(1)
  expect(bodySize({ causes })).toBe(14)
  expect(bodySize({ causes: ['sciatica'], locale: 'es', note: 'Traiga a la cita todas sus pastillas. '.repeat(4) })).toBeLessThan(14)
})

it('reflows in large print rather than cutting anything, on one sheet of paper', () => {
  for (const part of printed) {
    for (const cause of shippedPack().causes) {
      const { pages } = fitSheet(aHandout({ ...part, largePrint: true, causes: [cause.id], sections: [...chooseSections([cause])] }))
      expect(pages, cause.id).toBe(2)
    }
  }
})

it.each([['😀', ['😀']], ['سلام', ['س', 'ل', 'ا', 'م']], ['日本', ['日', '本']]])('refuses %s and names the characters', (note, characters) => {
  expect(renderHandout(aHandout({ note }))).toEqual({ ok: false, fault: { kind: 'missing-glyph', characters } })
})

it('draws all letters of English and Spanish', () => {
  expect(renderHandout(aHandout({ note: '¿Qué? ¡Sí! áéíóúüñ ÁÉÍÓÚÜÑ «» 38 °C ½ µg – — …' })).ok).toBe(true)
})

/** Words over the signs of a page of a two-language sheet, as they are drawn. */
const wordsOf = (page: PageOps): readonly string[] => page.flatMap(op => op.kind === 'text' ? [op.texts.map(({ text }) => text).join('').trim()] : [])

it('never parts the signs of a two-language sheet from what to do about them, nor a heading from what it stands over', () => {
  for (const cause of shippedPack().causes) {
    const sheet = aHandout({ causes: [cause.id], sections: [...handoutSections], locale: 'en', beside: 'es', largePrint: true })
    const help = sheet.sections.find(section => section.kind === 'help')
    const tiers = (help?.kind === 'help' ? help.tiers : []).map(({ name, lead, signs }) => ({ lead: `${name}. ${lead}`, signs }))
    const headings = sheet.sections.map(({ heading }) => heading)
    for (const page of fitSheet(sheet).ops) {
      const words = wordsOf(page)
      for (const { lead, signs } of tiers) {
        if (signs.some(sign => words.includes(sign)))
          expect(words, cause.id).toContain(lead)
      }
      const last = page.findLast(op => op.kind === 'text' && 'element' in op.mark)
      expect([...headings, ...tiers.map(({ lead }) => lead)], cause.id).not.toContain(last === undefined ? '' : wordsOf([last])[0])
    }
  }
})
