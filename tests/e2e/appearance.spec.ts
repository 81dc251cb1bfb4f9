import type { RunningApp } from './launchApp.ts'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { launchApp, runtime } from './launchApp.ts'

const data = mkdtempSync(path.join(tmpdir(), 'causebook-appearance-'))
let running: RunningApp

beforeAll(async () => {
  running = await launchApp({ CAUSEBOOK_USER_DATA: data })
})
afterAll(async () => {
  await running.close()
  rmSync(data, { recursive: true, force: true })
})

const look = () => running.page.evaluate(() => {
  const { colorScheme, fontSize } = getComputedStyle(document.documentElement)
  return { colorScheme, fontSize: Number.parseFloat(fontSize), background: getComputedStyle(document.body).backgroundColor, lang: document.documentElement.lang }
})

it(`turns dark and light by its button, whatever the system says (${runtime})`, async () => {
  const { page } = running
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.getByRole('button', { name: 'Theme: as the system' }).click()
  await page.getByRole('button', { name: 'Theme: light' }).waitFor()
  const light = await look()
  await page.getByRole('button', { name: 'Theme: light' }).click()
  await page.getByRole('button', { name: 'Theme: dark' }).waitFor()
  await expect.poll(async () => (await look()).background).not.toBe(light.background)
})

it('sets larger letters', async () => {
  const { page } = running
  const { fontSize } = await look()
  await page.getByRole('button', { name: 'Text size: standard' }).click()
  await page.getByRole('button', { name: 'Text size: large' }).click()
  await page.getByRole('button', { name: 'Text size: largest' }).waitFor()
  await expect.poll(async () => (await look()).fontSize).toBeGreaterThan(fontSize)
})

it('speaks the other language at once, and says so to a screen reader', async () => {
  const { page } = running
  await page.keyboard.press('Control+4')
  await page.getByRole('combobox', { name: 'Language', exact: true }).selectOption('es')
  await page.getByRole('link', { name: 'Causas' }).waitFor()
  expect((await look()).lang).toBe('es')
})

it('keeps single letters from being commands where that is chosen', async () => {
  const { page } = running
  await page.getByRole('checkbox', { name: /^Atajos de una tecla|letra/ }).uncheck()
  await page.keyboard.press('Control+2')
  await page.locator('.item[data-current]').waitFor()
  await page.keyboard.press('?')
  await page.keyboard.press('Shift+F')
  expect(await page.locator('#fast-entry').count()).toBe(0)
})

it('looks the same after a restart', async () => {
  const before = await look()
  await running.close()
  running = await launchApp({ CAUSEBOOK_USER_DATA: data })
  await running.page.getByRole('link', { name: 'Causas' }).waitFor()
  expect(await look()).toEqual(before)
  expect(running.complaints).toEqual([])
})
