import { expect, it } from 'vitest'
import { sayCharacters } from '../../../src/shared/handout/sayCharacters.ts'

it('shows a character as it is, and by its code where nothing would be seen', () => {
  expect(sayCharacters(['😀', 'م', '\u0001', '\u202E', '\u0323', '\u3000'])).toBe('😀 م U+0001 U+202E U+0323 U+3000')
})
