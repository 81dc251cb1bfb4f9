import { expect, it } from 'vitest'
import { wilsonInterval } from '../../../src/shared/measure/wilsonInterval.ts'

it('gives the published interval of 81 of 263', () => {
  // Newcombe RG, Two-sided confidence intervals for the single proportion, Statistics in Medicine 17, 1998, table I.
  const { low, high } = wilsonInterval(81, 263)
  expect(low).toBeCloseTo(0.2553, 4)
  expect(high).toBeCloseTo(0.3662, 4)
})

it('stays within 0 and 1 at the ends', () => {
  expect(wilsonInterval(0, 20).low).toBe(0)
  expect(wilsonInterval(20, 20).high).toBe(1)
  expect(wilsonInterval(20, 20).low).toBeGreaterThan(0.8)
})

it.each([[1, 0], [-1, 5], [6, 5]])('refuses %i of %i', (hits, count) => {
  expect(() => wilsonInterval(hits, count)).toThrow(RangeError)
})
