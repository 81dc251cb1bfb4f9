import type { RunningApp } from './launchApp.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { shippedPack } from '../helpers/shippedContent.ts'
import { launchApp, runtime } from './launchApp.ts'

let running: RunningApp

beforeAll(async () => {
  running = await launchApp()
})
afterAll(() => running.close())

it(`opens an entry from the list, for the clinician and in the patient's words (${runtime})`, async () => {
  const { page } = running
  await page.getByRole('navigation', { name: 'Causes' }).getByRole('link', { name: 'Sciatica', exact: true }).click()
  await page.getByRole('heading', { level: 1, name: 'Sciatica' }).waitFor()
  for (const words of ['For the clinician', 'In the patient’s words', 'ICD-10-CM M54.30', 'Not yet reviewed by a clinician'])
    await page.locator('main').getByText(words, { exact: false }).first().waitFor()
})

it('names the source of a line when its mark has the focus, and leads to it in the list of sources', async () => {
  const { page } = running
  const mark = page.locator('#examine').getByRole('link', { name: /^Source \d+: / }).first()
  await mark.focus()
  // By keyboard: a focus that a click gave shows no title.
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('Tab')
  const [, number = '', title = ''] = /^Source (\d+): (.*)$/.exec(await mark.getAttribute('aria-label') ?? '') ?? []
  await expect.poll(() => mark.locator('xpath=following-sibling::span').isVisible()).toBe(true)
  expect(await mark.locator('xpath=following-sibling::span').innerText()).toBe(title)
  await page.keyboard.press('Enter')
  await page.locator(`#source-${number}:focus`).waitFor()
  expect(await page.locator(`#source-${number}`).innerText()).toContain(title.split(',')[0])
})

it('marks what is our judgment', async () => {
  expect(await running.page.locator('main').getByText('our judgment').count()).toBeGreaterThan(1)
})

it('jumps to a cause that looks like it, and back to the same place of the first', async () => {
  const { page } = running
  const scrolled = (): Promise<number> => page.locator('.entry').evaluate(entry => entry.scrollTop)
  const alike = page.locator('#looks-like').getByRole('link').first()
  const name = await alike.innerText()
  await alike.scrollIntoViewIfNeeded()
  const before = await scrolled()
  await alike.click()
  await page.getByRole('heading', { level: 1, name }).waitFor()
  await page.goBack()
  await page.getByRole('heading', { level: 1, name: 'Sciatica' }).waitFor()
  await expect.poll(scrolled).toBe(before)
  expect(before).toBeGreaterThan(0)
})

it('keeps the open entry while another place is looked at', async () => {
  const { page } = running
  await page.keyboard.press('Control+4')
  await page.getByRole('heading', { level: 1, name: 'Settings' }).waitFor()
  await page.keyboard.press('Control+1')
  await page.getByRole('heading', { level: 1, name: 'Sciatica' }).waitFor()
})

it('opens any entry by its address, and says so of one that is not there', async () => {
  const { page } = running
  for (const { id } of shippedPack().causes.slice(0, 3)) {
    await page.evaluate(to => location.hash = `#/causes/${to}`, id)
    await page.getByRole('heading', { level: 1, name: shippedPack().text.en?.causes[id]?.shortName ?? id }).waitFor()
  }
  await page.evaluate(() => location.hash = '#/causes/no-such-cause')
  await page.getByText('The catalog has no cause called “no-such-cause”.', { exact: false }).waitFor()
  expect(running.complaints).toEqual([])
})
