import { chmodSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import { expect, it } from 'vitest'
import { openEventLog } from '../../../src/main/events/eventLog.ts'
import { makeHandlers } from '../../../src/main/ipc/handlers.ts'
import { saveWindowState } from '../../../src/main/settings/windowStateFile.ts'
import { Settings } from '../../../src/shared/settings/settings.ts'
import { aRequest } from '../../helpers/handouts.ts'
import { aPng } from '../../helpers/logoFiles.ts'
import { aVisitsWorld, openNow } from '../../helpers/aVisitsWorld.ts'
import { services } from '../../helpers/mainServices.ts'
import { causebook, exampleVisit } from '../../helpers/runProgram.ts'
import { temporaryFolder } from '../../helpers/temporaryFolder.ts'

const modeOf = (file: string): string => (statSync(file).mode & 0o777).toString(8)
/** The modes below a folder, by name. */
const modesIn = (folder: string): Readonly<Record<string, string>> => Object.fromEntries(readdirSync(folder).map(name => [name, modeOf(path.join(folder, name))]))

const visitFile = { answers: { fever: true }, locale: 'en', moment: '2026-11-25T14:30:00-05:00', given: [], sheet: null } as const
const state = { x: 0, y: 0, width: 1000, height: 800, isMaximized: false, isFullScreen: false, zoom: 1 }
const now = (): Date => new Date('2026-01-05T09:00:00.000Z')

it.runIf(process.platform !== 'win32')('makes every file of the app for its owner alone, and the folder around them', async () => {
  const folder = path.join(temporaryFolder(), 'data')
  const picture = path.join(temporaryFolder(), 'logo.png')
  writeFileSync(picture, aPng(), { mode: 0o644 })
  const handlers = makeHandlers(services({ settingsFile: path.join(folder, 'settings.json'), askLogoPath: async () => picture }))
  expect(await handlers.saveSettings(Settings.parse({}))).toMatchObject({ ok: true })
  expect(await handlers.chooseLogo()).toMatchObject({ ok: true })
  saveWindowState(path.join(folder, 'window.json'), state)
  openEventLog(folder, now).note({ kind: 'window-reloaded' })
  await openNow(aVisitsWorld({ folder }).start())
  const found = modesIn(folder)
  expect(Object.keys(found).length).toBeGreaterThanOrEqual(6)
  expect(new Set(Object.values(found))).toEqual(new Set(['600']))
  expect(modeOf(folder)).toBe('700')
})

it.runIf(process.platform !== 'win32').each([
  ['settings', (folder: string) => makeHandlers(services({ settingsFile: path.join(folder, 'settings.json') })).saveSettings(Settings.parse({}))],
  ['a window\'s place', async (folder: string) => saveWindowState(path.join(folder, 'window.json'), state)],
  ['the event log', async (folder: string) => openEventLog(folder, now).note({ kind: 'window-reloaded' })],
  ['visits', (folder: string) => openNow(aVisitsWorld({ folder }).start())],
])('makes the folder for its owner alone when %s come first', async (_what, write) => {
  const folder = path.join(temporaryFolder(), 'data')
  await write(folder)
  expect(modeOf(folder)).toBe('700')
})

const saved = [
  ['a sheet', 'sheet.pdf', (file: string) => makeHandlers(services({ askSavePath: async () => file })).saveHandout(aRequest())],
  ['a visit for the chart', 'visit.json', (file: string) => makeHandlers(services({ askSavePath: async () => file })).saveVisitFile(visitFile)],
  ['the event log', 'events.csv', (file: string) => makeHandlers(services({ askSavePath: async () => file })).saveEvents()],
] as const

it.runIf(process.platform !== 'win32').each(saved)('saves %s for its owner alone', async (_what, name, save) => {
  const file = path.join(temporaryFolder(), name)
  expect(await save(file)).toMatchObject({ ok: true })
  expect(modeOf(file)).toBe('600')
})

it.runIf(process.platform !== 'win32').each([['640', 0o640], ['666', 0o666]])('leaves a file that was there to those who could read it: %s', async (octal, mode) => {
  for (const [, name, save] of saved) {
    const file = path.join(temporaryFolder(), name)
    writeFileSync(file, 'old')
    // Not of the umask's making.
    chmodSync(file, mode)
    expect(await save(file)).toMatchObject({ ok: true })
    expect(modeOf(file)).toBe(octal)
  }
})

it.runIf(process.platform !== 'win32')('lets the umask say who reads what the command line writes', async () => {
  const folder = temporaryFolder()
  writeFileSync(path.join(folder, 'other'), '')
  expect(await causebook(['handout', exampleVisit, '--out', path.join(folder, 'sheet.pdf')])).toMatchObject({ code: 0 })
  const { other, 'sheet.pdf': sheet } = modesIn(folder)
  expect(sheet).toBe(other)
})
