import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { englishReasons } from '../../src/main/files/systemReason.ts'
import { locales } from '../../src/shared/i18n/locales.ts'
import { translator } from '../../src/shared/i18n/text.ts'
import { parseJson } from '../../src/shared/json.ts'
import { reasonCodes, reasonOfJson, sayReason } from '../../src/shared/reason.ts'
import { shippedWords } from '../helpers/shippedContent.ts'

const words = shippedWords()

describe.each(locales)('in %s', (locale) => {
  const t = translator(locale, words[locale])
  it.each(reasonCodes)('%s is said in words, with its figures', (code) => {
    const said = sayReason(`${code} 12 34`, t)
    expect(said).not.toContain('reason.')
    expect(said).not.toContain('{')
    expect(said).not.toBe(code)
  })
})

it('are other words in the other language, each of them', () => {
  for (const code of reasonCodes)
    expect(words.es[`reason.${code}`]).not.toBe(words.en[`reason.${code}`])
})

it.each(Object.entries(englishReasons))('the command line says %s as the window does', (code, said) => {
  expect(words.en[`reason.${code}`]).toBe(said)
})

it('leaves what the system says as it is', () => {
  const t = translator('es', words.es)
  fc.assert(fc.property(fc.string(), text => (reasonCodes as readonly string[]).includes(text.split(' ')[0] ?? '') || sayReason(text, t) === text))
  expect(sayReason('EIO: i/o error, write', t)).toBe('EIO: i/o error, write')
})

it.each([['{"a":1,}', 'not-json-at 1 8'], ['', 'not-json-at 1 1'], ['{\n  "a": 1,\n  "a": 2\n}', 'not-json-at 3 3']])('says where %j is no JSON', (text, reason) => {
  const json = parseJson(text)
  expect(json.ok ? '' : reasonOfJson(json.fault)).toBe(reason)
})
