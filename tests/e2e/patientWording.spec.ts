import type { RunningApp } from './launchApp.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { shippedPack } from '../helpers/shippedContent.ts'
import { launchApp, runtime } from './launchApp.ts'
import { jumpTo, openVisit, SADDLE_NUMBNESS } from './visitStates.ts'

const { text } = shippedPack()
let running: RunningApp

beforeAll(async () => {
  running = await launchApp()
  await openVisit(running.page)
  await jumpTo(running.page, SADDLE_NUMBNESS)
})
afterAll(() => running.close())

it(`shows a question in the patient's words and nothing else of the visit, by one key (${runtime})`, async () => {
  const { page } = running
  await page.keyboard.press('Shift+P')
  const turned = page.getByRole('dialog', { name: 'Questions for the patient' })
  await turned.getByRole('heading', { level: 1, name: text.en?.findings['saddle-numbness']?.question }).waitFor()
  // It covers the window: what lies under it is out of reach.
  expect(await page.getByRole('complementary').count()).toBe(0)
  expect(await turned.innerText()).not.toMatch(/warning sign|emergency/i)
})

it('says it in the other language', async () => {
  const { page } = running
  await page.keyboard.press('Shift+L')
  await page.getByRole('heading', { level: 1, name: text.es?.findings['saddle-numbness']?.question }).waitFor()
  expect(await page.locator('.patient-question').getAttribute('lang')).toBe('es')
})

it('takes the answer, goes on to the next question, and brings the news only to the clinician', async () => {
  const { page } = running
  await page.keyboard.press('y')
  await page.getByRole('heading', { level: 1, name: text.es?.findings['bladder-or-bowel-change']?.question }).waitFor()
  expect(await page.getByRole('alert').count()).toBe(0)
  await page.getByRole('button', { name: 'Back to the checklist: new note' }).waitFor()
  await page.keyboard.press('Shift+P')
  await page.getByRole('alert').filter({ hasText: /emergency/i }).waitFor()
  expect(await page.locator(`#item-${SADDLE_NUMBNESS}-yes`).isChecked()).toBe(true)
  expect(running.complaints).toEqual([])
})
