import fc from 'fast-check'
import { expect, it } from 'vitest'
import { handoutSections } from '../../../../src/shared/handout/handoutRequest.ts'
import { checkPlainLanguage } from '../../../../src/shared/handout/plainLanguage/checkPlainLanguage.ts'
import { plainChecks } from '../../../../src/shared/handout/plainLanguage/plainChecks.ts'
import { unjudged } from '../../../../src/shared/handout/plainLanguage/unjudged.ts'
import { locales } from '../../../../src/shared/i18n/locales.ts'
import { aHandout } from '../../../helpers/handouts.ts'
import { shippedPack, shippedWords } from '../../../helpers/shippedContent.ts'

const words = shippedWords()
const causes = shippedPack().causes.map(({ id }) => id)
const anySheet = fc.record({
  causes: fc.subarray(causes, { maxLength: 3 }),
  sections: fc.shuffledSubarray([...handoutSections]),
  locale: fc.constantFrom(...locales),
  note: fc.string({ maxLength: 60 }).map(note => note.trim()),
}).map(aHandout)

it('judges each item of both instruments, or leaves it to a reader, and never both', () => {
  const judged = new Set(plainChecks.flatMap(({ items }) => items))
  const left = unjudged.flatMap(({ items }) => items)
  const numbers = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, index) => from + index)
  // Items 13 and 14 of PEMAT are for films.
  const all = [...[...numbers(1, 12), ...numbers(15, 26)].map(item => `PEMAT-P ${item}`), ...numbers(1, 20).map(item => `CDC ${item}`)]
  expect([...judged, ...left].sort()).toEqual(all.sort())
})

it.each(locales)('has %s words for what is checked and for what is left to a reader', (locale) => {
  for (const { id } of plainChecks)
    expect(words[locale]).toMatchObject({ [`plain.${id}.name`]: expect.any(String) as string, [`plain.${id}.missing`]: expect.any(String) as string })
  for (const { id } of unjudged)
    expect(words[locale]).toHaveProperty([`plain.unjudged.${id}`])
})

it('scores the points of an instrument by its points possible', () => {
  const { met, applicable, pemat, cdc } = checkPlainLanguage(aHandout({ stretches: [] }), { pages: 1 })
  expect({ met, applicable }).toEqual({ met: 22, applicable: 23 })
  // The missing picture is two of 16 points of PEMAT, and one of 14 of the index.
  expect({ pemat, cdc }).toEqual({ pemat: Math.round(100 * 14 / 16), cdc: Math.round(100 * 13 / 14) })
})

it('gives an item its point only when all its checks are met', () => {
  const plain = aHandout({ causes: ['hip-fracture'] })
  const oneFault = aHandout({ causes: ['hip-fracture'], note: `${'walk '.repeat(26)}.` })
  const twoFaults = aHandout({ causes: ['hip-fracture'], note: `${'walk '.repeat(26)} with PT.` })
  const [none, one, two] = [plain, oneFault, twoFaults].map(handout => checkPlainLanguage(handout, { pages: 1 }))
  expect(none?.pemat).toBe(100)
  expect(one?.pemat).toBeLessThan(100)
  expect(two?.pemat).toBe(one?.pemat)
  expect(two?.met).toBe((one?.met ?? 0) - 1)
})

it('scores place, look and voice of the main message 0 where there is none, as the index does', () => {
  const { checks, cdc, pemat } = checkPlainLanguage(aHandout({ causes: ['hip-fracture', 'septic-arthritis-or-infection'], sections: ['causes', 'self-care', 'help', 'next-step'] }), { pages: 1 })
  expect(checks.filter(({ status }) => status === 'missing').map(({ id }) => id)).toEqual(['subject', 'lists'])
  // CDC 1 and 8 are missing; 2, 3 and 6 need 1.
  expect(cdc).toBe(Math.round(100 * 8 / 13))
  expect(pemat).toBe(Math.round(100 * 13 / 14))
})

it('counts no more than applies, and scores 100 in both instruments exactly when nothing is missing', () => {
  fc.assert(fc.property(anySheet, fc.nat({ max: 3 }), (handout, pages) => {
    const { checks, met, applicable, pemat, cdc } = checkPlainLanguage(handout, { pages })
    expect(met).toBe(applicable - checks.filter(({ status }) => status === 'missing').length)
    expect(pemat === 100 && cdc === 100).toBe(met === applicable)
    expect(Math.min(pemat, cdc)).toBeGreaterThanOrEqual(0)
  }), { numRuns: 60 })
})
