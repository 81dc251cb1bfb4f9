import type { RunningApp } from './launchApp.ts'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { launchApp } from './launchApp.ts'

const passphrase = 'correct horse battery'
let running: RunningApp
let folder: string

async function start(): Promise<void> {
  running = await launchApp({ CAUSEBOOK_USER_DATA: folder })
}
async function go(hash: string): Promise<void> {
  await running.page.evaluate(to => location.hash = to, hash)
}
/** Sets a passphrase in the settings, so that the visits are kept with or without a keystore. */
async function protect(): Promise<void> {
  const { page } = running
  await go('#/settings')
  await page.getByRole('button', { name: 'Set a passphrase' }).click()
  await page.getByLabel('New passphrase', { exact: true }).fill(passphrase)
  await page.getByLabel('The same once more').fill(passphrase)
  await page.getByRole('button', { name: 'Set the passphrase' }).click()
  await page.getByText('The passphrase is set.').waitFor()
}
async function unlockIfAsked(): Promise<void> {
  const { page } = running
  await go('#/visit')
  await page.locator('main h1').first().waitFor()
  if (await page.getByRole('heading', { name: 'The visits are locked' }).isVisible()) {
    await page.getByLabel('Passphrase', { exact: true }).fill(passphrase)
    await page.keyboard.press('Enter')
  }
  await page.getByRole('button', { name: 'Copy note' }).waitFor()
}
const checked = (): Promise<string[]> => running.page.locator('.item input:checked:not([value="unasked"])').evaluateAll(inputs => inputs.map(input => input.id))

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'causebook-kept-'))
  await start()
  await protect()
})
afterAll(async () => {
  await running.close()
  rmSync(folder, { recursive: true, force: true })
})

it('takes answers as fast as they are typed, and brings them, the place and the note back after a restart', async () => {
  const { page } = running
  await go('#/visit')
  await page.locator('.item').first().waitFor()
  await page.keyboard.press('g')
  await page.keyboard.type('35')
  await page.keyboard.type('ynynyn')
  await expect.poll(checked).toEqual(['item-35-yes', 'item-36-no', 'item-37-yes', 'item-38-no', 'item-39-yes', 'item-40-no'])
  await go('#/handouts')
  await page.getByLabel('Note to the patient').fill('Walk every day.')
  await expect.poll(() => page.evaluate(async () => {
    const state = await window.clinic.openVisits()
    return state.kind === 'ready' ? state.open.sheet?.note : state.kind
  })).toBe('Walk every day.')
  await running.close()
  await start()
  await unlockIfAsked()
  expect(await checked()).toEqual(['item-35-yes', 'item-36-no', 'item-37-yes', 'item-38-no', 'item-39-yes', 'item-40-no'])
  expect(await running.page.locator('.item[data-current]').getAttribute('id')).toBe('item-41')
  await go('#/handouts')
  expect(await running.page.getByLabel('Note to the patient').inputValue()).toBe('Walk every day.')
})

it('keeps finished visits where the settings say so, to read, to amend and to delete', async () => {
  const { page } = running
  await go('#/settings')
  await page.getByLabel('Keep finished visits').selectOption('30')
  await go('#/visit')
  await page.getByRole('button', { name: 'New visit' }).click()
  await page.getByRole('link', { name: 'Kept visits' }).click()
  await page.locator('.kept-list a').first().click()
  await page.getByText('35 Numbness').waitFor()
  await page.getByRole('button', { name: 'Amend' }).click()
  await page.getByText('You are amending a kept visit.').waitFor()
  await page.keyboard.press('g')
  await page.keyboard.type('35')
  await page.keyboard.type('n')
  await page.getByRole('button', { name: 'New visit' }).click()
  await go('#/visits')
  await expect.poll(() => page.locator('.kept-list a').allTextContents()).toEqual([expect.stringContaining('amended')])
  await page.locator('.kept-list a').first().click()
  await page.getByText('Numbness: Yes → No').waitFor()
  await page.getByRole('button', { name: 'Delete' }).click()
  await page.getByRole('button', { name: 'Delete it' }).click()
  await page.getByText('Finished visits will stand here, newest first.').waitFor()
})

it('hides everything with Ctrl L', async () => {
  const { page } = running
  await page.keyboard.press('Control+l')
  await page.getByRole('heading', { name: 'Hidden' }).waitFor()
  expect(await page.evaluate(() => [document.title, document.querySelectorAll('.shell').length])).toEqual(['Causebook', 0])
})
