import type { ElectronApplication } from 'playwright-core'
import type { LoggedEvent } from '../../src/shared/eventLog/loggedEvent.ts'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import process from 'node:process'
import { afterAll, describe, expect, it, onTestFinished, vi } from 'vitest'
import { temporaryFolder } from '../helpers/temporaryFolder.ts'
import { launchApp, root, runtime, startApp } from './launchApp.ts'
import { answerQuestions, crashWindow, hangWindow, inWindow } from './loseWindow.ts'

// One visit goes through all of it: each spec finds what the one before has left on disk.
const data = mkdtempSync(path.join(tmpdir(), 'causebook-recovery-'))
afterAll(() => rmSync(data, { recursive: true, force: true }))
const patient = { timeout: 60_000, interval: 200 }
/** Longest that a spec may take, on a machine that does much else, in milliseconds. */
const LONGEST = 240_000

const readText = (app: ElectronApplication): Promise<string> => inWindow(app, 'document.body.innerText')
const countAnswers = (app: ElectronApplication): Promise<number> => inWindow(app, 'document.querySelectorAll(".items input:checked:not([value=unasked])").length')
const until = (app: ElectronApplication, words: string): Promise<void> => vi.waitFor(async () => expect(await readText(app)).toContain(words), patient)
const readLog = (): readonly LoggedEvent[] => readFileSync(path.join(data, 'events.jsonl'), 'utf8').split('\n').filter(line => line !== '').map(line => JSON.parse(line) as LoggedEvent)
const kinds = (): readonly string[] => readLog().map(({ fact }) => fact.kind)

/** An installation from which a part is taken. @param parts - files and folders within it */
function anInstallationWithout(...parts: readonly string[]): string {
  const folder = temporaryFolder()
  cpSync(path.join(root, 'package.json'), path.join(folder, 'package.json'))
  cpSync(path.join(root, 'out'), path.join(folder, 'out'), { recursive: true })
  cpSync(path.join(root, 'resources'), path.join(folder, 'resources'), { recursive: true })
  for (const part of parts)
    rmSync(path.join(folder, part), { recursive: true })
  return folder
}

