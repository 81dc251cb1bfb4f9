import type { RunningApp } from './launchApp.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { launchApp, runtime } from './launchApp.ts'

let running: RunningApp

beforeAll(async () => {
  running = await launchApp()
})
afterAll(() => running.close())

it(`has the search ready for the first key after the start (${runtime})`, async () => {
  await running.page.locator('#shell-search:focus').waitFor()
})

it.each([
  ['a typo', 'siatica', 'Sciatica'],
  ['a Spanish word without its accent', 'ciatica', 'Sciatica'],
  ['a plain name', 'charley horse', 'Night cramp (idiopathic)'],
  ['a diagnosis code', 'M54.30', 'Sciatica'],
  ['an abbreviation', 'DVT', 'Deep vein thrombosis'],
  ['an exam test', 'straight leg raise', 'Sciatica'],
  ['a brand of a medicine', 'Lasix', 'Diuretic'],
])('finds a cause by %s, and Enter opens its entry', async (_how, words, name) => {
  const { page } = running
  await page.keyboard.press('Control+k')
  await page.keyboard.type(words)
  const best = page.getByRole('option', { selected: true })
  await best.filter({ hasText: name }).waitFor()
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name }).waitFor()
  expect(await page.title()).toContain('Causes – Causebook')
})

it('says which words of the query were found where, for a medicine', async () => {
  const { page } = running
  await page.keyboard.press('Control+k')
  await page.keyboard.type('Lasix')
  await page.getByRole('option', { selected: true }).getByText('Lasix (furosemide): can be the cause').waitFor()
  await page.keyboard.press('Escape')
})

it('leads to a question of the checklist and to a setting from the same field', async () => {
  const { page } = running
  await page.keyboard.press('Control+k')
  await page.keyboard.type('saddle numbness')
  await page.getByRole('option', { name: /^38 / }).click()
  await page.locator('#item-38[data-current]').waitFor()
  await page.keyboard.press('Control+k')
  await page.keyboard.type('theme: dark')
  await page.getByRole('option', { selected: true }).filter({ hasText: 'Theme: dark' }).waitFor()
  await page.keyboard.press('Enter')
  await expect.poll(() => page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe('dark')
})

it('says in words that nothing was found', async () => {
  const { page } = running
  await page.keyboard.press('Control+k')
  await page.keyboard.type('zzzzqqqq')
  await page.getByText('Nothing found for “zzzzqqqq”.', { exact: false }).first().waitFor()
  expect(running.complaints).toEqual([])
})
