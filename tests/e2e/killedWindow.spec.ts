import { expect, it } from 'vitest'
import { killWindow } from '../soak/killWindow.ts'
import { runtime } from './launchApp.ts'

it(`shows after a kill every answer that was followed by another (${runtime}, 20 kills)`, async () => {
  const report = await killWindow(20)
  expect(report.lost).toEqual([])
  expect(report.acknowledged).toBeGreaterThan(20)
}, 600_000)
