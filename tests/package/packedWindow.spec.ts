import type { RunningApp } from '../e2e/launchApp.ts'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { answerSaveDialog, launchApp, runtime } from '../e2e/launchApp.ts'
import { archiveOf, asar, readJson, systems } from './packedApp.ts'

let folder: string
let running: RunningApp
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'causebook-extracted-'))
  asar.extractAll(archiveOf(systems[0]), path.join(folder, 'app'))
  running = await launchApp({}, path.join(folder, 'app'))
})
afterAll(async () => {
  await running.close()
  rmSync(folder, { recursive: true, force: true })
})

it(`opens its window on the ${runtime} from what was packed, far from the repository`, async () => {
  expect(await running.app.evaluate(({ app }) => [app.getName(), app.getAppPath()])).toEqual(['Causebook', path.join(folder, 'app')])
  expect(running.complaints).toEqual([])
})

it('finds a cause, and draws and saves its sheet', async () => {
  const { page, app } = running
  await page.keyboard.press('Control+k')
  await page.keyboard.type('siatica')
  await page.getByRole('option', { name: /Sciatica/ }).first().waitFor()
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: 'Sciatica' }).waitFor()
  await page.evaluate(() => location.hash = '#/handouts')
  await page.getByRole('heading', { level: 1, name: 'Handout' }).waitFor()
  await page.getByLabel('Add a cause').selectOption('sciatica')
  await page.locator('canvas').first().waitFor()
  const file = path.join(folder, 'sheet.pdf')
  await answerSaveDialog(app, file)
  await page.getByRole('button', { name: /Save PDF/ }).click()
  await page.getByText(file, { exact: false }).waitFor()
  expect(readFileSync(file).subarray(0, 5).toString()).toBe('%PDF-')
  expect(running.complaints).toEqual([])
})

it('lists in its settings the licenses of what it was packed with', async () => {
  const { page } = running
  await page.evaluate(() => location.hash = '#/settings')
  await page.getByText('Licenses of what is in it').click()
  await page.locator('li summary').filter({ hasText: 'pdfjs-dist' }).click()
  await page.locator('li details[open] pre').filter({ hasText: 'Apache License' }).waitFor()
  const { length } = readJson(folder, 'app/out/licenses.json') as readonly unknown[]
  expect(await page.locator('li summary').filter({ hasText: /MIT|ISC|Apache-2.0|OFL-1.1/ }).count()).toBe(length)
})
