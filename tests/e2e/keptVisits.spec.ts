import type { RunningApp } from './launchApp.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { launchApp, runtime } from './launchApp.ts'
import { enterVisit, jumpTo, openVisit } from './visitStates.ts'

let running: RunningApp

beforeAll(async () => {
  running = await launchApp()
})
afterAll(() => running.close())

/** Finishes the open visit; the next one is blank when it is kept. */
async function finish(): Promise<void> {
  await running.page.keyboard.press('Control+n')
  await running.page.getByText(/^0 of \d+ asked$/).waitFor()
}
const list = () => running.page.getByRole('list', { name: 'Kept visits, newest first' })

it(`keeps nothing unless the clinic says so, and says where that is said (${runtime})`, async () => {
  const { page } = running
  await openVisit(page)
  await enterVisit(page, { numbness: true })
  await page.getByRole('button', { name: 'New visit' }).click()
  await page.evaluate(() => location.hash = '#/visits')
  await page.getByText('Finished visits are not kept', { exact: false }).waitFor()
  await page.getByRole('link', { name: 'To the settings' }).click()
  await page.getByLabel('Keep finished visits').selectOption('30')
  await page.getByText('Saved.').waitFor()
})

it('lists finished visits, newest first, and narrows the list by cause and by day', async () => {
  const { page } = running
  await openVisit(page)
  await enterVisit(page, { 'numbness': true, 'radiates-below-knee': true, 'radiates-from-back': true, 'worse-cough-or-sneeze': true })
  await finish()
  await enterVisit(page, { 'saddle-numbness': true, 'both-legs-weak-or-numb': true })
  await finish()
  await page.getByRole('link', { name: 'Kept visits' }).click()
  await expect.poll(() => list().getByRole('link').allTextContents()).toEqual([expect.stringMatching(/Emergency.*Cauda equina/), expect.stringMatching(/Sciatica/)])
  await page.getByLabel('Cause', { exact: true }).selectOption('sciatica')
  await expect.poll(() => list().getByRole('link').allTextContents()).toEqual([expect.stringMatching(/Sciatica/)])
  await page.getByLabel('To', { exact: true }).fill('2020-01-01')
  await page.getByText('No kept visit fits these days and this cause.').waitFor()
  await page.getByLabel('To', { exact: true }).fill('')
  await page.getByLabel('Cause', { exact: true }).selectOption('')
  await expect.poll(() => list().getByRole('link').count()).toBe(2)
})

it('reads one, without a way to change it but by amending', async () => {
  const { page } = running
  await list().getByRole('link').nth(1).click()
  const entry = page.getByRole('article')
  await entry.getByText('35 Numbness').waitFor()
  expect(await entry.locator('input, select, textarea').count()).toBe(0)
  expect(await entry.getByRole('button').allInnerTexts()).toEqual(['Copy note', 'Amend', 'Delete'])
})

it('amends it, and says what was changed', async () => {
  const { page } = running
  await page.getByRole('button', { name: 'Amend' }).click()
  await page.getByText('You are amending a kept visit.', { exact: false }).waitFor()
  await jumpTo(page, 35)
  await page.keyboard.press('n')
  await finish()
  await page.evaluate(() => location.hash = '#/visits')
  await list().getByRole('link').filter({ hasText: 'amended' }).click()
  await page.getByText('Numbness: Yes → No').waitFor()
})

it('deletes it after asking, with the answer that changes nothing at hand', async () => {
  const { page } = running
  await page.getByRole('button', { name: 'Delete' }).click()
  expect(await page.getByRole('button', { name: 'No, keep it' }).evaluate(button => button === document.activeElement)).toBe(true)
  await page.getByRole('button', { name: 'Delete it' }).click()
  await page.getByText('Deleted.', { exact: false }).waitFor()
  await expect.poll(() => list().getByRole('link').allTextContents()).toEqual([expect.stringMatching(/Cauda equina/)])
  expect(running.complaints).toEqual([])
})
