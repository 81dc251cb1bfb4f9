import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { RunningApp } from './launchApp.ts'
import { temporaryFolder } from '../helpers/temporaryFolder.ts'
import { answerSaveDialog, launchApp, runtime } from './launchApp.ts'

let running: RunningApp

beforeAll(async () => {
  running = await launchApp()
  await running.page.evaluate(() => location.hash = '#/handouts')
  await running.page.getByRole('heading', { level: 1, name: 'Handout' }).waitFor()
})
afterAll(() => running.close())

/** Saves the sheet and reads it back as text. */
async function saveAndRead(): Promise<{ readonly text: string, readonly pages: number, readonly structure: string }> {
  const { page, app } = running
  const file = path.join(temporaryFolder(), 'sheet.pdf')
  await answerSaveDialog(app, file)
  await page.getByRole('button', { name: /Save PDF/ }).click()
  await page.getByText(file, { exact: false }).waitFor()
  const info = execFileSync('pdfinfo', [file], { encoding: 'utf8' })
  expect(readFileSync(file).length).toBeLessThan(60_000)
  const structure = execFileSync('pdfinfo', ['-struct', file], { encoding: 'utf8' })
  return { structure, text: execFileSync('pdftotext', ['-raw', file, '-'], { encoding: 'utf8' }), pages: Number(/^Pages:\s+(\d+)$/m.exec(info)?.[1]) }
}

it(`makes a sheet straight from the catalog, without a visit, on the ${runtime}`, async () => {
  const { page } = running
  await page.getByLabel('Add a cause').selectOption('sciatica')
  const { text, pages } = await saveAndRead()
  expect(pages).toBe(1)
  expect(text).toContain('When to get help')
})

it('puts a second language beside the first, line for line, with a line for the name and the clinician\'s page', async () => {
  const { page } = running
  for (const label of ['Español beside it', 'Line for the name', 'Questions for the clinician'])
    await page.getByLabel(label, { exact: false }).check()
  const { text, pages } = await saveAndRead()
  expect(pages).toBe(3)
  for (const line of ['When to get help', 'Cuándo pedir ayuda', 'Name', 'For the clinician'])
    expect(text).toContain(line)
})

it('keeps ticks under a name and puts them together again by one key', async () => {
  const { page } = running
  await page.getByRole('button', { name: 'Keep these ticks' }).press('Enter')
  await page.keyboard.type('Sciatica, two languages')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Back to the usual ticks and order' }).click()
  await page.getByLabel('Español beside it', { exact: false }).uncheck()
  await page.getByRole('button', { name: 'Sciatica, two languages', exact: true }).press('Enter')
  expect(await page.getByLabel('Español beside it', { exact: false }).isChecked()).toBe(true)
  expect(await page.getByLabel('Sciatica', { exact: true }).isChecked()).toBe(true)
})

it('refuses a note that the paper font cannot draw, naming the characters, and leaves the last good page', async () => {
  const { page } = running
  await page.getByLabel('Note to the patient').fill('Take it easy 🙂 سلام')
  await page.getByText('🙂', { exact: false }).and(page.locator('p, span, strong')).first().waitFor()
  expect(await page.getByRole('alert').innerText()).toMatch(/🙂.*س/)
  await page.getByLabel('Note to the patient').fill('')
  await expect.poll(() => page.getByRole('alert').count()).toBe(0)
})

it('puts the clinic\'s logo on the sheet, and says in words why a file cannot be one', async () => {
  const { page, app } = running
  const folder = temporaryFolder()
  const choose = async (name: string, bytes: string): Promise<void> => {
    writeFileSync(path.join(folder, name), bytes)
    await app.evaluate(({ dialog }, filePath) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [filePath] })
    }, path.join(folder, name))
    await page.getByRole('button', { name: /Choose/ }).click()
  }
  await page.evaluate(() => location.hash = '#/settings')
  await page.getByLabel('Name', { exact: true }).fill('Hillside Family Clinic')
  await choose('logo.txt', 'not a picture')
  await page.getByRole('alert').getByText('not a PNG, JPEG or SVG', { exact: false }).waitFor()
  await choose('logo.svg', '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><path d="M0 20 20 0l20 20z" fill="#0a5c53"/></svg>')
  await page.getByText('A logo is on every sheet.').waitFor()
  await page.evaluate(() => location.hash = '#/handouts')
  await page.getByRole('heading', { level: 1, name: 'Handout' }).waitFor()
  const { structure } = await saveAndRead()
  expect(structure).toMatch(/^Document\n {2}Sect\n {4}Figure/)
})

it('complains of nothing on the way', () => {
  expect(running.complaints).toEqual([])
})
