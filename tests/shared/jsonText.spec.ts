import fc from 'fast-check'
import { expect, it } from 'vitest'
import { fromJsonText, toJsonText } from '../../src/shared/jsonText.ts'
import { shippedPack, shippedWords } from '../helpers/shippedContent.ts'

it('brings every value that is JSON through as it was', () => {
  fc.assert(fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => {
    expect(fromJsonText(toJsonText(value))).toEqual(JSON.parse(JSON.stringify(value)))
  }))
})

it('loses nothing of the shipped content, down to the last key', () => {
  const content = { pack: shippedPack(), words: shippedWords() }
  expect(fromJsonText(toJsonText(content))).toStrictEqual(content)
})
