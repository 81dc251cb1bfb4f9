import type { RunningApp } from './launchApp.ts'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { launchApp, runtime } from './launchApp.ts'
import { enterVisit, jumpTo, openVisit, SADDLE_NUMBNESS } from './visitStates.ts'

let running: RunningApp

beforeAll(async () => {
  running = await launchApp()
})
beforeEach(() => openVisit(running.page))
afterAll(() => running.close())

const says = () => running.page.getByRole('complementary', { name: 'What this says' })

it(`says before the first answer that there is no warning sign in the answers, and that none was asked for (${runtime})`, async () => {
  await says().locator('.says-first').getByText('No warning sign in the answers').waitFor()
  await says().getByText(/\d+ warning questions are not asked yet\./).waitFor()
})

it('raises an emergency at the answer that makes it, with its reason, what to do and what to say', async () => {
  const { page } = running
  await jumpTo(page, SADDLE_NUMBNESS)
  await page.keyboard.press('y')
  const alarm = page.getByRole('alert').filter({ hasText: /emergency/i })
  await alarm.waitFor()
  // The sign alone is read out at once; what follows it stands under it.
  const text = await says().locator('.urgency-emergency').first().innerText()
  for (const part of [/because/i, /38/, /do/i, /say/i])
    expect(text).toMatch(part)
  await page.getByRole('navigation', { name: 'Places' }).getByText('visit open: emergency').waitFor({ state: 'attached' })
  await says().getByText('Cauda equina', { exact: false }).first().waitFor()
})

it('takes it back with the answer', async () => {
  const { page } = running
  await jumpTo(page, SADDLE_NUMBNESS)
  await page.keyboard.press('y')
  await page.getByRole('alert').filter({ hasText: /emergency/i }).waitFor()
  await page.keyboard.press('Control+z')
  await says().locator('.says-first').getByText('No warning sign in the answers').waitFor()
  expect(await page.getByRole('alert').filter({ hasText: /emergency/i }).count()).toBe(0)
})

it.each([
  ['urgent', { 'fever': true, 'age': 40 }],
  ['soon', { 'weight-loss-or-night-sweats': true }],
] as const)('names what is %s with the word, not by color alone', async (_level, answers) => {
  await enterVisit(running.page, answers)
  await says().locator('.urgency-word').first().waitFor()
  expect(await says().locator('.says-first .urgency-word').innerText()).toMatch(/^(?:urgent|soon|emergency)$/i)
})

it('leads from the reason to its question', async () => {
  const { page } = running
  await enterVisit(page, { 'saddle-numbness': true, 'age': 46 })
  await says().locator('.urgency-emergency').getByRole('button', { name: /38/ }).first().click()
  await page.locator(`#item-${SADDLE_NUMBNESS}[data-current]`).waitFor()
  expect(running.complaints).toEqual([])
})
