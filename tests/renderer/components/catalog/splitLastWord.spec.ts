import { describe, expect, it } from 'vitest'
import { splitLastWord } from '../../../../src/renderer/src/components/catalog/splitLastWord.ts'

describe('the last word of a line', () => {
  it.each([
    ['is cut off, and the space stays with the rest', 'Pressed roots hurt.', ['Pressed roots ', 'hurt.']],
    ['is all of a line of one word', 'Rest.', ['', 'Rest.']],
    ['is found before a space at the end', 'Walk daily. ', ['Walk ', 'daily.']],
    ['is nothing of nothing', '', ['', '']],
  ])('%s', (_what, line, parts) => {
    expect(splitLastWord(line)).toEqual(parts)
  })
})
