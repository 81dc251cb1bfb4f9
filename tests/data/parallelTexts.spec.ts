import { expect, it } from 'vitest'
import { checkParallelTexts } from '../../src/shared/catalog/rules/parallelTexts.ts'
import { editedPack, shippedPack } from '../helpers/shippedContent.ts'

interface Words { readonly patient: { readonly selfCare: readonly string[], readonly whenToCall: readonly { readonly tier: string, readonly text: string, readonly sign?: string }[] } }

const file = 'text/es/causes/sciatica.json'
const edited = (part: (patient: Words['patient']) => object) => editedPack(file, (words: Words) => ({ ...words, patient: { ...words.patient, ...part(words.patient) } }))

it('says the same in each language, sentence for sentence', () => {
  expect(checkParallelTexts(shippedPack())).toEqual([])
})

it('finds a sentence that one language lacks', () => {
  const pack = edited(({ selfCare }) => ({ selfCare: selfCare.slice(1) }))
  expect(checkParallelTexts(pack)).toMatchObject([{ file, path: 'patient.selfCare', text: expect.stringMatching(/as in "en"$/) as string }])
})

it('finds two sentences where the other language has one', () => {
  const pack = edited(({ selfCare }) => ({ selfCare: selfCare.map((line, at) => at === 1 ? 'Camine. Descanse.' : line) }))
  expect(checkParallelTexts(pack)).toMatchObject([{ file, path: 'patient.selfCare[1]', text: '2 sentences, expected 1 as in "en"' }])
})

it('finds a sentence that a part without any should not have', () => {
  const pack = edited(() => ({ whatHappensNext: ['Le harán una prueba.'] }))
  expect(checkParallelTexts(pack)).toMatchObject([{ file, path: 'patient.whatHappensNext', text: '1 sentences, expected 0 as in "en"' }])
})

it.each([
  ['a sign that is more urgent in one language', { tier: 'soon' }],
  ['a sign that repeats another general one', { sign: 'fever' }],
  ['a sign that repeats none', { sign: undefined }],
] as const)('finds %s', (_what, change) => {
  const pack = edited(({ whenToCall }) => ({ whenToCall: whenToCall.map((sign, at) => at === 0 ? { ...sign, ...change } : sign) }))
  expect(checkParallelTexts(pack)).toMatchObject([{ file, path: 'patient.whenToCall[0]', text: expect.stringContaining('expected "emergency" with the sign "saddle"') as string }])
})

it('finds a sign that one language lacks', () => {
  const pack = edited(({ whenToCall }) => ({ whenToCall: whenToCall.slice(0, -1) }))
  expect(checkParallelTexts(pack)).toMatchObject([{ file, path: 'patient.whenToCall' }])
})

it('finds advice that is longer in one language', () => {
  const pack = editedPack('text/es/advice.json', (advice: { questions: string[] }) => ({ ...advice, questions: [...advice.questions, '¿Y ahora?'] }))
  expect(checkParallelTexts(pack)).toMatchObject([{ file: 'text/es/advice.json', path: 'questions', text: '7 sentences, expected 6 as in "en"' }])
})

it('has nothing to compare in a pack of one language', () => {
  const pack = editedPack('pack.json', (manifest: object) => ({ ...manifest, locales: ['es'] }))
  expect(checkParallelTexts(pack)).toEqual([])
})
