import type { IntakeAnswers } from '../../../src/shared/intake/intakeAnswer.ts'
import type { Locale } from '../../../src/shared/i18n/locales.ts'
import { describe, expect, it } from 'vitest'
import { assess } from '../../../src/shared/assessment/assess.ts'
import { buildNote } from '../../../src/shared/assessment/buildNote.ts'
import { translator } from '../../../src/shared/i18n/text.ts'
import { shippedPack, shippedWords } from '../../helpers/shippedContent.ts'

const pack = shippedPack()
const words = shippedWords()
function note(answers: IntakeAnswers, locale: Locale = 'en', handout?: { causes: readonly string[] }): string {
  return buildNote({ pack, answers, assessment: assess(pack, answers), locale, t: translator(locale, words[locale]), handout })
}
const block = (text: string, heading: string): string => text.split('\n\n').find(lines => lines.startsWith(heading)) ?? ''

describe('buildNote', () => {
  it('keeps present, asked and absent, and not asked apart', () => {
    const text = note({ 'numbness': true, 'fever': false, 'age': 46, 'pain-site': [], 'symptom-duration': '2-to-6-weeks' })
    expect(block(text, 'Present:')).toBe('Present:\n- 1 Duration: 2 to 6 weeks\n- 35 Numbness\n- 77 Age: 46 years')
    expect(block(text, 'Asked and absent:')).toBe('Asked and absent:\n19 pain site; 49 fever or chills')
    expect(text).toContain('Not asked: 112 items.')
    expect(text).not.toContain('Muscle weakness')
  })
  it('does not count items that make no sense for the patient', () => {
    expect(note({ sex: 'male' })).toContain('Not asked: 115 items.')
  })
  it('writes a warning sign with its level and what raised it', () => {
    expect(block(note({ 'saddle-numbness': true }), 'Warning signs:')).toMatch(/- EMERGENCY: .* Because of 38 Saddle/)
  })
  it('gives causes in words with reasons both ways and no percentage', () => {
    const text = block(note({ 'radiates-below-knee': true, 'radiates-from-back': true, 'worse-cough-or-sneeze': true, 'slr-positive': false }), 'Causes considered:')
    expect(text).toMatch(/- Sciatica .*\(fair|strong\)\. For: 21 below knee/)
    expect(text).toContain('101 no straight leg raise')
    expect(text).not.toContain('%')
  })
  it('does not name an age for and against the same cause', () => {
    const causes = block(note({ age: 8, sex: 'male', limp: true }), 'Causes considered:').split('\n').filter(line => line.startsWith('- '))
    expect(causes.length).toBeGreaterThan(0)
    expect(causes.filter(line => line.split('77 age').length > 2)).toEqual([])
  })
  const severalThings = { 'saddle-numbness': true, 'true-cramp': true, 'heat-or-heavy-sweating': true, 'diuretic': true, 'onset-with-exertion': true, 'thirst-or-low-urine': true, 'night-predominant': true }
  it('keeps a cause that an emergency or urgent sign points to, however low it ranks', () => {
    expect(note(severalThings)).toMatch(/^- Cauda equina/m)
  })
  it('keeps no low cause for a sign that is only soon', () => {
    const answers = { ...severalThings, statin: true }
    const { matches, redFlags } = assess(pack, answers)
    expect(redFlags).toContainEqual(expect.objectContaining({ id: 'began-after-medicine', level: 'soon' }))
    expect(matches.findIndex(match => match.cause === 'statin-side-effect')).toBeGreaterThan(4)
    expect(note(answers)).not.toContain(pack.text.en?.causes['statin-side-effect']?.name)
  })
  it.each([['en', 'Not ruled out:'], ['es', 'No descartado:']] as const)('names every must-not-miss cause left open, listed or not, in %s', (locale, words) => {
    const answers = { 'fever': true, 'unable-to-move-hip': true }
    const { open, matches } = assess(pack, answers)
    expect(open.some(cause => !matches.some(match => match.cause === cause))).toBe(true)
    expect(note(answers, locale)).toContain(`\n${words} ${open.map(cause => pack.text[locale]?.causes[cause]?.name).join('; ')}.\n`)
  })
  it('says nothing of open causes where there are none', () => {
    expect(note({ 'rash-or-blisters': true })).not.toContain('Not ruled out')
  })
  it('says which sheet was given, or that none was', () => {
    expect(note({})).toContain('Handout given: none.')
    expect(note({}, 'en', { causes: ['sciatica'] })).toContain('Handout given: Sciatica')
  })
  it('ends with the content version and that no clinician reviewed it', () => {
    expect(note({})).toMatch(new RegExp(`Content of ${pack.manifest.version}\\.\\nContent not reviewed by a clinician\\.`))
  })
  it.each(['en', 'es'] as const)('leaves no key untranslated and no place open in %s', (locale) => {
    const text = note({ 'saddle-numbness': true, 'pain-severity': 7, 'sitting-hours': 8, 'sex': 'male', 'fever': false }, locale, { causes: [] })
    expect(text).not.toMatch(/note\.|\{\w+\}/)
  })
})
