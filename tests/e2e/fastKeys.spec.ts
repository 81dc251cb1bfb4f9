import type { RunningApp } from './launchApp.ts'
import fc from 'fast-check'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import process from 'node:process'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { readFocusName, takeKeyboard } from './access/keyboard.ts'
import { launchApp, runtime } from './launchApp.ts'
import { jumpTo, openVisit, settle } from './visitStates.ts'

// Keys and clicks that come while an answer is being written mean what they mean to slow hands, whatever they are.

/** Longest that main is kept from writing, in milliseconds: the window waits for two seconds. */
const BUSY_MS = 1500

/** Keys pressed one after the other; what is a selector, with a bracket, is clicked at. */
interface Script {
  readonly what: string
  /** Number of the question that they begin at. */
  readonly from: number
  /** What has the focus before the first of them, where it is not that question. */
  readonly at?: RegExp
  readonly keys: readonly string[]
}

let running: RunningApp
const folder = mkdtempSync(path.join(tmpdir(), 'causebook-fast-'))

/** Everything that is answered in the open section, and where the focus is. */
async function look(): Promise<Readonly<Record<string, string>>> {
  const { page } = running
  const answers = await page.evaluate(() => Object.fromEntries([...document.querySelectorAll('fieldset.item')].map((item) => {
    const typed = item.querySelector<HTMLInputElement>('input[type="text"]')
    return [item.id, typed?.value ?? [...item.querySelectorAll<HTMLInputElement>('input:checked')].map(({ value }) => value).join()]
  })))
  return { ...answers, focus: await readFocusName(page), section: await page.locator('#section-name').innerText() }
}

beforeAll(async () => {
  running = await launchApp()
})
afterAll(async () => {
  await running.close()
  rmSync(folder, { recursive: true, force: true })
})

const scripts: readonly Script[] = [
  { what: 'the place on the drawing is the one that had the focus', from: 19, at: /^g Buttock/, keys: ['Space', 'Tab', 'Enter', 'Shift+Tab', 'Shift+Tab', 'Tab', 'Space'] },
  { what: 'Tab goes on from the question that the answer before it led to', from: 35, keys: ['y', 'y', 'Tab', 'y'] },
  { what: 'Shift Tab goes back from there', from: 35, keys: ['y', 'n', 'Shift+Tab', 'y'] },
  { what: 'arrows and Space choose there', from: 35, keys: ['y', 'y', 'ArrowRight', 'Tab', 'ArrowLeft', 'Shift+Tab', 'Tab', 'Space', 'y'] },
  { what: 'options, a jump, and an answer taken back', from: 19, keys: ['1', '3', 'Tab', 'Tab', 'Space', 'g', '3', '5', 'Enter', 'y', 'Tab', 'n', 'Backspace'] },
  { what: 'a number is typed where the jump led to', from: 35, keys: ['y', 'g', '7', '7', 'Enter', '4', '6', 'Enter', 'Shift+Tab', 'Tab'] },
  { what: 'a number is an answer once it is left', from: 35, keys: ['y', 'g', '7', '7', 'Enter', '4', '6', 'Tab'] },
  { what: 'a digit goes to the number that the answer before it led to', from: 10, keys: ['n', 'Tab', 'Shift+Tab', 'ArrowDown', '7', 'Tab', 'y'] },
  { what: 'steps are undone and done again', from: 35, keys: ['y', 'n', 'Control+z', 'Tab', 'y', 'Control+z', 'Control+Shift+z', 'n'] },
  { what: 'a click is for the question that it points at, the keys before it for theirs', from: 35, keys: ['y', 'y', 'label[for="item-40-no"]', 'y', 'ArrowRight'] },
  { what: 'a place on the drawing and another section that are clicked at', from: 35, keys: ['y', 'n', 'g[aria-label="Buttock"] path', 'y', '[aria-label="Sections"] li:nth-child(3) button', 'y'] },
  { what: 'a key after one that leaves the visit answers nothing', from: 35, keys: ['y', 'Control+1', 'y', 'n', 'Control+2', 'n'] },
]
/** Others are drawn by FAST_KEYS_SEED, and more of them by FAST_KEYS_SCRIPTS. */
const { FAST_KEYS_SEED: seed = '7', FAST_KEYS_SCRIPTS: many = '2' } = process.env
const anyScript = fc.array(fc.constantFrom('y', 'n', 'Tab', 'Tab', 'Shift+Tab', 'ArrowRight', 'ArrowLeft', 'ArrowDown', 'ArrowUp', 'Space', 'Backspace', '1', '2', 'Control+z', 'Shift+N', 'g', 'Escape'), { minLength: 4, maxLength: 12 })
const drawn = fc.sample(fc.tuple(fc.constantFrom(2, 19, 35, 60), anyScript), { seed: Number(seed), numRuns: Number(many) }).map(([from, keys]): Script => ({ what: `drawn at random: ${from}: ${keys.join(' ')}`, from, keys }))

it.each([...scripts, ...drawn])(`$what (${runtime})`, async ({ from, at, keys }) => {
  const { app, page } = running
  const begin = async (): Promise<void> => {
    await openVisit(page)
    await jumpTo(page, from)
    if (at !== undefined)
      await takeKeyboard(page).tabTo(at, 'Shift+Tab')
    await settle(page)
  }
  const press = (key: string): Promise<void> => key.includes('[') ? page.locator(key).first().click() : page.keyboard.press(key)
  await begin()
  for (const key of keys) {
    await press(key)
    await settle(page)
  }
  const slow = await look()
  await begin()
  const done = path.join(folder, `${keys.join('').replaceAll(/\W/g, '')}-${from}`)
  const busy = app.evaluate((_, [file, ms]) => {
    const { existsSync } = globalThis.process.getBuiltinModule('node:fs')
    for (const end = Date.now() + ms; Date.now() < end && !existsSync(file);) { /* Main does nothing else. */ }
  }, [done, BUSY_MS] as const)
  for (const key of keys)
    await press(key)
  writeFileSync(done, '')
  await busy
  await expect.poll(look).toEqual(slow)
})
