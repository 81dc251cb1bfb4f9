import type { RunningApp } from '../launchApp.ts'
import path from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { temporaryFolder } from '../../helpers/temporaryFolder.ts'
import { answerSaveDialog, launchApp, runtime } from '../launchApp.ts'
import { jumpTo, openVisit, SADDLE_NUMBNESS } from '../visitStates.ts'
import { listenToRegions } from './listenToRegions.ts'
import { places } from './places.ts'

// What the live regions say, and how often: each thing once, when it happens.

let running: RunningApp
let hear: () => Promise<readonly string[]>

/** Waits until something was heard, and then for the rest of it. */
async function hearAll(words: RegExp): Promise<readonly string[]> {
  const all: string[] = []
  await expect.poll(async () => {
    all.push(...await hear())
    return all.join('\n')
  }).toMatch(words)
  return all
}

beforeAll(async () => {
  running = await launchApp()
  hear = await listenToRegions(running.page)
})
afterAll(() => running.close())
beforeEach(() => hear().then(() => {}))

it(`says an emergency once, however many answers follow, and once that it is over (${runtime})`, async () => {
  const { page } = running
  await openVisit(page)
  await jumpTo(page, SADDLE_NUMBNESS)
  await hear()
  await page.keyboard.press('y')
  const raised = await hearAll(/^alert: Emergency/im)
  expect(raised.filter(words => /emergency/i.test(words))).toHaveLength(1)
  for (const key of ['y', 'n', 'n'])
    await page.keyboard.press(key)
  await page.locator('.fold').first().press('Enter')
  await page.locator('#item-42[data-current]').waitFor()
  expect((await hear()).filter(words => /emergency/i.test(words))).toEqual([])
  await jumpTo(page, SADDLE_NUMBNESS)
  await page.keyboard.press('n')
  await jumpTo(page, SADDLE_NUMBNESS + 1)
  await page.keyboard.press('n')
  const over = await hearAll(/^status: (?:Routine|Soon|Urgent)/im)
  expect(over.filter(words => words.startsWith('alert'))).toEqual([])
  expect(over.filter(words => /^status: (?:Routine|Soon|Urgent)/i.test(words))).toHaveLength(1)
})

it('says how many results a search has, and that it has none', async () => {
  const { page } = running
  await page.keyboard.press('Control+k')
  await page.keyboard.type('numb')
  expect((await hearAll(/status: \d+ results?/)).at(-1)).toMatch(/^status: \d+ results?$/)
  await page.keyboard.type('zzzz')
  await hearAll(/status: .*numbzzzz/)
  await page.keyboard.press('Escape')
  await places['the catalog']?.(page)
  await page.keyboard.press('/')
  await page.keyboard.type('sciatica')
  await hearAll(/status: \d+ causes?/)
  await page.locator('.filter .button-quiet').press('Enter')
})

it('says that a cause is on the sheet', async () => {
  const { page } = running
  await places['an entry']?.(page)
  await page.getByRole('button', { name: 'Add to handout' }).press('Enter')
  await hearAll(/status: .*On the handout/i)
  await page.getByRole('button', { name: /Take off/ }).press('Enter')
})

it('says that the note was copied, that answers came from paper, and what a search in the checklist found', async () => {
  const { page } = running
  await openVisit(page)
  await page.getByRole('button', { name: 'Copy note' }).press('Enter')
  await hearAll(/status: .*copied/i)
  await page.keyboard.press('Shift+F')
  await page.locator('#fast-entry').fill('35 36 ')
  await hearAll(/status: 2 /)
  await page.locator('#fast-entry').fill('130 ')
  await hearAll(/alert: 130/)
  await page.locator('#fast-entry').fill('35 36')
  await page.keyboard.press('Enter')
  await hearAll(/status: 2 answers entered from paper/)
  await page.keyboard.press('/')
  await page.keyboard.type('numb')
  await hearAll(/status: \d+/)
  await page.keyboard.press('Escape')
})

it('says where a section went, how a sheet was saved and what is wrong with a note', async () => {
  const { page, app } = running
  await answerSaveDialog(app, path.join(temporaryFolder(), 'sheet.pdf'))
  await places['the handout']?.(page)
  await hear()
  await page.locator('#pick-self-care').press('Alt+ArrowUp')
  await hearAll(/status: .*What you can do at home.*\d of \d+/)
  await page.getByRole('button', { name: 'Save PDF' }).press('Enter')
  await hearAll(/status: .*sheet\.pdf/)
  await page.locator('#sheet-note').fill('سلام')
  await hearAll(/alert: .*س/)
  await page.locator('#sheet-note').fill('')
})

it('says that a setting is saved, and why a passphrase is refused', async () => {
  const { page } = running
  await places['the settings']?.(page)
  await page.getByLabel('Paper').selectOption('a4')
  await hearAll(/status: .*saved/i)
  await page.getByRole('button', { name: 'Set a passphrase' }).press('Enter')
  await page.keyboard.type('short')
  await page.keyboard.press('Enter')
  await hearAll(/alert: .*\d+/)
})

it('complains of nothing on the way', () => {
  expect(running.complaints).toEqual([])
})
