import type { RunningApp } from './launchApp.ts'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { launchApp, runtime } from './launchApp.ts'
import { answerQuestions, crashWindow, hangWindow, inWindow, pressInWindow, reloadWindow } from './loseWindow.ts'
import { enterVisit, jumpTo, openVisit } from './visitStates.ts'

/** Longest that a spec may take, on a machine that does much else, in milliseconds. */
const LONGEST = 240_000
const patient = { timeout: 60_000, interval: 200 }
const passphrase = 'correct horse battery'

async function launch(data: string, env: Readonly<Record<string, string>> = {}): Promise<RunningApp> {
  const running = await launchApp({ CAUSEBOOK_USER_DATA: data, ...env })
  onTestFinished(() => running.close())
  return running
}
function aFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'causebook-hidden-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}
/** All that the page holds, in sight or not, and what names it. */
const readPage = ({ app }: RunningApp): Promise<string> => inWindow(app, 'document.documentElement.outerHTML + document.title')
const until = (running: RunningApp, words: string): Promise<void> => vi.waitFor(async () => expect(await readPage(running)).toContain(words), patient)
const isChecked = ({ app }: RunningApp): Promise<boolean> => inWindow(app, 'document.querySelector("#item-35-yes")?.checked === true')
const readTitle = ({ app }: RunningApp): Promise<string | undefined> => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getTitle())
const listOffered = ({ app }: RunningApp): Promise<readonly string[]> => app.evaluate(({ Menu }) =>
  (Menu.getApplicationMenu()?.items ?? []).flatMap(({ submenu }) => submenu?.items ?? []).filter(({ id, enabled }) => id !== '' && id !== undefined && enabled).map(({ id }) => id))

/** Answers something and hides the window by its key. */
async function hideVisit({ page }: RunningApp): Promise<void> {
  await openVisit(page)
  await enterVisit(page, { numbness: true })
  await jumpTo(page, 35)
  await page.keyboard.press('Control+l')
  await page.locator('.locked').waitFor()
}
async function expectHidden(running: RunningApp, words: string): Promise<void> {
  await until(running, words)
  const text = await readPage(running)
  expect(text).toContain('>Hidden</h1>')
  expect(text).not.toMatch(/numb|item-|Brought back|asked|answer that was saved/i)
  expect(await readTitle(running)).toBe('Causebook')
  await vi.waitFor(async () => expect(await listOffered(running)).toEqual([]), patient)
}

describe(`a window that is lost while it is hidden (${runtime})`, () => {
  it('comes back hidden, however often it crashes or hangs, and shows the visit as it was when a key is pressed', async () => {
    const running = await launch(aFolder())
    const { app } = running
    await answerQuestions(app)
    await hideVisit(running)
    await crashWindow(app)
    await expectHidden(running, 'The window stopped and was opened again, hidden as it was.')
    await crashWindow(app)
    await expectHidden(running, 'The window stopped and was opened again, hidden as it was.')
    await hangWindow(app)
    await expectHidden(running, 'The window did not answer and was opened again, hidden as it was.')
    // From its beginning, as after many crashes.
    await reloadWindow(app)
    await until(running, '>Hidden</h1>')
    await pressInWindow(app, 'x')
    await vi.waitUntil(() => isChecked(running), patient)
    await vi.waitFor(async () => expect(await listOffered(running)).toContain('lock'), patient)
    await crashWindow(app)
    await until(running, 'The window stopped and was opened again. Every answer that was saved is back; what was entered last may be missing.')
    expect(await isChecked(running)).toBe(true)
  }, LONGEST)

  it('asks for the passphrase where hiding let go of the key, which no crash gives back', async () => {
    const running = await launch(aFolder(), { STANDIN_SAFE_STORAGE: '' })
    const { app, page } = running
    await page.evaluate(words => window.clinic.protectVisits(words), passphrase)
    await page.reload()
    await page.locator('#app > *').first().waitFor()
    await hideVisit(running)
    await crashWindow(app)
    await expectHidden(running, 'hidden as it was.')
    expect(await inWindow(app, 'window.clinic.openVisits().then(state => state.kind)')).toBe('locked')
    await pressInWindow(app, 'x')
    expect(await inWindow(app, '[...document.querySelectorAll(".locked input[type=password]")].length')).toBe(1)
    await inWindow(app, `(() => {
      const field = document.querySelector(".locked input")
      field.value = ${JSON.stringify(passphrase)}
      field.dispatchEvent(new Event("input"))
      document.querySelector(".locked button[type=submit]").click()
    })()`)
    await vi.waitUntil(() => isChecked(running), patient)
  }, LONGEST)

  it('leaves nothing of that on disk: a start of the app shows the visit, as any key at the hidden window would', async () => {
    const data = aFolder()
    const first = await launch(data)
    await hideVisit(first)
    const look = (): readonly string[] => readdirSync(data).filter(file => /\.(?:json|jsonl|key)$/.test(file)).map(file => `${file}: ${readFileSync(path.join(data, file), 'utf8')}`)
    expect(look().join('\n')).not.toMatch(/hidden|hiding/i)
    await first.kill()
    const second = await launch(data)
    await second.page.locator('.item[data-current]').waitFor()
    await jumpTo(second.page, 35)
    expect(await isChecked(second)).toBe(true)
  }, LONGEST)
})
