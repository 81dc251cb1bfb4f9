import { expect, it } from 'vitest'
import { checkReadingLevel } from '../../src/shared/catalog/rules/readingLevel.ts'
import { editedPack, shippedPack } from '../helpers/shippedContent.ts'

const sciatica = (locale: string) => `text/${locale}/causes/sciatica.json`
const withPart = (part: object) => (words: { patient: object }) => ({ ...words, patient: { ...words.patient, ...part } })

it('reads at grade 6 in English and easily in Spanish, in every section', () => {
  expect(checkReadingLevel(shippedPack())).toEqual([])
})

it.each([
  ['en', 'Degenerative intervertebral pathology precipitates debilitating radicular symptomatology.', 'Flesch-Kincaid grade'],
  ['es', 'La radiculopatía lumbosacra degenerativa condiciona sintomatología neuropática invalidante.', 'INFLESZ'],
] as const)('finds %s words that are too hard', (locale, sentence, text) => {
  const [issue] = checkReadingLevel(editedPack(sciatica(locale), withPart({ whatItIs: [sentence] })))
  expect(issue).toMatchObject({ file: sciatica(locale), path: 'patient.whatItIs', text: expect.stringContaining(text) as string })
})

it('finds a section with too many long words, short as its sentences are', () => {
  const pack = editedPack(sciatica('en'), withPart({ medicines: ['Ask us about ibuprofen.', 'Do not take naproxen with it at all.'] }))
  expect(checkReadingLevel(pack)).toMatchObject([{ file: sciatica('en'), path: 'patient.medicines', text: expect.stringContaining('SMOG grade') as string }])
})

it('weighs what stands together on the sheet together', () => {
  const long = 'Your history and your family play a part.'
  const alone = editedPack(sciatica('en'), withPart({ whyItCramps: [long] }))
  expect(checkReadingLevel(alone)).toEqual([])
  const all = editedPack(sciatica('en'), withPart({ whatItIs: [long], whyItCramps: [long], whatToExpect: [long] }))
  expect(checkReadingLevel(all)).toMatchObject([{ path: 'patient.whatItIs', text: expect.stringContaining('SMOG grade') as string }])
})

it('leaves Spanish to its own measure', () => {
  const pack = editedPack(sciatica('es'), withPart({ medicines: ['Hable del ibuprofeno con su médico o en la farmacia.'] }))
  expect(checkReadingLevel(pack)).toEqual([])
})

it.each([
  ['en', 'Hydration necessitates individualized electrolyte supplementation.', 'Flesch-Kincaid grade'],
  ['es', 'La hidratación requiere suplementación electrolítica individualizada.', 'INFLESZ'],
] as const)('finds %s advice that is too hard', (locale, sentence, text) => {
  const file = `text/${locale}/advice.json`
  const [issue] = checkReadingLevel(editedPack(file, (advice: object) => ({ ...advice, drinking: [sentence] })))
  expect(issue).toMatchObject({ file, path: 'drinking', text: expect.stringContaining(text) as string })
})

it.each([
  ['en', 'Progressively incorporate contralateral lumbopelvic stabilization.', 'Flesch-Kincaid grade'],
  ['es', 'Incorpore progresivamente estabilización lumbopélvica contralateral.', 'INFLESZ'],
] as const)('finds a stretch whose %s steps are too hard', (locale, step, text) => {
  const file = `text/${locale}/stretches.json`
  const pack = editedPack(file, (all: { calf: object }) => ({ ...all, calf: { ...all.calf, steps: [step, step, step, step] } }))
  const [issue] = checkReadingLevel(pack)
  expect(issue).toMatchObject({ file, path: 'calf', text: expect.stringContaining(text) as string })
})
