import type { RunningApp } from './launchApp.ts'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { temporaryFolder } from '../helpers/temporaryFolder.ts'
import { answerOpenDialog, launchApp, runtime } from './launchApp.ts'
import { saveSheet } from './saveSheet.ts'

const data = mkdtempSync(path.join(tmpdir(), 'causebook-clinic-'))
let running: RunningApp

beforeAll(async () => {
  running = await launchApp({ CAUSEBOOK_USER_DATA: data })
  await running.page.keyboard.press('Control+4')
})
afterAll(async () => {
  await running.close()
  rmSync(data, { recursive: true, force: true })
})

const readSettings = (): unknown => JSON.parse(readFileSync(path.join(data, 'settings.json'), 'utf8'))

it(`saves each line of the letterhead as it is typed (${runtime})`, async () => {
  const { page } = running
  await page.getByLabel('Name', { exact: true }).fill('Hillside Family Clinic')
  await page.getByLabel('Phone', { exact: true }).fill('555-0142')
  await page.getByLabel('Emergency number').fill('112')
  await page.keyboard.press('Tab')
  await page.getByText('Saved.', { exact: true }).waitFor()
  await expect.poll(readSettings).toMatchObject({ clinic: { name: 'Hillside Family Clinic', phone: '555-0142', emergencyNumber: '112' } })
})

it('takes a logo, and says in words why a file cannot be one', async () => {
  const { page, app } = running
  const folder = temporaryFolder()
  const choose = async (name: string, bytes: string): Promise<void> => {
    writeFileSync(path.join(folder, name), bytes)
    await answerOpenDialog(app, path.join(folder, name))
    await page.getByRole('button', { name: /^Choose/ }).click()
  }
  await choose('logo.txt', 'not a picture')
  await page.getByRole('alert').getByText('not a PNG, JPEG or SVG', { exact: false }).waitFor()
  await choose('logo.svg', '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><path d="M0 20 20 0l20 20z" fill="#0a5c53"/></svg>')
  await page.getByText('A logo is on every sheet.').waitFor()
})

it('prints both at the head of every sheet, and the number in the box', async () => {
  const { page } = running
  await page.keyboard.press('Control+3')
  await page.getByLabel('Add a cause').selectOption('sciatica')
  const { text, structure } = await saveSheet(running)
  for (const words of ['Hillside Family Clinic', '555-0142', 'Call 112'])
    expect(text).toContain(words)
  expect(structure).toMatch(/^Document\n {2}Sect\n {4}Figure/)
})

it('has them after a restart, and takes the logo away again', async () => {
  await running.close()
  running = await launchApp({ CAUSEBOOK_USER_DATA: data })
  const { page } = running
  await page.keyboard.press('Control+4')
  await expect.poll(() => page.getByLabel('Name', { exact: true }).inputValue()).toBe('Hillside Family Clinic')
  await page.getByRole('button', { name: 'Remove the logo' }).click()
  await page.getByText('No logo yet.').waitFor()
  await expect.poll(readSettings).toMatchObject({ clinic: { logo: '' } })
  expect(running.complaints).toEqual([])
})
