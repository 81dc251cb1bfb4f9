import { expect, it } from 'vitest'
import type { Element } from '../../../src/shared/fhir/r4.ts'
import { extensions, noneCoding } from '../../../src/shared/fhir/fhirNames.ts'
import { locales, otherLocale } from '../../../src/shared/i18n/locales.ts'
import { buildQuestionnaire } from '../../../src/shared/fhir/buildQuestionnaire.ts'
import { aQuestionnaire, listItems } from '../../helpers/fhir.ts'
import { aForm } from '../../helpers/forms.ts'
import { listBrokenInvariants } from '../../helpers/r4Invariants.ts'
import { listBrokenRules } from '../../helpers/r4Rules.ts'
import { listSchemaFaults } from '../../helpers/r4Schema.ts'
import { shippedPack, shippedWords } from '../../helpers/shippedContent.ts'

const pack = shippedPack()
const questions = listItems(aQuestionnaire().item).filter(({ type }) => type !== 'group')
const questionOf = (finding: string): typeof questions[number] | undefined => questions.find(({ linkId }) => linkId === finding)

it.each(locales)('is valid FHIR R4 in %s: by the official schema, by the rules that it misses and by R4\'s own invariants', (locale) => {
  const questionnaire = aQuestionnaire(locale)
  expect(listSchemaFaults(questionnaire)).toEqual([])
  expect(listBrokenRules(questionnaire as never)).toEqual([])
  expect(listBrokenInvariants(questionnaire)).toEqual([])
})

it('asks every question of the checklist once, under its own id and number', () => {
  const items = pack.checklist.sections.flatMap(section => section.items)
  expect(questions.map(({ linkId, prefix }) => [linkId, prefix]).sort()).toEqual(items.map(({ finding, number }) => [finding, String(number)]).sort())
  expect(aQuestionnaire().item).toHaveLength(9)
})

it.each(locales)('says in %s what the paper form says', (locale) => {
  const said = listItems(aQuestionnaire(locale).item).map(({ text }) => text)
  expect(said).toEqual(aForm(locale).sections.flatMap(section => [section.heading, ...section.items.map(({ words }) => words)]))
})

/** Every text of a resource with its translation: `[text, translation]`. */
function listTranslations(node: unknown): readonly (readonly [string, unknown])[] {
  if (typeof node !== 'object' || node === null)
    return []
  return Object.entries(node).flatMap(([key, value]) => {
    if (typeof value !== 'string')
      return key.startsWith('_') ? [] : listTranslations(value)
    const [translation] = (node as Readonly<Record<string, Element | undefined>>)[`_${key}`]?.extension ?? []
    return ['text', 'title', 'display', 'description', 'purpose', 'copyright'].includes(key) ? [[value, translation] as const] : []
  })
}

it.each(locales)('says everything in %s and, beside it, in the other language', (locale) => {
  // Names in a code of others, as LOINC's, are theirs to translate.
  const withoutCodes = (asked: typeof locale): object => JSON.parse(JSON.stringify(aQuestionnaire(asked), (key, value: unknown) => key === 'code' && Array.isArray(value) ? undefined : value)) as object
  const [here, there] = [listTranslations(withoutCodes(locale)), listTranslations(withoutCodes(otherLocale(locale)))]
  expect(here.length).toBeGreaterThan(160)
  expect(here.map(([, translation]) => translation)).toEqual(there.map(([text]) => ({
    url: extensions.translation,
    extension: [{ url: 'lang', valueCode: otherLocale(locale) }, { url: 'content', valueString: text }],
  })))
  expect([...here, ...there].filter(([text]) => /^[a-z]+\.[a-z]/.test(text))).toEqual([])
})

it('gives each kind of question its FHIR type, with options, bounds and unit', () => {
  expect(Object.fromEntries(['fever', 'side', 'pain-site', 'age', 'sitting-hours'].map(id => [id, questionOf(id)?.type]))).toEqual({
    'fever': 'boolean', 'side': 'choice', 'pain-site': 'choice', 'age': 'integer', 'sitting-hours': 'decimal',
  })
  expect(questionOf('age')?.extension).toMatchObject([{ url: extensions.minValue, valueInteger: 0 }, { url: extensions.maxValue, valueInteger: 120 }, { valueCoding: { system: 'http://unitsofmeasure.org', code: 'a' } }])
  expect(questionOf('sitting-hours')?.extension).toMatchObject([{ valueDecimal: 0 }, { valueDecimal: 24 }, { valueCoding: { code: 'h/d' } }])
  expect(questionOf('side')?.answerOption?.map(({ valueCoding }) => valueCoding.code)).toEqual(['one-side', 'both-sides'])
})

it('offers "none of these", and it alone, where several options can be marked', () => {
  const repeating = questions.filter(({ repeats }) => repeats)
  expect(repeating.map(({ linkId }) => linkId)).toEqual(pack.findings.filter(({ kind }) => kind === 'multi').map(({ id }) => id))
  for (const { answerOption } of repeating)
    expect(answerOption?.filter(({ extension }) => extension !== undefined)).toMatchObject([{ extension: [{ url: extensions.exclusive, valueBoolean: true }], valueCoding: noneCoding }])
})

it('carries the codes of the findings', () => {
  for (const { linkId, code } of questions)
    expect(code).toEqual(pack.findings.find(({ id }) => id === linkId)?.coding)
})

it('is a draft of the content\'s version, and says that no clinician has reviewed it', () => {
  expect(aQuestionnaire()).toMatchObject({ status: 'draft', version: pack.manifest.version, date: pack.manifest.version, language: 'en' })
  expect(aQuestionnaire().purpose).toMatch(/no clinician has reviewed it/i)
  expect(aQuestionnaire('es').purpose).toMatch(/ningún profesional clínico la ha revisado/i)
})

it('is not built in a language that the pack has no words in', () => {
  const built = buildQuestionnaire({ ...pack, text: { en: pack.text.en } }, 'en', shippedWords())
  expect(built).toEqual({ ok: false, fault: { kind: 'no-text', locale: 'es' } })
})
