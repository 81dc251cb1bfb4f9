import type { Keyboard } from './keyboard.ts'
import type { RunningApp } from '../launchApp.ts'
import path from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { temporaryFolder } from '../../helpers/temporaryFolder.ts'
import { answerSaveDialog, launchApp, runtime } from '../launchApp.ts'
import { countPointer, takeKeyboard } from './keyboard.ts'

// The catalog, the handout and the settings, by keyboard alone. Each step begins where the one before left the focus.

let running: RunningApp
let hands: Keyboard
let readPointer: () => Promise<number>

beforeAll(async () => {
  running = await launchApp()
  hands = takeKeyboard(running.page)
  readPointer = await countPointer(running.page)
})
afterAll(() => running.close())

it(`finds a cause by the search, and its heading has the focus (${runtime})`, async () => {
  await hands.seesFocus(/^input Search causes/)
  await hands.type('scaitica')
  await hands.sees(/Sciatica/)
  await hands.press('ArrowDown', 'ArrowUp', 'Enter')
  await hands.seesFocus(/^h1 Sciatica/)
})

it('goes to a part of the entry, to a source of a line, and takes its title away by Escape', async () => {
  const { page } = running
  await hands.tabTo(/^a Examine/)
  await hands.press('Enter')
  await hands.seesFocus(/^h2 Examine/)
  await hands.tabTo(/^a Source \d+:/)
  const title = page.locator('.source:focus + .title')
  expect(await title.isVisible()).toBe(true)
  await hands.press('Escape')
  expect(await title.isVisible()).toBe(false)
  await hands.press('Enter')
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toMatch(/^source-\d+$/)
})

it('puts the cause on the sheet, sees it said, and compares it with another', async () => {
  await hands.tabTo(/^button Add to handout/, 'Shift+Tab')
  await hands.press('Enter')
  await hands.sees(/On the handout/i)
  await hands.seesFocus(/^button Take off/i)
  await hands.tabTo(/^a Compare/)
  await hands.press('Enter')
  await hands.seesFocus(/^h1 Compare causes/)
  await hands.tabTo(/^select Add a cause/)
  await hands.press('ArrowDown')
  await expect.poll(() => running.page.locator('.pick').count()).toBe(3)
  await hands.tabTo(/^button Remove/, 'Shift+Tab')
  await hands.press('Enter')
  await expect.poll(() => running.page.locator('.pick').count()).toBe(2)
  await hands.seesFocus(/^h1 Compare causes/)
})

it('narrows the catalog by words, by a test and by the tick, walks the list by arrows, and clears the filter', async () => {
  const { page } = running
  await hands.press('Control+1')
  await hands.seesFocus(/^h1 /)
  await hands.press('/')
  await hands.type('nerve')
  await hands.press('ArrowDown')
  await hands.seesFocus(/^a /)
  const first = await page.evaluate(() => document.activeElement?.textContent)
  await hands.press('ArrowDown')
  expect(await page.evaluate(() => document.activeElement?.textContent)).not.toBe(first)
  await hands.press('/')
  await hands.press('Tab', 'Tab')
  await hands.seesFocus(/^select Exam/)
  await hands.press('ArrowDown', 'Tab', 'Tab', 'Tab', 'Space')
  await hands.seesFocus(/Must not miss/)
  await hands.tabTo(/^button Clear/)
  await hands.press('Enter')
  await hands.seesFocus(/^input Words to filter by/)
  await expect.poll(() => page.locator('.filter-count').innerText()).toMatch(/^33 /)
})

it('puts a sheet together: language, sections on and off, their order by Alt and arrows, a note, a day', async () => {
  const { page } = running
  const order = (): Promise<readonly string[]> => page.locator('.pick > [id^="pick-"]').evaluateAll(boxes => boxes.map(box => box.id))
  await hands.press('Control+3')
  await hands.seesFocus(/^h1 Handout/)
  await hands.tabTo(/^select Language of the sheet/)
  await hands.press('ArrowDown', 'ArrowUp')
  await hands.tabTo(/^input What may be going on/)
  await hands.tabTo(/^input Stretches to do at home/)
  await hands.press('Space')
  const before = await order()
  await hands.press('Alt+ArrowUp')
  await expect.poll(async () => (await order()).indexOf('pick-stretches')).toBe(before.indexOf('pick-stretches') - 1)
  await hands.seesFocus(/^input Stretches/)
  await hands.press('Alt+ArrowDown')
  await expect.poll(order).toEqual(before)
  await hands.tabTo(/^button Move Stretches/)
  await hands.press('Alt+ArrowUp')
  await hands.seesFocus(/^button Move Stretches/)
  await hands.tabTo(/^textarea Note to the patient/)
  await hands.type('Walk every day.')
  await hands.tabTo(/^button 2 weeks/)
  await hands.press('Space')
  await expect.poll(() => page.locator('#follow-up').inputValue()).not.toBe('')
})

