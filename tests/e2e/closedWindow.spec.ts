import type { RunningApp } from './launchApp.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { launchApp, runtime } from './launchApp.ts'

let running: RunningApp

beforeAll(async () => {
  running = await launchApp()
})
afterAll(() => running.close())

it(`gives the window no Node and only the methods of the bridge (${runtime})`, async () => {
  const seen = await running.page.evaluate(() => ({
    node: [typeof Reflect.get(globalThis, 'require'), typeof Reflect.get(globalThis, 'process'), typeof Reflect.get(globalThis, 'module')],
    bridge: Object.keys(window.clinic).sort(),
  }))
  expect(seen).toEqual({
    node: ['undefined', 'undefined', 'undefined'],
    bridge: [
      'backupVisits', 'changeVisit', 'chooseLogo', 'copyText', 'deleteVisit', 'drawHandout', 'eraseVisits', 'listVisits', 'loadContent', 'loadSettings', 'lockVisits', 'offerCommands', 'onMenuCommand', 'openVisitFile', 'openVisits', 'protectVisits', 'readVisit', 'restoreVisits', 'saveForm', 'saveHandout', 'saveSettings', 'saveVisitFile', 'startVisit', 'unlockVisits',
    ],
  })
})

it('refuses new windows, foreign pages and the network', async () => {
  const { page, app } = running
  const tried = await page.evaluate(async () => {
    const opened = window.open('https://example.org/')
    const fetched = await fetch('https://example.org/').then(() => 'answered', () => 'refused')
    location.href = 'https://example.org/'
    return { opened: opened === null, fetched }
  })
  expect(tried).toEqual({ opened: true, fetched: 'refused' })
  const urls = await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map(window => window.webContents.getURL()))
  expect(urls).toHaveLength(1)
  expect(urls[0]).toMatch(/^app:\/\/bundle\//)
})

it('runs no code made from text', async () => {
  const made = await running.page.evaluate(() => new Promise<string>((resolve) => {
    // In a timer, as what Playwright evaluates itself is not held to the page's policy.
    setTimeout(() => {
      try {
        Reflect.construct(Function, ['return 1'])
        resolve('ran')
      }
      catch {
        resolve('refused')
      }
    })
  }))
  expect(made).toBe('refused')
})
