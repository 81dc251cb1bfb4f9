import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { RunningApp } from './launchApp.ts'
import { temporaryFolder } from '../helpers/temporaryFolder.ts'
import { answerSaveDialog, launchApp, root, runtime } from './launchApp.ts'

const pictures = path.join(root, 'out', 'screenshots')
let running: RunningApp

beforeAll(async () => {
  mkdirSync(pictures, { recursive: true })
  running = await launchApp()
})
afterAll(() => running.close())

const look = (name: string): Promise<Buffer> => running.page.screenshot({ path: path.join(pictures, `${name}.png`) })

async function openSection(name: RegExp): Promise<void> {
  await running.page.getByRole('complementary', { name: 'Sections' }).getByText(name).click()
}
async function answer(question: RegExp, choice: RegExp): Promise<void> {
  await running.page.getByRole('group', { name: question }).locator('label').filter({ hasText: choice }).click()
}

it(`runs the built app on the ${runtime} and says so in the window`, async () => {
  const label = running.page.getByText('stand-in', { exact: false })
  expect(await label.count()).toBe(runtime === 'stand-in' ? 1 : 0)
  expect(await running.page.title()).toContain('Causebook')
})

it('finds a cause by a misspelt word and opens its entry', async () => {
  const { page } = running
  await page.keyboard.press('Control+k')
  await page.keyboard.type('siatica')
  await page.getByRole('option', { name: /Sciatica/ }).first().waitFor()
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: 'Sciatica' }).waitFor()
  expect(await page.getByText('ICD-10-CM M54.30', { exact: false }).count()).toBe(1)
  await look('causes')
})

it('updates urgency and causes with each answer', async () => {
  const { page } = running
  await page.getByRole('link', { name: /Visit/ }).click()
  await openSection(/Site and spread/)
  await answer(/Radiates below the knee/, /Yes$/)
  await answer(/Starts in the low back/, /Yes$/)
  await openSection(/Triggers/)
  await answer(/Worse with cough/, /Yes$/)
  const says = page.getByRole('complementary').last()
  await says.getByText('Sciatica', { exact: false }).first().waitFor()
  await look('visit')
  await openSection(/Symptoms/)
  await answer(/Saddle/, /Yes$/)
  await page.getByRole('alert').filter({ hasText: /emergency/i }).waitFor()
  await look('visit-emergency')
  await answer(/Saddle/, /No$/)
  await expect.poll(() => page.getByRole('alert').filter({ hasText: /emergency/i }).count()).toBe(0)
})

it('saves the sheet of the visit as the PDF that it shows', async () => {
  const { page, app } = running
  await page.keyboard.press('Control+Enter')
  await page.getByRole('heading', { level: 1, name: 'Handout' }).waitFor()
  await page.locator('canvas').first().waitFor()
  await look('handouts')
  const file = path.join(temporaryFolder(), 'sheet.pdf')
  await answerSaveDialog(app, file)
  await page.getByRole('button', { name: /Save PDF/ }).click()
  await page.getByText(file, { exact: false }).waitFor()
  expect(readFileSync(file).subarray(0, 5).toString()).toBe('%PDF-')
  const text = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' })
  expect(text).toContain('sciatic nerve')
  expect(text).toContain('When to get help')
  expect(text).toMatch(/Call 911/)
})

it('opens what is checked of the sheet\'s language by the keyboard, and gives the focus back', async () => {
  const { page } = running
  const button = page.getByRole('button', { name: /^plain language/ })
  await button.focus()
  await page.keyboard.press('Enter')
  const checks = page.getByRole('region', { name: /^Plain language/ })
  await checks.getByText('No number to call', { exact: false }).waitFor()
  await look('handouts-plain-language')
  await page.keyboard.press('Escape')
  await checks.waitFor({ state: 'hidden' })
  expect(await button.evaluate(element => element === document.activeElement)).toBe(true)
})

it('hands the sheet to the print window', async () => {
  const { page } = running
  await page.getByRole('button', { name: /^Print/ }).click()
  await page.getByText('Sent to the print window', { exact: false }).waitFor()
  // The sheet that is printed hangs in the page unseen and must not make it taller.
  expect(await page.evaluate(() => document.documentElement.scrollHeight - innerHeight)).toBe(0)
})

it('says in words that a folder cannot be written, and keeps the visit', async () => {
  const { page, app } = running
  const file = path.join(temporaryFolder(), 'missing', 'sheet.pdf')
  await answerSaveDialog(app, file)
  await page.getByRole('button', { name: /Save PDF/ }).click()
  await page.getByText('the folder does not exist', { exact: false }).waitFor()
  expect(existsSync(path.dirname(file))).toBe(false)
  await page.getByRole('link', { name: /Visit/ }).click()
  await page.getByRole('complementary').last().getByText('Sciatica', { exact: false }).first().waitFor()
})

it('opens the settings, in Spanish at once', async () => {
  const { page } = running
  await page.getByRole('link', { name: /Settings/ }).click()
  await look('settings')
  await page.getByRole('combobox', { name: /Language/ }).first().selectOption('es')
  await page.getByRole('link', { name: /Causas/ }).waitFor()
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('es')
})

it('complains of nothing on the way', () => {
  expect(running.complaints).toEqual([])
})
