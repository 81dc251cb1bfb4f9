import type { RunningApp } from './launchApp.ts'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { temporaryFolder } from '../helpers/temporaryFolder.ts'
import { answerSaveDialog, launchApp, runtime } from './launchApp.ts'
import { readClipboard } from './readClipboard.ts'
import { saveSheet } from './saveSheet.ts'
import { enterVisit, openVisit } from './visitStates.ts'

let running: RunningApp

beforeAll(async () => {
  running = await launchApp()
  await openVisit(running.page)
  await enterVisit(running.page, { 'radiates-below-knee': true, 'radiates-from-back': true, 'worse-cough-or-sneeze': true, 'fever': false })
})
afterAll(() => running.close())

it(`says in the window and nowhere else what runs it (${runtime})`, async () => {
  expect(await running.page.getByText('stand-in', { exact: false }).count()).toBe(runtime === 'stand-in' ? 1 : 0)
  expect(await running.page.title()).toContain('Causebook')
})

it('opens the sheet of the visit by its key, and notes it as given only when the clinician says that it was printed', async () => {
  const { page, app } = running
  const copyNote = async (): Promise<string> => {
    await page.keyboard.press('Control+2')
    await page.getByRole('button', { name: 'Copy note' }).click()
    await page.getByText('Note copied. Paste it into the chart.').waitFor()
    return readClipboard(app)
  }
  await page.keyboard.press('Control+Enter')
  await page.getByRole('heading', { level: 1, name: 'Handout' }).waitFor()
  await page.getByText('Ticked from the visit.', { exact: false }).waitFor()
  await page.keyboard.press('Control+p')
  await page.getByText('Sent to the print window.').waitFor()
  // The sheet that is printed hangs in the page unseen and must not make it taller, nor keep the keys.
  expect(await page.evaluate(() => document.documentElement.scrollHeight - innerHeight)).toBe(0)
  expect(await copyNote()).toContain('Handout given: none.')
  await page.keyboard.press('Control+3')
  await page.keyboard.press('Control+p')
  await page.getByRole('button', { name: 'Printed: record as given' }).click()
  await page.getByText('Noted as given to the patient.').waitFor()
  expect(await copyNote()).toMatch(/Handout given: .*Sciatica/)
})

it('saves the sheet of the visit as the PDF that it shows', async () => {
  const { page } = running
  await page.keyboard.press('Control+3')
  await page.locator('canvas').first().waitFor()
  const { file, text, pages } = await saveSheet(running)
  expect(text).toContain('sciatic nerve')
  expect(text).toMatch(/Call 911/)
  expect(await page.locator('canvas').count()).toBe(pages)
  expect(readFileSync(file).subarray(0, 5).toString()).toBe('%PDF-')
})

it('copies the text of the sheet', async () => {
  const { page, app } = running
  await page.getByRole('button', { name: 'Copy text' }).click()
  await page.getByText('Text copied.').waitFor()
  const text = await readClipboard(app)
  expect(text).toContain('When to get help')
  expect(text).toMatch(/Call 911/)
})

it('says in words that a folder cannot be written, and keeps the visit', async () => {
  const { page, app } = running
  await page.keyboard.press('Control+3')
  const file = path.join(temporaryFolder(), 'missing', 'sheet.pdf')
  await answerSaveDialog(app, file)
  await page.getByRole('button', { name: 'Save PDF' }).click()
  await page.getByRole('alert').getByText('the folder does not exist', { exact: false }).waitFor()
  expect(existsSync(path.dirname(file))).toBe(false)
  await page.keyboard.press('Control+2')
  await page.getByRole('complementary', { name: 'What this says' }).getByRole('heading', { level: 4, name: 'Sciatica', exact: true }).waitFor()
})

it('says nothing and saves nothing when the dialog is cancelled', async () => {
  const { page, app } = running
  await page.keyboard.press('Control+3')
  await app.evaluate(({ dialog }) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: true, filePath: '' })
  })
  await page.getByRole('button', { name: 'Save PDF' }).click()
  await page.getByRole('button', { name: 'Copy text' }).click()
  await page.getByText('Text copied.').waitFor()
  expect(await page.getByRole('alert').count()).toBe(0)
  expect(running.complaints).toEqual([])
})
