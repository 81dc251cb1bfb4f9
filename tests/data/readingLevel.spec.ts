import { expect, it } from 'vitest'
import { checkReadingLevel } from '../../src/shared/catalog/rules/readingLevel.ts'
import { smogGrade } from '../../src/shared/measure/readability.ts'
import { editedPack, shippedPack } from '../helpers/shippedContent.ts'

it('reads at grade 6 in English and easily in Spanish, in every section', () => {
  expect(checkReadingLevel(shippedPack())).toEqual([])
})

it.each([
  ['en', 'Degenerative intervertebral pathology precipitates debilitating radicular symptomatology.', 'Flesch-Kincaid grade'],
  ['es', 'La radiculopatía lumbosacra degenerativa condiciona sintomatología neuropática invalidante.', 'INFLESZ'],
] as const)('finds %s words that are too hard', (locale, sentence, text) => {
  const file = `text/${locale}/causes/sciatica.json`
  const pack = editedPack(file, (words: { patient: object }) => ({ ...words, patient: { ...words.patient, whatItIs: [sentence] } }))
  const issues = checkReadingLevel(pack)
  expect(issues).toMatchObject([{ file, path: 'patient.whatItIs' }])
  expect(issues[0]?.text).toContain(text)
})

it.each([
  ['en', 'Progressively incorporate contralateral lumbopelvic stabilization.', 'Flesch-Kincaid grade'],
  ['es', 'Incorpore progresivamente estabilización lumbopélvica contralateral.', 'INFLESZ'],
] as const)('finds a stretch whose %s steps are too hard', (locale, step, text) => {
  const file = `text/${locale}/stretches.json`
  const pack = editedPack(file, (all: { calf: object }) => ({ ...all, calf: { ...all.calf, steps: [step, step, step, step] } }))
  const issues = checkReadingLevel(pack)
  expect(issues).toMatchObject([{ file, path: 'calf' }])
  expect(issues[0]?.text).toContain(text)
})

it('asks for less schooling in a stretch than in the rest: SMOG 7.5 at most', () => {
  const hard = Object.entries(shippedPack().text.en?.stretches ?? {}).filter(([, { name, steps, dose, stopIf }]) => smogGrade([name, ...steps, dose, stopIf].join('\n')) > 7.5)
  expect(hard).toEqual([])
})
