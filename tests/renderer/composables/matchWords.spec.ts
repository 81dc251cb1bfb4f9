import { expect, it } from 'vitest'
import { matchWords } from '../../../src/renderer/src/composables/matchWords.ts'

it.each([
  ['Theme: dark', 'dark', true],
  ['Theme: dark', 'the da', true],
  ['Theme: dark', 'ark', false],
  ['Idioma: Español', 'espan', true],
  ['New visit', 'visit new', true],
  ['New visit', 'new patient', false],
  ['New visit', '  ', false],
  ['New visit', '…', false],
])('%s, typed "%s": %s', (text, typed, isFound) => {
  expect(matchWords(text, typed)).toBe(isFound)
})
