import { expect, it } from 'vitest'
import { formatDay, isIsoDate } from '../../../src/shared/i18n/dates.ts'

it.each(['2026-02-29', '2026-13-01', '2026-1-1', 'tomorrow', ''])('refuses %j as a day', (value) => {
  expect(isIsoDate(value)).toBe(false)
})

it('takes a leap day', () => {
  expect(isIsoDate('2028-02-29')).toBe(true)
})

it('writes a day as the language does', () => {
  expect(formatDay('2026-12-07', 'en')).toBe('Monday, December 7, 2026')
  expect(formatDay('2026-12-07', 'es')).toBe('lunes, 7 de diciembre de 2026')
  expect(formatDay('2026-12-07', 'en', { weekday: false })).toBe('December 7, 2026')
})
