import { expect, it } from 'vitest'
import { checkPlausibleDates } from '../../src/shared/catalog/rules/plausibleDates.ts'
import { editedPack, shippedPack } from '../helpers/shippedContent.ts'

it('has read nothing after the day of its version', () => {
  expect(checkPlausibleDates(shippedPack())).toEqual([])
})

it('finds a source read after it', () => {
  const pack = editedPack('sources.json', (sources: object[]) => sources.map((source, at) => at === 0 ? { ...source, accessed: '2030-01-01' } : source))
  expect(checkPlausibleDates(pack)).toMatchObject([{ path: 'seed-article.accessed' }])
})
