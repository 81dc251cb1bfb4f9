import { expect, it } from 'vitest'
import { translator } from '../../../src/shared/i18n/text.ts'

const t = translator('en', { 'a.hello': 'Hello {name}', 'a.count': { one: '{count} cause', other: '{count} causes' } }, { 'a.only': 'from the second table' })

it('fills places and leaves unknown ones in sight', () => {
  expect(t('a.hello', { name: 'Ana' })).toBe('Hello Ana')
  expect(t('a.hello')).toBe('Hello {name}')
})

it.each([[1, '1 cause'], [0, '0 causes'], [7, '7 causes']])('picks the plural form for %i', (count, text) => {
  expect(t('a.count', { count })).toBe(text)
})

it('falls back to the next table, then to the key', () => {
  expect(t('a.only')).toBe('from the second table')
  expect(t('a.missing')).toBe('a.missing')
  expect(t('constructor')).toBe('constructor')
})
