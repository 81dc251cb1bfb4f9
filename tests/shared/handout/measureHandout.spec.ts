import type { Handout, HandoutSection } from '../../../src/shared/handout/handout.ts'
import { expect, it } from 'vitest'
import { handoutSections } from '../../../src/shared/handout/handoutRequest.ts'
import { measureHandout } from '../../../src/shared/handout/measureHandout.ts'
import { fleschKincaidGrade, smogGrade } from '../../../src/shared/measure/readability.ts'
import { aHandout } from '../../helpers/handouts.ts'
import { shippedPack } from '../../helpers/shippedContent.ts'

const { causes } = shippedPack()
const sheetOf = (...sections: readonly HandoutSection[]): Handout => ({ ...aHandout(), sections })
const prose = (text: string): HandoutSection => ({ kind: 'prose', id: 'causes', heading: 'Why', paragraphs: [{ lead: null, sentences: [text] }] })
const gradeOf = (text: string): number => Math.round(10 * fleschKincaidGrade(text)) / 10

it.each(['en', 'es'] as const)('keeps the %s sheet of every cause at grade 6 or below, and fairly easy', (locale) => {
  for (const { id } of causes) {
    const { grade, inflesz } = measureHandout(aHandout({ causes: [id], locale, sections: [...handoutSections] }))
    expect(grade, id).toBeLessThanOrEqual(6)
    expect(inflesz ?? 100, id).toBeGreaterThanOrEqual(65)
  }
})

it.each([[1, 1], [224, 1], [225, 2], [374, 2], [375, 3]])('takes %i words for %i minutes, read slowly', (words, minutes) => {
  expect(measureHandout(sheetOf(prose('word '.repeat(words))))).toMatchObject({ words, minutes })
})

it('measures prose as it is', () => {
  const text = 'The nerve goes from your back to your foot. A swollen disc may press on it.'
  expect(measureHandout(sheetOf(prose(text))).grade).toBe(gradeOf(text))
})

it('gives the SMOG grade of the same sentences in English, and none in Spanish', () => {
  const text = 'The nerve goes from your back to your foot. A swollen disc may press on it. Activity can irritate the muscles around it.'
  expect(measureHandout(sheetOf(prose(text))).smog).toBe(Math.round(10 * smogGrade(text)) / 10)
  const fragment = sheetOf({ kind: 'list', id: 'self-care', heading: 'What you can do at home', items: ['Rest your muscle.'], picture: null })
  expect(measureHandout(fragment).smog).toBe(Math.round(10 * smogGrade('What you can do at home rest your muscle.')) / 10)
  expect(measureHandout(aHandout({ locale: 'es' })).smog).toBeNull()
})

it('does not let a note make the SMOG grade lower', () => {
  expect(measureHandout(aHandout({ note: 'Rest. Walk. Sleep. Eat.' })).smog).toBe(measureHandout(aHandout()).smog)
})

it('reads a sign with the lead that it completes', () => {
  const help = sheetOf({ kind: 'help', id: 'help', heading: 'Help', tiers: [{ tier: 'today', name: 'Today', lead: 'Call us the same day if:', signs: ['Your foot drops.', 'You have a fever.'] }] })
  expect(measureHandout(help).grade).toBe(gradeOf('Call us the same day if your foot drops.\nCall us the same day if you have a fever.'))
  // What is counted for the minutes is what is printed.
  expect(measureHandout(help).words).toBe(13)
})

it('reads a fragment with its heading, and an item that is a sentence as it is', () => {
  const list = (items: readonly string[]): Handout => sheetOf({ kind: 'list', id: 'self-care', heading: 'What you can do at home', items, picture: null })
  expect(measureHandout(list(['Rest your muscle.'])).grade).toBe(gradeOf('What you can do at home rest your muscle.'))
  expect(measureHandout(list(['Rest your sore muscle tonight.'])).grade).toBe(gradeOf('Rest your sore muscle tonight.'))
})

it.each(['en', 'es'] as const)('is not made easier by a note: %s', (locale) => {
  for (const { id } of causes.slice(0, 5)) {
    const plain = measureHandout(aHandout({ causes: [id], locale }))
    for (const note of ['x'.repeat(100), 'Go. Eat. Sit.', 'x x x x x']) {
      const noted = measureHandout(aHandout({ causes: [id], locale, note }))
      expect(noted.grade, note).toBeGreaterThanOrEqual(plain.grade)
      expect(noted.inflesz ?? 0, note).toBeLessThanOrEqual(plain.inflesz ?? 0)
    }
  }
})

it('is made harder by a hard note', () => {
  const note = 'Immunohistochemical characterization of inflammatory musculoskeletal manifestations necessitates multidisciplinary reconsideration of pharmacological interventions.'
  expect(measureHandout(aHandout({ note })).grade).toBeGreaterThan(measureHandout(aHandout()).grade)
})
