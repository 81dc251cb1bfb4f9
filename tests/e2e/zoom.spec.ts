import type { RunningApp } from './launchApp.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { launchApp } from './launchApp.ts'

/** Steps of the menu from 100 % to nearly 400 %: each is a factor of the square root of 1.2. */
const STEPS = 15

let running: RunningApp

beforeAll(async () => {
  running = await launchApp()
})
afterAll(() => running.close())

it('zooms to nearly 400 % by the menu, reads there without scrolling sideways, and goes back', async () => {
  const { app, page } = running
  const choose = (role: string, times: number): Promise<void> => app.evaluate(({ BrowserWindow, Menu }, { role, times }) => {
    const items = Menu.getApplicationMenu()?.items.flatMap(item => item.submenu?.items ?? []) ?? []
    const item = items.find(item => item.role?.toLowerCase() === role.toLowerCase())
    const [window] = BrowserWindow.getAllWindows()
    for (let step = 0; step < times; step += 1)
      item?.click(undefined, window, window?.webContents)
  }, { role, times })
  const width = await page.evaluate(() => innerWidth)
  await choose('zoomIn', STEPS)
  await expect.poll(() => page.evaluate(() => innerWidth)).toBeLessThan(width / 3.8)
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
  await choose('resetZoom', 1)
  await expect.poll(() => page.evaluate(() => innerWidth)).toBe(width)
})
