import { describe, expect, it } from 'vitest'
import { importVisits } from '../../../src/shared/fhir/importVisits.ts'
import { locales } from '../../../src/shared/i18n/locales.ts'
import { translator } from '../../../src/shared/i18n/text.ts'
import { phraseCodes, phraseExpected, sayPhrase } from '../../../src/shared/intake/visitFault.ts'
import { shippedPack, shippedWords } from '../../helpers/shippedContent.ts'

const words = shippedWords()

describe.each(locales)('in %s', (locale) => {
  const t = translator(locale, words[locale])
  it.each(phraseCodes)('%s has words', (code) => {
    expect(sayPhrase({ code }, t)).not.toContain('fault.')
  })
  it('fills its places, phrases within phrases too', () => {
    const said = sayPhrase(phraseExpected({ code: 'whole-number', places: { min: 0, max: 10 } }, undefined), t)
    expect(said).toMatch(/0 .* 10/)
    expect(said).not.toMatch(/[{}]/)
  })
})

it('says in Spanish what is wrong with a file, its names and values as they are in the file', () => {
  const read = importVisits({ findings: { 'fever': 'yes', 'pain-severity': 1e999, 'numbnes': true } }, shippedPack())
  const t = translator('es', words.es)
  expect(read.ok ? [] : read.fault.map(({ path, phrase }) => `${path}: ${sayPhrase(phrase, t)}`)).toEqual([
    'findings.fever: se esperaba true o false; encontrado: "yes"',
    'findings.pain-severity: se esperaba un número entero de 0 a 10; encontrado: un número demasiado grande para leerlo',
    'findings.numbnes: hallazgo desconocido',
  ])
})

it('is other words in the other language, each of them', () => {
  for (const code of phraseCodes)
    expect(words.es[`fault.${code}`]).not.toBe(words.en[`fault.${code}`])
})
