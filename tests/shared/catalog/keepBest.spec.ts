import fc from 'fast-check'
import { expect, it } from 'vitest'
import { keepBest } from '../../../src/shared/catalog/keepBest.ts'

it('keeps what sorting would put first, equals in the order in which they came', () => {
  fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 9 })), fc.integer({ min: 1, max: 8 }), (scores, limit) => {
    const all = scores.map((score, at) => ({ score, at }))
    const kept: typeof all = []
    for (const one of all)
      keepBest(kept, one, limit)
    expect(kept).toEqual(all.toSorted((a, b) => b.score - a.score || a.at - b.at).slice(0, limit))
  }))
})
