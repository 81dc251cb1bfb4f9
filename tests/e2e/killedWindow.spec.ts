import { expect, it } from 'vitest'
import { killWindow } from '../soak/killWindow.ts'
import { runtime } from './launchApp.ts'

/** Enough to see that it holds; `npm run soak` kills as often as makes it likely. */
const KILLS = 4

it(`shows after a kill every answer that was followed by another (${runtime}, ${KILLS} kills)`, async () => {
  const report = await killWindow(KILLS)
  expect(report.lost).toEqual([])
  // How many there are is a matter of luck and of the machine; none would prove nothing.
  expect(report.acknowledged).toBeGreaterThan(0)
}, 600_000)
