import type { Page } from 'playwright-core'
import process from 'node:process'
import { launchApp, runtime } from '../e2e/launchApp.ts'
import { findChromium } from '../standin/findChromium.ts'
import { report, summarize } from './stats.ts'

// `npm run bench`, last part: from a key to the picture that answers it, in the built window on the visit page.

/** Answers given before the first key that counts: a visit well under way. */
const ANSWERS = 40
const WARM = 10
const KEYS = 60

/**
 * Measures in the page from the key's own time stamp, which the browser sets before the page hears of it, to the second
 * animation frame after the DOM has changed: the first runs before the changed picture is painted, the second after. So the
 * figure is never too low, and at most one frame, 16.7 ms, too high. Event Timing would give the paint itself, but rounds
 * to 8 ms and leaves out what is under 16 ms, which makes a median of short times worthless.
 */
async function listen(page: Page): Promise<void> {
  await page.evaluate(() => {
    const times: number[] = []
    Object.assign(window, { keyTimes: times })
    window.addEventListener('keydown', (event) => {
      const observer = new MutationObserver(() => {
        observer.disconnect()
        requestAnimationFrame(() => requestAnimationFrame(() => times.push(performance.now() - event.timeStamp)))
      })
      observer.observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true })
    }, { capture: true })
  })
}
const readTimes = (page: Page): Promise<readonly number[]> => page.evaluate(() => (window as unknown as { readonly keyTimes: readonly number[] }).keyTimes)

/** Presses a key and waits until its picture has been measured, as a person would look at it. */
async function press(page: Page, key: string): Promise<void> {
  const { length: before } = await readTimes(page)
  await page.keyboard.press(key)
  await page.waitForFunction(count => (window as unknown as { readonly keyTimes: readonly number[] }).keyTimes.length > count, before)
}

/** Answers the first items of the checklist, yes and no in turn, options by their first. */
async function fillVisit(page: Page): Promise<void> {
  await page.evaluate(() => { location.hash = '#/visit' })
  await page.locator('main.visit').waitFor()
  for (let answered = 0; answered < ANSWERS;) {
    const kind = await page.evaluate(() => {
      const item = document.querySelector('.item[data-current]')
      return item?.querySelector('input[value="yes"]') ? 'boolean' : item?.querySelector('input[type="radio"]:not([value="unasked"])') ? 'choice' : 'other'
    })
    await page.keyboard.press(kind === 'choice' ? '1' : kind === 'other' ? 'ArrowDown' : answered % 3 === 0 ? 'y' : 'n')
    answered += kind === 'other' ? 0 : 1
  }
}

/** Runs the measurement on the built app. */
async function benchWindow(): Promise<void> {
  const { page, close } = await launchApp()
  try {
    await fillVisit(page)
    await listen(page)
    // Each pair goes to an item and answers it the other way round, so that every answer changes what the panes say.
    const times: number[] = []
    for (let turn = 0; turn < WARM + KEYS; turn += 1) {
      const { length: before } = await readTimes(page)
      await press(page, turn % 2 === 0 ? 'y' : 'n')
      const taken = (await readTimes(page))[before]
      if (taken !== undefined && turn >= WARM)
        times.push(taken)
      await press(page, 'k')
    }
    report(`an answer by key to its picture, ${ANSWERS} answers given (${runtime})`, summarize(times), 'ms', 'target: 50 ms at most')
  }
  finally {
    await close()
  }
}

if (runtime === 'stand-in' && findChromium() === undefined)
  process.stdout.write('an answer by key to its picture: not run, there is no Chromium here\n')
else
  await benchWindow()
