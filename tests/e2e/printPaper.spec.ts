import type { RunningApp } from './launchApp.ts'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { temporaryFolder } from '../helpers/temporaryFolder.ts'
import { answerSaveDialog, launchApp, runtime } from './launchApp.ts'

/** Sizes of a page in points, as a PDF says them. */
const sizes = { 'US Letter': [612, 792], 'A4': [595, 842] } as const
type PaperName = keyof typeof sizes
let running: RunningApp

/** Width and height of every page, in whole points. */
const readSizes = (bytes: Buffer): readonly (readonly number[])[] =>
  [...bytes.toString('latin1').matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, width, height]) => [Math.round(Number(width)), Math.round(Number(height))])

beforeAll(async () => {
  running = await launchApp({ LANG: 'en_US.UTF-8', LC_ALL: 'en_US.UTF-8' })
  await running.page.keyboard.press('Control+3')
  await running.page.getByRole('radio', { name: 'A4' }).waitFor({ state: 'attached' })
})
afterAll(() => running.close())

/** Prints, and gives the size of what went to the print window. */
async function print(): Promise<readonly (readonly number[])[]> {
  const { page } = running
  await page.keyboard.press('Control+p')
  await page.getByText('Sent to the print window.').waitFor()
  const bytes = await page.evaluate(async () => {
    const frame = document.querySelector<HTMLIFrameElement>('iframe.unseen')
    return [...new Uint8Array(await (await fetch(frame?.src ?? '')).arrayBuffer())]
  })
  return readSizes(Buffer.from(bytes))
}

it.each(Object.keys(sizes) as readonly PaperName[])(`lays the sheet out for %s, chosen beside Print (${runtime})`, async (paper) => {
  const { page, app } = running
  await page.getByRole('radio', { name: paper }).check({ force: true })
  const file = path.join(temporaryFolder(), 'sheet.pdf')
  await answerSaveDialog(app, file)
  await page.keyboard.press('Control+s')
  await page.getByText(file, { exact: false }).waitFor()
  const saved = readSizes(readFileSync(file))
  expect(saved.length).toBeGreaterThan(0)
  expect(saved.every(size => size.join() === sizes[paper].join())).toBe(true)
})

it('prints on the paper that was chosen last', async () => {
  const { page } = running
  await page.getByRole('radio', { name: 'US Letter' }).check({ force: true })
  const pages = await print()
  expect(pages.length).toBeGreaterThan(0)
  expect(pages.every(size => size.join() === sizes['US Letter'].join())).toBe(true)
})

it('leaves the clinic\'s paper in the settings as it is', async () => {
  const { page } = running
  await page.keyboard.press('Control+4')
  expect(await page.getByRole('combobox', { name: 'Paper' }).inputValue()).toBe('letter')
})

it('lays the blank checklist out for the paper beside its button', async () => {
  const { page, app } = running
  await page.keyboard.press('Control+2')
  await page.getByRole('combobox', { name: 'Paper' }).selectOption('a4')
  const file = path.join(temporaryFolder(), 'checklist.pdf')
  await answerSaveDialog(app, file)
  await page.getByRole('button', { name: 'Paper checklist' }).click()
  await page.getByText(file, { exact: false }).waitFor()
  const pages = readSizes(readFileSync(file))
  expect(pages.length).toBeGreaterThan(0)
  expect(pages.every(size => size.join() === sizes.A4.join())).toBe(true)
})
