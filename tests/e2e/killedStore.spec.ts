import { expect, it } from 'vitest'
import { killStore } from '../soak/killStore.ts'

/** Thirty starts, on a machine that does much else, in milliseconds. */
const LONGEST = 600_000

it('loses nothing that was acknowledged when the built app is killed 30 times', async () => {
  const report = await killStore(30)
  expect(report.lost).toEqual([])
  expect(report.trials).toBe(30)
  expect(report.acknowledged).toBeGreaterThan(30)
}, LONGEST)
