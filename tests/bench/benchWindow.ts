import type { Page } from 'playwright-core'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import process from 'node:process'
import { launchApp, runtime } from '../e2e/launchApp.ts'
import { findChromium } from '../standin/findChromium.ts'
import { answerByKey } from './answerByKey.ts'
import { report, summarize } from './stats.ts'
import { writeLargeContent } from './writeLargeContent.ts'

// `npm run bench`, a part of it: from a key to the picture that answers it, in the built window on the visit page.

/** Answers given before the first key that counts: a visit well under way. */
const ANSWERS = 40
const WARM = 10
const KEYS = 60
const OPENINGS = 30
/** An item in the longest section of the checklist. */
const IN_LONGEST = '45'
const MANY_ITEMS = 1000

/** What the page notes of each key or click: how long until the picture that answers it. */
interface Noted {
  readonly times: number[]
  /** What has to be there for the picture to be the answer. */
  awaited: string
}
type Watched = Window & { readonly noted: Noted }

/**
 * Measures in the page from the key's or click's own time stamp, which the browser sets before the page hears of it, to the second
 * animation frame after the DOM has changed and what is awaited is there: the first runs before the changed picture is painted, the
 * second after. So the figure is never too low, and at most one frame, 16.7 ms, too high. Event Timing would give the paint itself,
 * but rounds to 8 ms and leaves out what is under 16 ms, which makes a median of short times worthless.
 */
async function listen(page: Page): Promise<void> {
  await page.evaluate(() => {
    const noted: Noted = { times: [], awaited: 'body' }
    Object.assign(window, { noted })
    const start = (event: Event): void => {
      const observer = new MutationObserver(() => {
        if (document.querySelector(noted.awaited) === null)
          return
        observer.disconnect()
        requestAnimationFrame(() => requestAnimationFrame(() => noted.times.push(performance.now() - event.timeStamp)))
      })
      observer.observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true })
    }
    window.addEventListener('keydown', start, { capture: true })
    window.addEventListener('click', start, { capture: true })
  })
}
const countTimes = (page: Page): Promise<number> => page.evaluate(() => (window as unknown as Watched).noted.times.length)

/**
 * Does something and waits until its picture has been measured, as a person would look at it.
 * @param awaited - selector of what the picture has to show
 * @returns milliseconds
 */
async function time(page: Page, act: () => Promise<void>, awaited = 'body'): Promise<number> {
  const before = await countTimes(page)
  await page.evaluate((selector) => { (window as unknown as Watched).noted.awaited = selector }, awaited)
  await act()
  await page.waitForFunction(count => (window as unknown as Watched).noted.times.length > count, before)
  return page.evaluate(index => (window as unknown as Watched).noted.times[index] ?? Number.NaN, before)
}

/** Answers the first items of the checklist, yes and no in turn, options by their first; then goes to the longest section. */
async function fillVisit(page: Page): Promise<void> {
  await page.evaluate(() => { location.hash = '#/visit' })
  await page.locator('main.visit').waitFor()
  await answerByKey(page, ANSWERS)
  await page.keyboard.press('g')
  await page.keyboard.type(IN_LONGEST)
  await page.keyboard.press('Enter')
  await page.locator(`#item-${IN_LONGEST}[data-current]`).waitFor()
}

/** From a click on "Visit" to the longest section of a visit well under way. */
async function benchOpening(page: Page, size: string): Promise<void> {
  const times: number[] = []
  for (let turn = 0; turn < WARM + OPENINGS; turn += 1) {
    await time(page, () => page.locator('.rail a[href^="#/causes"]').click(), '.place:not(.visit)')
    const taken = await time(page, () => page.locator('.rail a[href="#/visit"]').click(), '.visit .item[data-current]')
    if (turn >= WARM)
      times.push(taken)
  }
  report(`a click on "Visit" to the open checklist, ${size}`, summarize(times), 'ms', 'target: 100 ms at most')
}

/** From an answer by key to its picture. */
async function benchAnswers(page: Page, size: string): Promise<void> {
  const times: number[] = []
  await page.locator('.item[data-current] input:checked').first().focus()
  // Each pair goes to an item and answers it the other way round, so that every answer changes what the panes say.
  for (let turn = 0; turn < WARM + KEYS; turn += 1) {
    const taken = await time(page, () => page.keyboard.press(turn % 2 === 0 ? 'y' : 'n'))
    if (turn >= WARM)
      times.push(taken)
    await time(page, () => page.keyboard.press('k'))
  }
  report(`an answer by key to its picture, ${size}`, summarize(times), 'ms', 'target: 50 ms at most')
}

/** Runs both measurements on the built app. */
async function benchWindow(env: Readonly<Record<string, string>>): Promise<void> {
  const { page, close } = await launchApp(env)
  try {
    await fillVisit(page)
    const items = (await page.locator('.sections .count').allInnerTexts()).reduce((sum, text) => sum + Number(text.split('/')[1]), 0)
    const size = `${items} items (${runtime})`
    await listen(page)
    await benchOpening(page, size)
    await benchAnswers(page, size)
  }
  finally {
    await close()
  }
}

/** With the shipped checklist, and with one of a thousand questions. */
async function benchBoth(): Promise<void> {
  await benchWindow({})
  const folder = mkdtempSync(path.join(tmpdir(), 'causebook-large-'))
  try {
    writeLargeContent(folder, MANY_ITEMS)
    await benchWindow({ CAUSEBOOK_CONTENT: folder })
  }
  finally {
    rmSync(folder, { recursive: true })
  }
}

if (runtime === 'stand-in' && findChromium() === undefined)
  process.stdout.write('the window: not run, there is no Chromium here\n')
else
  await benchBoth()