it('keeps the ticks as a favourite, takes it, and drops it without losing the focus', async () => {
  await hands.tabTo(/^button Keep these ticks/, 'Shift+Tab')
  await hands.press('Enter')
  await hands.seesFocus(/^input Name/)
  await hands.type('Sciatica sheet')
  await hands.press('Enter')
  await hands.seesFocus(/^button Keep these ticks/)
  await hands.tabTo(/^button Sciatica sheet/, 'Shift+Tab')
  await hands.press('Enter', 'Tab')
  await hands.seesFocus(/^button .*Sciatica sheet/)
  await hands.press('Enter')
  await hands.seesFocus(/^button Keep these ticks/)
})

it('reads what was checked of the sheet, copies, saves and prints it', async () => {
  const { page, app } = running
  const file = path.join(temporaryFolder(), 'sheet.pdf')
  await answerSaveDialog(app, file)
  await hands.tabTo(/^div The page as it will print/)
  await hands.tabTo(/^button plain language/i)
  await hands.press('Enter')
  await hands.seesFocus(/^h2 /)
  await hands.press('Escape')
  await hands.seesFocus(/^button plain language/i)
  await hands.tabTo(/^button Copy text/)
  await hands.press('Enter')
  await expect.poll(() => page.locator('.outcome').innerText()).not.toBe('')
  await hands.tabTo(/^button Save PDF/)
  await hands.press('Enter')
  await hands.sees(/sheet\.pdf/)
  await hands.seesFocus(/^button Save PDF/)
  await hands.press('Control+p')
  await hands.sees(/Sent to the print window/)
  await hands.tabTo(/^button .*(?:given|has it)/i, 'Shift+Tab')
})

it('sets every setting', async () => {
  const { page } = running
  await hands.press('Control+4')
  await hands.seesFocus(/^h1 Settings/)
  for (const [name, words] of [[/^input Name/, 'Hillside Family Clinic'], [/^input Address/, '1 Hill Road'], [/^input Phone/, '555 0100'], [/^input Phone at night/, '555 0101'], [/^input Emergency/, '911']] as const) {
    await hands.tabTo(name)
    await hands.press('Control+a')
    await hands.type(words)
  }
  await hands.tabTo(/^button Choose a logo/)
  for (const name of [/^select Paper/, /^select Language of the handout/, /^input Large print/, /^select Language$/, /^select Theme/, /^select Text size/, /^input Letter shortcuts/, /^select Keep finished visits/, /^input Minutes until/]) {
    await hands.tabTo(name)
    if (name.source.includes('select')) {
      await hands.press('ArrowDown')
      await hands.press('ArrowUp')
    }
    else if (name.source.includes('Minutes')) {
      await hands.press('Control+a')
      await hands.type('15')
    }
    else {
      await hands.press('Space', 'Space')
    }
  }
  await hands.tabTo(/^button Set a passphrase/)
  await hands.press('Enter')
  await hands.seesFocus(/^input .*passphrase/i)
  await hands.type('a long passphrase')
  await hands.press('Tab')
  await hands.type('a long passphrase')
  await hands.press('Enter')
  await hands.sees(/The passphrase is set/)
  await hands.seesFocus(/^button Change the passphrase/)
  await hands.tabTo(/^button Erase all visits/)
  await hands.press('Enter')
  await hands.seesFocus(/^button /)
  await hands.press('Escape')
  await hands.seesFocus(/^button Erase all visits/)
  expect(await page.evaluate(async () => (await window.clinic.loadSettings()).settings)).toMatchObject({ clinic: { name: 'Hillside Family Clinic', emergencyNumber: '911' }, visits: { lockMinutes: 15 } })
})

it('has pointed at nothing, and the window complains of nothing', async () => {
  expect(await readPointer()).toBe(0)
  expect(running.complaints).toEqual([])
})