describe(`what goes wrong (${runtime})`, () => {
  it('in the window’s process leaves every answer that was saved, whether it ends, hangs or throws, and no word of it in the log', async () => {
    const { app, page, close } = await launchApp({ CAUSEBOOK_USER_DATA: data })
    onTestFinished(close)
    await page.evaluate(() => location.hash = '#/visit')
    await page.locator('#section-name').waitFor()
    for (const [number, answer] of [[7, 'yes'], [8, 'no'], [9, 'yes']] as const)
      await page.locator(`label[for="item-${number}-${answer}"]`).click()
    await expect.poll(() => countAnswers(app), patient).toBe(3)

    await page.evaluate(() => void setTimeout(() => { throw new RangeError('Maria Gomez') }))
    await page.locator('.window-fault').waitFor()
    expect(await countAnswers(app)).toBe(3)
    const readQuestion = await answerQuestions(app)
    await app.evaluate(() => void globalThis.process.emit('uncaughtException', Object.assign(new TypeError('Maria Gomez'), { code: 'EIO' })))
    await expect.poll(readQuestion).toContain('Something in Causebook went wrong.')

    await crashWindow(app)
    await until(app, 'The window stopped and was opened again. Every answer that was saved is back; what was entered last may be missing.')
    await expect.poll(() => countAnswers(app), patient).toBe(3)

    await hangWindow(app)
    expect(await readQuestion()).toContain('The window does not answer.')
    await until(app, 'The window did not answer and was opened again. Every answer that was saved is back; what was entered last may be missing.')
    await expect.poll(() => countAnswers(app), patient).toBe(3)

    const log = readLog()
    expect(log.map(({ fact }) => fact)).toMatchObject([
      { kind: 'app-started' },
      { kind: 'window-fault', error: 'RangeError' },
      { kind: 'main-fault', place: 'exception', error: 'TypeError', code: 'EIO' },
      { kind: 'window-crashed', deed: 'reloaded' },
      { kind: 'window-unresponsive', deed: 'reloaded' },
    ])
    expect(await inWindow(app, 'window.clinic.listEvents()')).toEqual(log.toReversed())
    expect(JSON.stringify(log)).not.toContain('Maria')
  }, LONGEST)

  it('with the content leaves the visit on disk, and says which folder is missing', async () => {
    const { page, close } = await launchApp({ CAUSEBOOK_USER_DATA: data, CAUSEBOOK_CONTENT: path.join(data, 'nowhere') })
    onTestFinished(close)
    const text = await page.locator('body').innerText()
    expect(text).toContain('The content cannot be used')
    expect(text).toContain(path.join(data, 'nowhere'))
    expect(text).not.toMatch(/\bat .*:\d+:\d+/)
    expect(await page.evaluate(() => window.clinic.openVisits())).toMatchObject({ kind: 'ready', open: { cursor: 3 } })
    expect(kinds()).toEqual(expect.arrayContaining(['resource-missing', 'content-invalid']))
  }, LONGEST)

  it('with the settings, the fonts and the worker leaves a window with the visit that says so', async () => {
    writeFileSync(path.join(data, 'settings.json'), '{ "clinic": { "name": "Maria')
    const folder = anInstallationWithout('out/main/handoutWorker.js', 'resources/fonts', 'resources/safety-card.json')
    const { app, page, close } = await launchApp({ CAUSEBOOK_USER_DATA: data }, folder)
    onTestFinished(close)
    await page.getByText('The settings file could not be read').waitFor()
    await page.locator('#section-name').waitFor()
    await expect.poll(() => countAnswers(app)).toBe(3)
    await page.evaluate(() => location.hash = '#/handouts')
    await page.getByText('A part of Causebook that draws the sheet is missing.').waitFor()
    expect(await page.getByRole('button', { name: 'Try again' }).count()).toBe(1)
    expect(readFileSync(path.join(data, 'settings.json.damaged'), 'utf8')).toBe('{ "clinic": { "name": "Maria')
    expect(readLog().map(({ fact }) => JSON.stringify(fact))).toEqual(expect.arrayContaining([
      '{"kind":"resource-missing","part":"worker"}', '{"kind":"resource-missing","part":"fonts"}', '{"kind":"resource-missing","part":"safety-card"}', '{"kind":"settings-damaged","isKept":true}',
    ]))
    expect(JSON.stringify(readLog())).not.toContain('Maria')
  }, LONGEST)

  it('with a page that hangs before it is drawn leaves a window that can be seen, and closed', async () => {
    const folder = anInstallationWithout()
    const page = path.join(folder, 'out/renderer/index.html')
    const [, script = ''] = /src="\.\/(?<script>[^"]+)"/.exec(readFileSync(page, 'utf8')) ?? []
    writeFileSync(path.join(folder, 'out/renderer', script), 'for (;;);')
    const app = await startApp({ CAUSEBOOK_USER_DATA: data }, folder)
    const main = app.process()
    onTestFinished(() => void main.kill('SIGKILL'))
    await vi.waitUntil(() => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible() === true), patient)
    const ended = once(main, 'exit')
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
    expect(await ended).toEqual([0, null])
  }, LONGEST)

  it('with the window’s own files opens no blank window, and leaves the visit', async () => {
    const folder = anInstallationWithout('out/renderer/index.html', 'out/preload')
    const electron = runtime === 'Electron' ? path.join(root, 'node_modules/electron/dist/electron') : path.join(root, 'tests/standin/electron')
    const before = readFileSync(path.join(data, 'visits.db'))
    const child = spawn(electron, [folder], { stdio: 'ignore', env: { ...process.env, STANDIN_QUIET: '1', STANDIN_SAFE_STORAGE: 'insecure', CAUSEBOOK_USER_DATA: data } })
    onTestFinished(() => void child.kill('SIGKILL'))
    await vi.waitFor(() => expect(readLog().map(({ fact }) => JSON.stringify(fact))).toEqual(expect.arrayContaining(['{"kind":"resource-missing","part":"window"}', '{"kind":"resource-missing","part":"preload"}'])), patient)
    // The stand-in answers the question at once; with Electron it waits for a person.
    if (runtime === 'stand-in')
      expect(await once(child, 'exit')).toEqual([0, null])
    expect(readFileSync(path.join(data, 'visits.db')).equals(before)).toBe(true)
  }, LONGEST)
})
