import type { Condition } from '../../../src/shared/catalog/condition.ts'
import { describe, expect, it } from 'vitest'
import { locales } from '../../../src/shared/i18n/locales.ts'
import { buildForm } from '../../../src/shared/intake/buildForm.ts'
import { writeRemark } from '../../../src/shared/intake/writeRemark.ts'
import { translator } from '../../../src/shared/i18n/text.ts'
import { aForm } from '../../helpers/forms.ts'
import { editedPack, shippedPack, shippedWords } from '../../helpers/shippedContent.ts'

const pack = shippedPack()
const words = shippedWords()
const english = pack.text.en
if (english === undefined)
  throw new Error('no English')
const itemOf = (locale: 'en' | 'es', finding: string) => aForm(locale).sections.flatMap(section => section.items).find(item => item.finding === finding)

it.each(locales)('%s has every question of the checklist, under its number and in its order', (locale) => {
  const asked = pack.checklist.sections.flatMap(section => section.items.map(({ number, finding }) => ({ number, finding })))
  expect(aForm(locale).sections.flatMap(section => section.items.map(({ number, finding }) => ({ number, finding })))).toEqual(asked)
})

it('puts what is examined last, wherever it stands in the checklist', () => {
  const turned = editedPack('checklists/hip-cramps.json', (file: { sections: object[] }) => ({ ...file, sections: file.sections.toReversed() }))
  expect(turned.checklist.sections[0]?.effort).toBe('examine')
  expect(aForm('en', turned).sections.map(section => section.reader).indexOf('clinician')).toBe(pack.checklist.sections.length - 1)
})

it.each(locales)('%s asks the patient in questions and gives the clinician the names of signs', (locale) => {
  const text = pack.text[locale]?.findings
  for (const { reader, items } of aForm(locale).sections) {
    for (const { finding, words: asked } of items)
      expect(asked).toBe(reader === 'patient' ? text?.[finding]?.question : text?.[finding]?.label)
  }
})

it.each(locales)('%s has words for all that is on it', (locale) => {
  const written = JSON.stringify(aForm(locale))
  expect(written).not.toMatch(/"form\.|\{min\}|\{section\}|\{number\}|\{date\}/)
  expect(written).toContain('2026')
})

it('gives each yes/no question two boxes, so that a blank is neither', () => {
  expect(itemOf('es', 'fever')?.answer).toEqual({ kind: 'boolean', options: [{ id: 'yes', words: 'Sí' }, { id: 'no', words: 'No' }] })
  expect(aForm('en').lead[0]).toContain('left blank counts as not asked')
})

it('says the unit of a number, and leaves room for the longest that can be answered', () => {
  expect(itemOf('en', 'age')?.answer).toEqual({ kind: 'number', unit: 'years', longest: 3 })
  expect(itemOf('en', 'pain-severity')?.answer).toEqual({ kind: 'number', unit: '0 to 10', longest: 2 })
  // 24 hours at most, or 7.5.
  expect(itemOf('en', 'sitting-hours')?.answer).toEqual({ kind: 'number', unit: 'hours a day', longest: 4 })
})

it('says for whom a question is', () => {
  expect(itemOf('en', 'pregnancy')?.remark).toBe('Skip if 78 is “Male”.')
  expect(itemOf('es', 'pregnancy')?.remark).toBe('Omítala si la 78 es «Masculino».')
  expect(itemOf('en', 'fever')?.remark).toBeNull()
})

describe('a remark', () => {
  const remark = (condition: Condition): string | null => writeRemark(condition, {
    text: english,
    numbers: new Map([['age', 77], ['fever', 49], ['sex', 78]]),
    t: translator('en', words.en),
  })

  it.each<[Condition, string | null]>([
    [{ finding: 'age', lte: 17 }, 'Only if 77 is 17 or less.'],
    [{ finding: 'age', gte: 65 }, 'Only if 77 is 65 or more.'],
    [{ not: { finding: 'age', lte: 17 } }, 'Skip if 77 is 17 or less.'],
    [{ finding: 'fever', is: true }, 'Only if 49 is “Yes”.'],
    [{ not: { finding: 'fever', is: false } }, 'Skip if 49 is “No”.'],
    [{ all: [{ finding: 'fever', is: true }] }, null],
    [{ not: { any: [{ finding: 'fever', is: true }] } }, null],
    [{ finding: 'not-on-the-form', is: true }, null],
  ])('for %j is %s', (condition, said) => {
    expect(remark(condition)).toBe(said)
  })
})

it('prints no warning beside a question', () => {
  const patient = aForm('en').sections.filter(section => section.reader === 'patient')
  const labels = pack.redFlags.map(flag => pack.text.en?.redFlags[flag.id])
  for (const label of labels.flatMap(flag => flag === undefined ? [] : [flag.label, flag.action]))
    expect(JSON.stringify(patient)).not.toContain(label)
})

it('takes the pack\'s own name for a section that the product has no words for', () => {
  const { checklist } = pack
  const renamed = { ...checklist, sections: checklist.sections.map((section, at) => at === 0 ? { ...section, id: 'new-part' } : section) }
  const [first] = aForm('en', { ...pack, checklist: renamed, text: { en: { ...english, sections: { 'new-part': 'A new part' } } } }).sections
  expect(first).toMatchObject({ heading: 'A new part', continued: 'A new part, continued' })
})

it('is refused where the pack has no words in the language', () => {
  expect(buildForm({ ...pack, text: { en: english } }, 'es', words.es)).toEqual({ ok: false, fault: { kind: 'no-text', locale: 'es' } })
})
