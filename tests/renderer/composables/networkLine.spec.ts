import { expect, it } from 'vitest'
import { networkLine } from '../../../src/renderer/src/composables/networkLine.ts'
import { locales } from '../../../src/shared/i18n/locales.ts'
import { translator } from '../../../src/shared/i18n/text.ts'
import { shippedWords } from '../../helpers/shippedContent.ts'

const startedAt = new Date(2026, 10, 25, 10, 2).toISOString()
const line = (networkAttempts: number, locale: 'en' | 'es'): string => networkLine({ startedAt, networkAttempts }, translator(locale, shippedWords()[locale]), locale)

it('says that nothing tried to reach a network, and since when', () => {
  expect(line(0, 'en')).toMatch(/^0 attempts to reach a network since start at 10:02.AM\.$/)
})

it('says how many did, and that they were refused', () => {
  expect(line(1, 'en')).toMatch(/^1 attempt to .*10:02.AM\. It was refused\.$/)
  expect(line(1200, 'en')).toMatch(/^1,?200 attempts to .*Each was refused\.$/)
})

it.each(locales)('stands in %s with its number and its time', (locale) => {
  for (const count of [0, 1, 3]) {
    expect(line(count, locale)).toContain(' 10:02')
    expect(line(count, locale)).toMatch(new RegExp(`(?:^| )${count} `))
    expect(line(count, locale)).not.toContain('..')
  }
})
