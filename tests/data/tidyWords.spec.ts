import { expect, it } from 'vitest'
import { checkTidyWords } from '../../src/shared/catalog/rules/tidyWords.ts'
import { editedPack, shippedPack } from '../helpers/shippedContent.ts'

it('writes everything that people read tidily', () => {
  expect(checkTidyWords(shippedPack())).toEqual([])
})

it('looks into the words of a stretch, its picture included', () => {
  const file = 'text/es/stretches.json'
  const pack = editedPack(file, (all: { calf: object }) => ({ ...all, calf: { ...all.calf, alt: 'Una  persona.', steps: ['Uno.', 'Dos.', ' Tres.', 'Cuatro.'] } }))
  expect(checkTidyWords(pack)).toMatchObject([{ file, path: 'calf.alt' }, { file, path: 'calf.steps[2]' }])
})

it.each(['', ' You faint.', 'You  faint.', 'You faint.\n', 'Cafe\u0301'])('finds %j', (sentence) => {
  const file = 'text/en/help-signs.json'
  const pack = editedPack(file, (signs: object) => ({ ...signs, faint: sentence }))
  expect(checkTidyWords(pack)).toMatchObject([{ file, path: 'faint' }])
})

it.each([
  ['medicines', 'furosemide.name', (all: { furosemide: object }) => ({ ...all, furosemide: { ...all.furosemide, name: 'furosemide ' } })],
  ['search-words', 'sciatica[0]', (all: object) => ({ ...all, sciatica: ['pain  down the leg'] })],
] as const)('looks into %s', (name, path, edit) => {
  const file = `text/en/${name}.json`
  expect(checkTidyWords(editedPack(file, edit))).toMatchObject([{ file, path }])
})

it('finds a sentence of advice with a space too many', () => {
  const file = 'text/es/advice.json'
  const pack = editedPack(file, (advice: { questions: string[] }) => ({ ...advice, questions: [...advice.questions, ' ¿Y ahora?'] }))
  expect(checkTidyWords(pack)).toMatchObject([{ file, path: expect.stringMatching(/^questions\[\d+\]$/) as string }])
})
