import { expect, it } from 'vitest'
import { countSpanishSyllables } from '../../../src/shared/measure/spanishSyllables.ts'

it.each([
  ['sol', 1],
  ['pierna', 2],
  ['cadera', 3],
  ['calambre', 3],
  ['guerra', 2],
  ['pingüino', 3],
  ['queso', 2],
  ['día', 2],
  ['país', 2],
  ['aéreo', 4],
  ['muy', 1],
  ['rey', 1],
  ['mayo', 2],
  ['ciática', 3],
  ['medicina', 4],
  ['hormigueo', 4],
  ['y', 1],
])('%s has %i syllables', (word, count) => {
  expect(countSpanishSyllables(word)).toBe(count)
})
