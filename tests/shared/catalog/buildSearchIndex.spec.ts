import type { SearchEntry } from '../../../src/shared/catalog/searchPhrase.ts'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { buildSearchIndex } from '../../../src/shared/catalog/buildSearchIndex.ts'
import { searchCauses } from '../../../src/shared/catalog/searchCauses.ts'

const entry = (id: string, ...names: string[]): SearchEntry => ({ id, phrases: names.map(words => ({ kind: 'name', words })) })
const find = (entries: readonly SearchEntry[], words: string): readonly string[] => searchCauses(buildSearchIndex(entries), words).map(hit => hit.cause)

it('holds every term once, a plural with its singular, in order, with the phrases in which it stands', () => {
  const { terms, starts, postings, entryOf, firstOf, lengthOf } = buildSearchIndex([entry('a', 'Broken hip', 'the hip'), entry('b', 'Hips, hip')])
  expect(terms).toEqual(['broken', 'hip'])
  expect([...starts]).toEqual([0, 1, 4])
  expect([...postings]).toEqual([0, 0, 1, 2])
  expect({ entryOf: [...entryOf], firstOf: [...firstOf], lengthOf: [...lengthOf] }).toEqual({ entryOf: [0, 0, 1], firstOf: [0, 2], lengthOf: [2, 1, 1] })
})

it('survives being stored and loaded', () => {
  const index = buildSearchIndex([entry('a', 'Broken hip'), entry('b', 'Sciatica')])
  const { entries, ...arrays } = index
  expect(searchCauses({ entries, ...structuredClone(arrays) }, 'siatica')).toEqual(searchCauses(index, 'siatica'))
})

it('finds nothing in an empty catalog', () => {
  expect(find([], 'hip')).toEqual([])
})

it('does not let one search change what the next one finds', () => {
  const index = buildSearchIndex([entry('a', 'Broken hip'), entry('b', 'Hip strain'), entry('c', 'Cold leg')])
  fc.assert(fc.property(fc.array(fc.constantFrom('hip', 'broken', 'leg strain', 'cold', 'hpi', '')), (searches) => {
    const before = searchCauses(index, 'hip strain')
    searches.forEach(words => searchCauses(index, words))
    expect(searchCauses(index, 'hip strain')).toEqual(before)
  }))
})

it('finds every entry by its own name, wherever it stands among others', () => {
  const letters = fc.string({ unit: fc.constantFrom('a', 'e', 'k', 'l', 'r', 't'), minLength: 4, maxLength: 8 }).filter(name => !/[^u]s$/.test(name))
  fc.assert(fc.property(fc.uniqueArray(letters, { minLength: 1, maxLength: 30 }), (names) => {
    const index = buildSearchIndex(names.map(name => entry(name, name)))
    for (const name of names)
      expect(searchCauses(index, name)[0]?.cause).toBe(name)
  }))
})

it('gives no more than were asked for, the best of them', () => {
  const entries = Array.from({ length: 50 }, (_, at) => entry(`e${at}`, at === 30 ? 'Hip' : `Hip and ${'more '.repeat(at % 5)}words ${at}`))
  const hits = searchCauses(buildSearchIndex(entries), 'hip', { limit: 3 })
  expect(hits).toHaveLength(3)
  expect(hits[0]?.cause).toBe('e30')
})
