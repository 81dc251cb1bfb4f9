import type * as installation from '../../src/main/installation.ts'
import type { Result } from '../../src/shared/result.ts'
import type { KeptVisitPage } from '../../src/shared/visits/keptVisit.ts'
import type { Settings } from '../../src/shared/settings/settings.ts'
import type { VisitsState } from '../../src/shared/visits/visitsState.ts'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import process from 'node:process'
import { beforeAll, expect, it, vi } from 'vitest'
import { channels } from '../../src/shared/ipc/contract.ts'
import { Settings as SettingsSchema } from '../../src/shared/settings/settings.ts'
import { smallestWindow } from '../../src/shared/settings/placeWindow.ts'
import { aChange, aStep, expectReady } from '../helpers/aVisitsWorld.ts'
import { app, begun, BrowserWindow, invoke, nativeTheme } from '../soak/bareElectron.ts'

// The whole of main, started as Electron starts it, on as much of Electron as that takes: that its parts are put together.

const HOUR = 60 * 60 * 1000
const MONTH = 31 * 24 * HOUR
const folder = mkdtempSync(path.join(tmpdir(), 'causebook-start-'))
const built = path.join(folder, 'built')

vi.mock('electron', () => import('../soak/bareElectron.ts'))
// A window's page and its preload are there once they are built; no spec of this kind waits for that.
vi.mock('../../src/main/installation.ts', async (load) => {
  const real = await load<typeof installation>()
  return { ...real, places: { ...real.places, window: built, preload: path.join(built, 'index.html') } }
})

const save = (part: object): Promise<unknown> => invoke(channels.saveSettings, SettingsSchema.parse(part))
const keep = (keepDays: number): Promise<unknown> => save({ visits: { keepDays } })
async function countKept(): Promise<number> {
  const page = await invoke(channels.listVisits, { from: null, to: null, cause: null, after: null, limit: 10 }) as Result<KeptVisitPage, unknown>
  return page.ok ? page.value.total : -1
}
async function keepAVisit(): Promise<void> {
  const { open } = expectReady(await invoke(channels.openVisits) as VisitsState)
  await invoke(channels.changeVisit, aChange(open, { steps: [aStep('numbness')] }))
  await invoke(channels.startVisit, { amends: null })
}

beforeAll(async () => {
  mkdirSync(built)
  writeFileSync(path.join(built, 'index.html'), '')
  process.env.CAUSEBOOK_USER_DATA = folder
  vi.useFakeTimers({ toFake: ['setInterval', 'Date'] })
  await import('../../src/main/index.ts')
  await vi.waitUntil(() => BrowserWindow.opened.length > 0, 60_000)
  return () => {
    vi.useRealTimers()
    rmSync(folder, { recursive: true, force: true })
  }
})

it('has every page in a sandbox, and says so before Electron is ready', () => {
  expect(begun).toEqual(['enableSandbox', 'whenReady'])
})

it('opens one window, which cannot be made smaller than its places are drawn for', () => {
  expect(BrowserWindow.opened.map(({ options: { minWidth, minHeight } }) => ({ width: minWidth, height: minHeight }))).toEqual([smallestWindow])
})

it('puts into the log that something tried to reach a network', async () => {
  await new Promise(resolve => connect(443, '192.0.2.1').on('error', resolve))
  expect(readFileSync(path.join(folder, 'events.jsonl'), 'utf8')).toContain('{"kind":"network-refused","source":"main"}')
})

it.each([true, false])('shows the bar of the menu and the system’s own dialogs as the settings say: %s', async (showMenuBar) => {
  const theme: Settings['theme'] = showMenuBar ? 'dark' : 'light'
  await save({ showMenuBar, theme })
  expect(BrowserWindow.opened.map(({ bar }) => bar)).toEqual([{ isHidden: !showMenuBar, isVisible: showMenuBar }])
  expect(nativeTheme.themeSource).toBe(theme)
})

it('erases what was kept as soon as the settings keep nothing', async () => {
  await keep(30)
  await keepAVisit()
  expect(await countKept()).toBe(1)
  await keep(0)
  await expect.poll(countKept).toBe(0)
})

it('erases within the hour what is older than the settings keep, without anybody doing anything', async () => {
  await keep(30)
  await keepAVisit()
  expect(await countKept()).toBe(1)
  vi.setSystemTime(Date.now() + MONTH)
  expect(await countKept()).toBe(1)
  vi.advanceTimersByTime(HOUR)
  await expect.poll(countKept).toBe(0)
})

it('closes the visits when it ends: nothing of them is left in a file beside the database', async () => {
  const beside = path.join(folder, 'visits.db-wal')
  expect(await countKept()).toBe(0)
  expect(existsSync(beside)).toBe(true)
  app.emit('will-quit')
  await expect.poll(() => existsSync(beside)).toBe(false)
})
