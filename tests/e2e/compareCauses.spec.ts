import type { RunningApp } from './launchApp.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { launchApp, runtime } from './launchApp.ts'

let running: RunningApp

beforeAll(async () => {
  running = await launchApp()
})
afterAll(() => running.close())

const columns = (): Promise<readonly string[]> => running.page.locator('thead .cause').allInnerTexts()

it(`sets an entry beside the one that it is taken for most (${runtime})`, async () => {
  const { page } = running
  await page.evaluate(() => location.hash = '#/causes/sciatica')
  await page.locator('main').getByRole('link', { name: 'Compare', exact: true }).first().click()
  await page.getByRole('heading', { level: 1, name: 'Compare causes' }).waitFor()
  await page.getByRole('table').waitFor()
  expect((await columns())[0]).toBe('Sciatica')
  expect(await columns()).toHaveLength(2)
})

it('shows what separates them, in words, strongest first', async () => {
  const { page } = running
  const first = page.locator('tbody tr').first()
  expect(await first.innerText()).toMatch(/strong (?:for|against)/)
  const count = await page.locator('tbody tr').count()
  await page.getByText(`${count} findings separate them, strongest first.`).waitFor()
})

it('takes up to four, and takes one away', async () => {
  const { page } = running
  for (const id of ['hip-fracture', 'muscle-strain'])
    await page.getByLabel('Add a cause').selectOption(id)
  await expect.poll(columns).toHaveLength(4)
  expect(await page.getByLabel('Add a cause').count()).toBe(0)
  await page.getByRole('button', { name: 'Remove Hip fracture' }).click()
  await expect.poll(columns).toHaveLength(3)
  expect(await columns()).not.toContain('Hip fracture')
})

it('keeps what was compared in the address, and goes back to the entry', async () => {
  const { page } = running
  const before = await columns()
  await page.getByRole('link', { name: 'Sciatica', exact: true }).click()
  await page.getByRole('heading', { level: 1, name: 'Sciatica' }).waitFor()
  await page.goBack()
  await page.getByRole('table').waitFor()
  expect(await columns()).toEqual(before)
  expect(running.complaints).toEqual([])
})
