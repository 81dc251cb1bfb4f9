import type { RunningApp } from './launchApp.ts'
import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { temporaryFolder } from '../helpers/temporaryFolder.ts'
import { answerSaveDialog, launchApp, runtime } from './launchApp.ts'

/** Sizes of a page in points, as a PDF says them. */
const sizes = { 'US Letter': [612, 792], 'A4': [595, 842] } as const
type PaperName = keyof typeof sizes
let running: RunningApp

/** Width and height of every page of a file, in whole points. */
const readSizes = (file: string): readonly (readonly number[])[] =>
  [...execFileSync('pdfinfo', ['-f', '1', '-l', '99', file], { encoding: 'utf8' }).matchAll(/^Page\s+\d+ size:\s+([\d.]+) x ([\d.]+)/gm)].map(([, width, height]) => [Math.round(Number(width)), Math.round(Number(height))])

beforeAll(async () => {
  running = await launchApp({ LANG: 'en_US.UTF-8', LC_ALL: 'en_US.UTF-8' })
  await running.page.keyboard.press('Control+3')
  await running.page.getByRole('radio', { name: 'A4' }).waitFor({ state: 'attached' })
})
afterAll(() => running.close())

/** Prints, and gives the size of what went to the print window. */
async function print(): Promise<readonly (readonly number[])[]> {
  const { page } = running
  await page.evaluate(() => {
    const make = URL.createObjectURL.bind(URL)
    URL.createObjectURL = (blob) => {
      Object.assign(window, { printed: blob })
      return make(blob)
    }
  })
  await page.keyboard.press('Control+p')
  await page.getByText('Sent to the print window.').waitFor()
  const bytes = await page.evaluate(async () => [...new Uint8Array(await (Reflect.get(window, 'printed') as Blob).arrayBuffer())])
  const file = path.join(temporaryFolder(), 'printed.pdf')
  writeFileSync(file, Buffer.from(bytes))
  return readSizes(file)
}
const choosePaper = (paper: PaperName): Promise<void> => running.page.locator('.papers label').getByText(paper).click()

it.each(Object.keys(sizes) as readonly PaperName[])(`lays the sheet out for %s, chosen beside Print (${runtime})`, async (paper) => {
  const { page, app } = running
  await choosePaper(paper)
  const file = path.join(temporaryFolder(), 'sheet.pdf')
  await answerSaveDialog(app, file)
  await page.keyboard.press('Control+s')
  await page.getByText(file, { exact: false }).waitFor()
  const saved = readSizes(file)
  expect(saved.length).toBeGreaterThan(0)
  expect(saved.every(size => size.join() === sizes[paper].join())).toBe(true)
})

it('prints on the paper that was chosen last', async () => {
  await choosePaper('US Letter')
  const pages = await print()
  expect(pages.length).toBeGreaterThan(0)
  expect(pages.every(size => size.join() === sizes['US Letter'].join())).toBe(true)
})

it('leaves the keys to the window after that, and the clinic\'s paper in the settings as it is', async () => {
  const { page } = running
  await page.keyboard.press('Control+4')
  expect(await page.getByRole('combobox', { name: 'Paper' }).inputValue()).toBe('letter')
})

it('lays the blank checklist out for the paper beside its button', async () => {
  const { page, app } = running
  await page.keyboard.press('Control+2')
  // The settings, where the key is pressed, have a choice of that name too.
  await page.locator('main.visit').waitFor()
  await page.getByRole('combobox', { name: 'Paper' }).selectOption('a4')
  const file = path.join(temporaryFolder(), 'checklist.pdf')
  await answerSaveDialog(app, file)
  await page.getByRole('button', { name: 'Paper checklist' }).click()
  await page.getByText(file, { exact: false }).waitFor()
  const pages = readSizes(file)
  expect(pages.length).toBeGreaterThan(0)
  expect(pages.every(size => size.join() === sizes.A4.join())).toBe(true)
})
