import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { resourcePath } from '../../src/main/resourcePath.ts'
import { foldAccents } from '../../src/shared/catalog/searchWords.ts'
import { countHits, scoreQueries, tabulateHits } from '../../src/shared/catalog/scoreQueries.ts'
import { queryKinds } from '../../src/shared/catalog/searchQuery.ts'
import { searchTable } from '../helpers/searchTable.ts'
import { shippedPack, shippedQueries } from '../helpers/shippedContent.ts'
import { findShipped } from '../helpers/shippedSearch.ts'

const pack = shippedPack()
const queries = shippedQueries()
const scored = scoreQueries(queries, findShipped)

it('has 150 queries and more, none twice, of every kind, some held back, for causes that exist', () => {
  expect(queries.length).toBeGreaterThanOrEqual(150)
  expect(new Set(queries.map(({ query }) => query.toLowerCase())).size).toBe(queries.length)
  const causes = new Set(pack.causes.map(({ id }) => id))
  expect(queries.flatMap(({ expect: wanted }) => wanted).filter(id => !causes.has(id))).toEqual([])
  expect(queryKinds.filter(kind => !queries.some(query => query.kind === kind))).toEqual([])
  expect(queries.filter(({ half }) => half === 'hold').length).toBeGreaterThanOrEqual(90)
})

it('asks for every cause', () => {
  const asked = new Set(queries.flatMap(({ expect: wanted }) => wanted))
  expect(pack.causes.map(({ id }) => id).filter(id => !asked.has(id))).toEqual([])
})

it.each([
  ['all queries', scored],
  ['those in sight', scored.filter(({ query }) => query.half === 'tune')],
] as const)('finds what is meant first in 90 %% and in five in 99 %% of %s', (_name, some) => {
  const { count, first, inFive } = countHits(some)
  expect(first / count).toBeGreaterThanOrEqual(0.9)
  expect(inFive / count).toBeGreaterThanOrEqual(0.99)
})

it('is the table that the README shows: npm run queries prints it', () => {
  expect(readFileSync(resourcePath('../README.md'), 'utf8')).toContain(searchTable(tabulateHits(scored)))
})

describe('every name by which the pack calls a cause', () => {
  /** Causes by each of their own words, so that a word that two share may find either. */
  function listOwners(wordsOf: (id: string, locale: string) => readonly string[]): ReadonlyMap<string, ReadonlySet<string>> {
    const owners = new Map<string, Set<string>>()
    for (const locale of pack.manifest.locales) {
      for (const { id } of pack.causes) {
        for (const words of wordsOf(id, locale))
          owners.set(foldAccents(words), (owners.get(foldAccents(words)) ?? new Set()).add(id))
      }
    }
    return owners
  }
  const text = (locale: string) => pack.text[locale as 'en' | 'es']
  it.each([
    ['names', (id: string, locale: string) => [text(locale)?.causes[id]?.name ?? [], text(locale)?.causes[id]?.shortName ?? [], text(locale)?.causes[id]?.patient.name ?? []].flat()],
    ['synonyms', (id: string, locale: string) => text(locale)?.causes[id]?.synonyms ?? []],
    ['search words', (id: string, locale: string) => text(locale)?.searchWords[id] ?? []],
    ['codes', (id: string) => pack.causes.find(cause => cause.id === id)?.coding.map(({ code }) => code) ?? []],
  ] as const)('finds it first: %s', (_what, wordsOf) => {
    const lost = [...listOwners(wordsOf)].filter(([words, owners]) => !owners.has(findShipped(words)[0] ?? ''))
    expect(lost.map(([words]) => words)).toEqual([])
  })
  it('finds first a cause that a medicine has to do with, by its brand', () => {
    const lost = pack.medicines.flatMap(({ causes, medicines }) => medicines.flatMap(({ brands }) => [...brands.us, ...brands.es]).filter(brand => !causes.some(({ cause }) => cause === findShipped(brand)[0])))
    expect(lost).toEqual([])
  })
})
