import type { LogoDamage, LogoFault } from '../../../src/shared/handout/logo.ts'
import { expect, it } from 'vitest'
import { mostLogoBytes } from '../../../src/shared/handout/logo.ts'
import { sayLogoFault } from '../../../src/shared/handout/sayLogoFault.ts'
import { locales } from '../../../src/shared/i18n/locales.ts'
import { translator } from '../../../src/shared/i18n/text.ts'
import { shippedWords } from '../../helpers/shippedContent.ts'

const words = shippedWords()
const english = translator('en', words.en)

const damages: readonly LogoDamage[] = ['cut-short', 'checksum', 'structure', 'pixels', 'xml', 'path', 'size']
const faults: readonly LogoFault[] = [
  { kind: 'logo-too-large', bytes: mostLogoBytes + 1, most: mostLogoBytes },
  { kind: 'logo-unknown-format' },
  ...damages.map(reason => ({ kind: 'logo-damaged', format: 'png', reason } as const)),
  ...(['png', 'jpeg', 'svg'] as const).map(format => ({ kind: 'logo-unsupported', format, what: '<text>' } as const)),
  { kind: 'logo-too-many-pixels', width: 9000, height: 10 },
  { kind: 'logo-too-complex' },
  { kind: 'logo-blank' },
]

it.each(locales)('says every fault in full sentences with nothing left open: %s', (locale) => {
  const said = faults.map(fault => sayLogoFault(fault, translator(locale, words[locale])))
  for (const text of said)
    expect(text).toMatch(/^\p{Lu}[^{}]+[^{}.]\.$/u)
  expect(new Set(said).size).toBe(faults.length)
  expect(said.filter(text => text.includes('handout.'))).toEqual([])
})

it('rounds a size up, so that a file just over the limit is not said to be within it', () => {
  expect(sayLogoFault({ kind: 'logo-too-large', bytes: mostLogoBytes + 1, most: mostLogoBytes }, english)).toBe('The file has 2.1 MB. A logo may have 2 MB at most. Choose a smaller file.')
})

it('names what cannot be printed, what is damaged and what is allowed', () => {
  expect(sayLogoFault({ kind: 'logo-unsupported', format: 'svg', what: '<text>' }, english)).toContain('<text>')
  expect(sayLogoFault({ kind: 'logo-damaged', format: 'jpeg', reason: 'cut-short' }, english)).toBe('The JPEG file is damaged: it ends too early. Export the logo again.')
  expect(sayLogoFault({ kind: 'logo-too-many-pixels', width: 9000, height: 10 }, english)).toMatch(/9000 × 10 .*8192 .*16 million/)
})
