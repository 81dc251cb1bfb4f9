import type { RunningApp } from './launchApp.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { launchApp, runtime } from './launchApp.ts'
import { readClipboard } from './readClipboard.ts'
import { enterVisit, openVisit } from './visitStates.ts'

let running: RunningApp

beforeAll(async () => {
  running = await launchApp()
  await openVisit(running.page)
  await enterVisit(running.page, { 'radiates-below-knee': true, 'radiates-from-back': true, 'worse-cough-or-sneeze': true, 'saddle-numbness': true, 'fever': false, 'age': 46 })
})
afterAll(() => running.close())

it(`puts the note on the clipboard by one key: signs, what is present, what was asked and is absent, causes, the content's date (${runtime})`, async () => {
  const { page, app } = running
  await page.keyboard.press('Shift+C')
  await page.getByText('Note copied. Paste it into the chart.').waitFor()
  const note = await readClipboard(app)
  for (const part of [/emergency/i, /numbness/i, /below the knee/i, /fever/i, /Cauda equina/, /Sciatica/, /20\d\d/])
    expect(note).toMatch(part)
  expect(note).not.toContain('%')
})

it('copies it in the window\'s language, by the button too', async () => {
  const { page, app } = running
  await page.getByLabel('Language of the window').selectOption('es')
  await page.getByRole('button', { name: 'Copiar nota' }).click()
  await expect.poll(() => readClipboard(app)).toMatch(/Ciática/)
  await page.getByLabel('Idioma de la ventana').selectOption('en')
})

it('takes the word back once the answers are others than those that were copied', async () => {
  const { page } = running
  await page.getByRole('button', { name: 'Copy note' }).click()
  await page.getByText('Note copied. Paste it into the chart.').waitFor()
  await page.keyboard.press('Control+z')
  await page.getByText('Note copied. Paste it into the chart.').waitFor({ state: 'hidden' })
  expect(running.complaints).toEqual([])
})
