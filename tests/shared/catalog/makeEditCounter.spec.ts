import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { makeEditCounter } from '../../../src/shared/catalog/makeEditCounter.ts'

/** The same distance, by its definition and without a band. */
function plainDistance(a: string, b: string): number {
  const table: number[][] = Array.from({ length: a.length + 1 }, (_, row) => [row])
  const at = (row: number, column: number): number => table[row]?.[column] ?? Infinity
  for (let column = 0; column <= b.length; column += 1)
    table[0]?.splice(column, 1, column)
  for (let row = 1; row <= a.length; row += 1) {
    for (let column = 1; column <= b.length; column += 1) {
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]
      table[row]?.splice(column, 1, Math.min(at(row - 1, column) + 1, at(row, column - 1) + 1, at(row - 1, column - 1) + (a[row - 1] === b[column - 1] ? 0 : 1), swapped ? at(row - 2, column - 2) + 1 : Infinity))
    }
  }
  return at(a.length, b.length)
}
const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 3, maxLength: 9 })

describe('makeEditCounter', () => {
  it.each([
    ['sciatica', 'sciatica', 0], ['scaitica', 'sciatica', 1], ['siatica', 'sciatica', 1], ['sciaticaa', 'sciatica', 1], ['schiatika', 'sciatica', 2],
  ])('finds %s to be as far from %s as it takes edits: %i', (typed, term, edits) => {
    expect(makeEditCounter(typed, 2)(term)?.whole).toBe(edits)
  })
  it('gives nothing for what takes more edits than asked', () => {
    expect(makeEditCounter('schiatika', 1)('sciatica')).toBeNull()
  })
  it('counts from the beginning of a longer term, as of a word that is still being typed', () => {
    expect(makeEditCounter('hypotyr', 1)('hypothyroidism')).toMatchObject({ start: 1 })
  })
  it('counts what the definition counts, up to the limit', () => {
    fc.assert(fc.property(word, word, fc.constantFrom(1, 2), (typed, term, most) => {
      const edits = makeEditCounter(typed, most)(term)
      const whole = plainDistance(typed, term)
      const start = Math.min(...Array.from({ length: term.length + 1 }, (_, length) => plainDistance(typed, term.slice(0, length))))
      expect(Math.min(edits?.whole ?? 99, most + 1)).toBe(Math.min(whole, most + 1))
      expect(Math.min(edits?.start ?? 99, most + 1)).toBe(Math.min(start, most + 1))
    }))
  })
  it('counts each term anew', () => {
    const count = makeEditCounter('abc', 1)
    count('xyz')
    expect(count('abc')).toEqual({ whole: 0, start: 0 })
  })
})
