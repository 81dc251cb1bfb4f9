import type { SearchQuery } from '../../../src/shared/catalog/searchQuery.ts'
import { expect, it } from 'vitest'
import { countHits, scoreQueries, tabulateHits } from '../../../src/shared/catalog/scoreQueries.ts'

const ask = (query: string, half: SearchQuery['half'], ...expected: string[]): SearchQuery => ({ query, kind: 'lay', half, expect: expected })
const found: Readonly<Record<string, readonly string[]>> = { first: ['a', 'b'], third: ['x', 'y', 'b', 'a'], sixth: ['1', '2', '3', '4', '5', 'a'] }
const scored = scoreQueries([ask('first', 'tune', 'a'), ask('third', 'hold', 'a', 'b'), ask('sixth', 'hold', 'a'), ask('nothing', 'tune', 'a')], words => found[words] ?? [])

it('gives the place of the first cause that was expected', () => {
  expect(scored.map(({ place }) => place)).toEqual([1, 3, 6, null])
})

it('counts those found first and in five', () => {
  expect(countHits(scored)).toEqual({ count: 4, first: 1, inFive: 2 })
  expect(countHits([])).toEqual({ count: 0, first: 0, inFive: 0 })
})

it('has a row for every kind and one for all, by halves', () => {
  const rows = tabulateHits(scored)
  expect(rows.find(({ kind }) => kind === 'lay')).toMatchObject({ tune: { count: 2, first: 1 }, hold: { count: 2, first: 0, inFive: 1 } })
  expect(rows.find(({ kind }) => kind === 'typo')?.all.count).toBe(0)
  expect(rows.at(-1)).toMatchObject({ kind: 'all', all: { count: 4 } })
})
