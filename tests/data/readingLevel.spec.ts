import { expect, it } from 'vitest'
import { checkReadingLevel } from '../../src/shared/catalog/rules/readingLevel.ts'
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
