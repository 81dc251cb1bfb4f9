import type { Page } from 'playwright-core'
import type { RunningApp } from './launchApp.ts'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest'
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

/** Has the clinic keep visits for a month, and keeps one. */
async function keepOne(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const { settings } = await window.clinic.loadSettings()
    await window.clinic.saveSettings({ ...settings, visits: { ...settings.visits, keepDays: 30 } })
  })
  await openVisit(page)
  await enterVisit(page, { numbness: true })
  await page.keyboard.press('Control+n')
  await page.getByText(/^0 of \d+ asked$/).waitFor()
}
/** The reply to a save comes before what it erases is gone: another call of the visits waits for that. */
const countKept = (page: Page): Promise<number> => page.evaluate(async () => {
  const reply = await window.clinic.listVisits({ from: null, to: null, cause: null, after: null, limit: 10 })
  return reply.ok ? reply.value.total : -1
})

it('erases what is kept, after asking, when the clinic keeps none any more', async () => {
  const { page, complaints, close } = await launchApp()
  onTestFinished(close)
  await keepOne(page)
  // Read anew, as what was saved above was saved behind the window's back.
  await page.reload()
  await page.locator('#app > *').first().waitFor()
  await page.evaluate(() => location.hash = '#/settings')
  await page.getByLabel('Keep finished visits').selectOption('0')
  await page.getByText('1 kept visit will be erased for good.').waitFor()
  expect(await countKept(page)).toBe(1)
  await page.getByRole('button', { name: 'Erase and change' }).click()
  await expect.poll(() => countKept(page)).toBe(0)
  expect(complaints).toEqual([])
})

it.each(['damaged', 'gone'])('is lost with no settings: they are %s, the language is changed twice, and the visit is there', async (how) => {
  const data = mkdtempSync(path.join(tmpdir(), 'causebook-kept-'))
  onTestFinished(() => rmSync(data, { recursive: true, force: true }))
  const first = await launchApp({ CAUSEBOOK_USER_DATA: data })
  await keepOne(first.page)
  await first.close()
  const file = path.join(data, 'settings.json')
  if (how === 'damaged')
    writeFileSync(file, '{')
  else
    rmSync(file)
  const second = await launchApp({ CAUSEBOOK_USER_DATA: data })
  onTestFinished(() => second.close())
  for (const locale of ['es', 'en'] as const) {
    await second.page.locator('#shell-locale').selectOption(locale)
    await second.page.locator(`html[lang="${locale}"]`).waitFor()
    await expect.poll(() => countKept(second.page)).toBe(1)
  }
})
