import fc from 'fast-check'
import { expect, it } from 'vitest'
import { countStatements, listBases } from '../../../src/shared/catalog/countStatements.ts'
import { listStaleSources, monthsBefore } from '../../../src/shared/catalog/listStaleSources.ts'
import { isIsoDate } from '../../../src/shared/i18n/dates.ts'
import { shippedPack } from '../../helpers/shippedContent.ts'

it('counts months back by the calendar', () => {
  expect(monthsBefore('2026-11-25', 24)).toBe('2024-11-25')
  expect(monthsBefore('2026-01-31', 2)).toBe('2025-11-30')
  expect(monthsBefore('2024-03-31', 1)).toBe('2024-02-29')
})

it('gives a day of the calendar for every day, never a later one', () => {
  fc.assert(fc.property(fc.integer({ min: 0, max: 40_000 }), fc.integer({ min: 0, max: 600 }), (days, months) => {
    const day = new Date(Date.UTC(2000, 0, 1 + days)).toISOString().slice(0, 10)
    const before = monthsBefore(day, months)
    expect(isIsoDate(before)).toBe(true)
    expect(before <= day).toBe(true)
  }))
})

it('marks a statement when its source was read longer than 24 months ago, and not a day before', () => {
  const { causes: [cause], sources } = shippedPack()
  if (cause === undefined)
    throw new Error('no cause is shipped')
  const [first] = listBases(cause)
  const dated = sources.map(source => ({ ...source, accessed: source.id === first?.source ? '2024-11-24' : '2026-11-01' }))
  expect(listStaleSources(cause, dated, '2026-11-24')).toEqual({ statements: 0, sources: [] })
  const stale = listStaleSources(cause, dated, '2026-11-25')
  expect(stale.sources.map(source => source.id)).toEqual([first?.source])
  expect(stale.statements).toBe(listBases(cause).filter(row => row.source === first?.source).length)
})

it('counts every statement once, by what it rests on', () => {
  const { causes } = shippedPack()
  const { total, stated, published, judgment } = countStatements(causes)
  expect(stated + published + judgment).toBe(total)
  expect(total).toBe(causes.reduce((sum, cause) => sum + listBases(cause).length, 0))
})
