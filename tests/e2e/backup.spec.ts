import type { RunningApp } from './launchApp.ts'
import { readFileSync, writeFileSync } from 'node:fs'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, it, onTestFinished } from 'vitest'
import { answerOpenDialog, answerSaveDialog, launchApp, runtime } from './launchApp.ts'
import { enterVisit, openVisit } from './visitStates.ts'

const passphrase = 'correct horse battery'
const folder = mkdtempSync(path.join(tmpdir(), 'causebook-backup-'))
const file = path.join(folder, 'visits.causebook-backup')
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function keepVisits({ page }: RunningApp): Promise<void> {
  await page.keyboard.press('Control+4')
  await page.getByLabel('Keep finished visits').selectOption('30')
  await page.getByText('Saved.').waitFor()
}

it(`writes every visit to one file that the passphrase opens (${runtime})`, async () => {
  const running = await launchApp()
  onTestFinished(running.close)
  const { page, app } = running
  await keepVisits(running)
  await openVisit(page)
  await enterVisit(page, { 'numbness': true, 'radiates-below-knee': true, 'radiates-from-back': true, 'worse-cough-or-sneeze': true })
  await page.keyboard.press('Control+n')
  await page.locator('.item[data-current]').waitFor()
  await page.keyboard.press('Control+4')
  await answerSaveDialog(app, file)
  await page.getByRole('button', { name: 'Back up to a file' }).click()
  await page.getByLabel('Passphrase for the file').fill(passphrase)
  await page.getByLabel('The same once more').fill(passphrase)
  await page.getByRole('button', { name: 'Choose a place and write' }).click()
  await page.getByText(/visits? written to the file\./).waitFor()
  const bytes = readFileSync(file)
  expect(bytes.includes('numbness')).toBe(false)
  expect(running.complaints).toEqual([])
})

it('puts them back on another computer, all or nothing', async () => {
  const running = await launchApp()
  onTestFinished(running.close)
  const { page, app } = running
  await keepVisits(running)
  const spoiled = path.join(folder, 'spoiled.causebook-backup')
  const bytes = readFileSync(file)
  bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1
  writeFileSync(spoiled, bytes)
  const restore = async (from: string, words: string): Promise<void> => {
    await answerOpenDialog(app, from)
    await page.getByLabel('Passphrase of the file').fill(words)
    await page.getByRole('button', { name: 'Choose the file and restore' }).click()
  }
  await page.getByRole('button', { name: 'Restore from a file' }).click()
  await restore(file, 'wrong horse battery')
  await page.getByRole('alert').getByText('That is not the passphrase.', { exact: false }).waitFor()
  await restore(spoiled, passphrase)
  await page.getByRole('alert').getByText(spoiled, { exact: false }).waitFor()
  await restore(file, passphrase)
  await page.getByText(/1 visit put back from the file\./).waitFor()
  await page.getByRole('link', { name: 'Kept visits' }).click()
  await page.getByRole('list', { name: 'Kept visits, newest first' }).getByRole('link').filter({ hasText: 'Sciatica' }).waitFor()
  expect(running.complaints).toEqual([])
})
