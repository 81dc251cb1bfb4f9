import type { RunningApp } from './launchApp.ts'
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { launchApp, runtime } from './launchApp.ts'
import { enterVisit, jumpTo, openVisit } from './visitStates.ts'

const passphrase = 'correct horse battery'
const data = mkdtempSync(path.join(tmpdir(), 'causebook-locking-'))
let running: RunningApp

// No keystore, as on a Linux without a keyring: the passphrase alone opens the visits.
const start = async (): Promise<void> => void (running = await launchApp({ CAUSEBOOK_USER_DATA: data, STANDIN_SAFE_STORAGE: '' }))
beforeAll(start)
afterAll(async () => {
  await running.close()
  rmSync(data, { recursive: true, force: true })
})

const hidden = () => running.page.getByRole('heading', { name: 'Hidden' })

it(`keeps answers in the window alone until a passphrase is chosen (${runtime})`, async () => {
  const { page } = running
  await openVisit(page)
  await page.getByText('This computer has no safe place for a key.', { exact: false }).waitFor()
  expect(existsSync(path.join(data, 'visits.db'))).toBe(false)
  await page.keyboard.press('Control+4')
  await page.getByRole('button', { name: 'Set a passphrase' }).click()
  await page.getByLabel('New passphrase', { exact: true }).fill('short')
  await page.keyboard.press('Enter')
  await page.getByRole('alert').getByText('Too short: it takes 8 characters or more.').waitFor()
  await page.getByLabel('New passphrase', { exact: true }).fill(passphrase)
  await page.getByLabel('The same once more').fill(passphrase)
  await page.getByRole('button', { name: 'Set the passphrase' }).click()
  await page.getByText('The passphrase is set.').waitFor()
  expect(existsSync(path.join(data, 'visits.db'))).toBe(true)
})

it('hides everything by one key, and shows it again for the passphrase alone', async () => {
  const { page } = running
  await openVisit(page)
  await enterVisit(page, { numbness: true })
  await page.keyboard.press('Control+l')
  await hidden().waitFor()
  expect(await page.locator('body').innerText()).not.toMatch(/numbness|asked/i)
  expect(await page.title()).toBe('Causebook')
  await page.getByLabel('Passphrase', { exact: true }).fill('wrong horse battery')
  await page.keyboard.press('Enter')
  await page.getByRole('alert').getByText('That is not the passphrase.', { exact: false }).waitFor()
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase)
  await page.keyboard.press('Enter')
  await page.locator('.item[data-current]').waitFor()
  await jumpTo(page, 35)
  expect(await page.locator('#item-35-yes').isChecked()).toBe(true)
})

it('hides by itself after the minutes that the settings say', async () => {
  const { page } = running
  await page.keyboard.press('Control+4')
  await page.getByLabel('Minutes until the window hides').fill('5')
  await page.keyboard.press('Tab')
  await page.getByText('Saved.').waitFor()
  await page.clock.install()
  await page.reload()
  await page.getByRole('heading', { level: 1, name: 'Settings' }).waitFor()
  await page.clock.fastForward('06:00')
  await hidden().waitFor()
})

it('asks for the passphrase after a restart', async () => {
  await running.close()
  await start()
  const { page } = running
  await page.keyboard.press('Control+2')
  await page.getByRole('heading', { name: 'The visits are locked' }).waitFor()
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase)
  await page.keyboard.press('Enter')
  await page.locator('.item[data-current]').waitFor()
  await jumpTo(page, 35)
  expect(await page.locator('#item-35-yes').isChecked()).toBe(true)
})

it('erases every visit and the key, after asking', async () => {
  const { page } = running
  await page.keyboard.press('Control+4')
  await page.getByRole('button', { name: 'Erase all visits' }).click()
  await page.getByText('Nothing can bring them back but a backup.', { exact: false }).waitFor()
  await page.getByRole('button', { name: 'Erase all', exact: true }).click()
  await page.getByText('All visits are erased.').waitFor()
  expect(readdirSync(data).filter(file => file.startsWith('visits.'))).toEqual([])
  expect(running.complaints).toEqual([])
})
