import type { RunningApp } from './launchApp.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { launchApp, runtime } from './launchApp.ts'
import { saveSheet } from './saveSheet.ts'

let running: RunningApp

beforeAll(async () => {
  running = await launchApp()
  await running.page.keyboard.press('Control+3')
  await running.page.getByRole('heading', { level: 1, name: 'Handout' }).waitFor()
})
afterAll(() => running.close())

/** Where some lines stand in a text, in the order that is asked for. */
const places = (text: string, ...lines: readonly string[]): readonly number[] => lines.map(line => text.indexOf(line))

it(`makes a sheet straight from the catalog, without a visit, on the ${runtime}`, async () => {
  const { page } = running
  await page.getByLabel('Add a cause').selectOption('sciatica')
  const { text, pages } = await saveSheet(running)
  expect(pages).toBe(1)
  expect(text).toContain('sciatic nerve')
  expect(text).toContain('When to get help')
})

it('says how long and how plain the sheet is, and what a program can check of its language, by the keyboard', async () => {
  const { page } = running
  const meter = page.getByRole('status', { name: 'The sheet in numbers' })
  await expect.poll(() => meter.innerText()).toMatch(/1 page.*grade \d\.\d.*\d+ words.*\d min/s)
  const button = page.getByRole('button', { name: /^plain language/ })
  await button.focus()
  await page.keyboard.press('Enter')
  const checks = page.getByRole('region', { name: /^Plain language/ })
  await checks.getByText('No number to call', { exact: false }).waitFor()
  await page.keyboard.press('Escape')
  await checks.waitFor({ state: 'hidden' })
  expect(await button.evaluate(element => element === document.activeElement)).toBe(true)
})

it('leaves out what is unticked, and never the box "When to get help"', async () => {
  const { page } = running
  await page.getByRole('checkbox', { name: 'Medicines to talk about' }).uncheck()
  expect(await page.getByRole('checkbox', { name: /When to get help/ }).count()).toBe(0)
  const { text } = await saveSheet(running)
  expect(text).not.toContain('Medicines to talk about')
  expect(text).toContain('When to get help')
})

it('moves a section by Alt and an arrow, on the paper too', async () => {
  const { page } = running
  const [causes, home] = ['What may be going on', 'What you can do at home']
  const before = await saveSheet(running)
  expect(before.text.indexOf(causes)).toBeLessThan(before.text.indexOf(home))
  await page.getByRole('checkbox', { name: home }).focus()
  for (let step = 0; step < 6; step += 1)
    await page.keyboard.press('Alt+ArrowUp')
  await page.getByText(new RegExp(`${home}: place 1 of \\d+`)).waitFor({ state: 'attached' })
  const { text } = await saveSheet(running)
  expect(text.indexOf(home)).toBeGreaterThan(0)
  expect(text.indexOf(home)).toBeLessThan(text.indexOf(causes))
  await page.getByRole('button', { name: 'Back to the usual ticks and order' }).click()
  await page.getByLabel('Add a cause').selectOption('sciatica')
})

it('puts a note and a day on the sheet, and refuses characters that the paper font cannot draw, by name', async () => {
  const { page } = running
  const note = page.getByLabel('Note to the patient')
  await note.fill('Take it easy 🙂 سلام')
  await page.getByRole('alert').getByText('🙂', { exact: false }).waitFor()
  expect(await page.getByRole('alert').innerText()).toMatch(/🙂.*س/)
  await note.fill('Walk every day.')
  await expect.poll(() => page.getByRole('alert').count()).toBe(0)
  await page.getByRole('button', { name: '2 weeks' }).click()
  const { text } = await saveSheet(running)
  expect(text).toContain('Walk every day.')
  expect(text).toMatch(/See us on \w+day/)
})

it('puts a second language beside the first, line for line, with a line for the name and the clinician\'s page', async () => {
  const { page } = running
  for (const label of ['Español beside it', 'Line for the name', 'Questions for the clinician'])
    await page.getByLabel(label, { exact: false }).check()
  const { text, pages } = await saveSheet(running)
  expect(pages).toBe(3)
  expect(places(text, 'When to get help', 'Cuándo pedir ayuda', 'Name', 'For the clinician')).not.toContain(-1)
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
  await page.getByLabel('Español beside it', { exact: false }).uncheck()
})

it('writes large print on more paper, in another language, on the other paper', async () => {
  const { page } = running
  const before = await saveSheet(running)
  expect(before.size).toContain('letter')
  await page.getByText('Large, 18 pt').click()
  await page.getByLabel('Language of the sheet').selectOption('es')
  await page.locator('.papers label').filter({ hasText: 'A4' }).click()
  const { text, size, pages } = await saveSheet(running)
  expect(size).toContain('A4')
  expect(pages).toBeGreaterThan(before.pages)
  expect(text).toContain('Cuándo pedir ayuda')
  expect(running.complaints).toEqual([])
})
