import type { RunningApp } from './launchApp.ts'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { launchApp, runtime } from './launchApp.ts'
import { jumpTo, openVisit } from './visitStates.ts'

const data = mkdtempSync(path.join(tmpdir(), 'causebook-restart-'))
let running: RunningApp

beforeAll(async () => {
  running = await launchApp({ CAUSEBOOK_USER_DATA: data })
})
afterAll(async () => {
  await running.close()
  rmSync(data, { recursive: true, force: true })
})

const checked = (): Promise<string[]> => running.page.locator('.item input:checked:not([value="unasked"])').evaluateAll(inputs => inputs.map(input => input.id))
const answered = ['item-35-yes', 'item-36-no', 'item-37-yes', 'item-38-no', 'item-39-yes', 'item-40-no']

it(`takes answers as fast as they are typed (${runtime})`, async () => {
  const { page } = running
  await openVisit(page)
  await jumpTo(page, 35)
  await page.keyboard.type('ynynyn')
  await expect.poll(checked).toEqual(answered)
  await page.keyboard.press('Control+3')
  await page.getByLabel('Note to the patient').fill('Walk every day.')
  await page.keyboard.press('Control+2')
  await page.locator('.item[data-current]').waitFor()
})

it('opens after a restart where it was left: the visit, its answers, the place and the note', async () => {
  await running.close()
  running = await launchApp({ CAUSEBOOK_USER_DATA: data })
  const { page } = running
  await page.getByText('Brought back from', { exact: false }).waitFor()
  await expect.poll(checked).toEqual(answered)
  expect(await page.locator('.item[data-current]').getAttribute('id')).toBe('item-41')
  await page.keyboard.press('Control+3')
  await expect.poll(() => page.getByLabel('Note to the patient').inputValue()).toBe('Walk every day.')
  await page.keyboard.press('Control+2')
  await page.locator('.item[data-current]').waitFor()
})

it('takes back what was answered before the restart, step by step, and gives it again', async () => {
  const { page } = running
  for (let step = answered.length - 1; step >= 0; step -= 1) {
    await page.keyboard.press('Control+z')
    await expect.poll(checked).toEqual(answered.slice(0, step))
  }
  for (let step = 0; step < answered.length; step += 1)
    await page.keyboard.press('Control+y')
  await expect.poll(checked).toEqual(answered)
})

it('clears everything with a new visit, and says how to bring it back', async () => {
  const { page } = running
  await page.getByRole('button', { name: 'New visit' }).click()
  await page.getByText('Cleared.').waitFor()
  await expect.poll(checked).toEqual([])
  await page.getByRole('button', { name: 'Bring it back' }).click()
  await jumpTo(page, 35)
  await expect.poll(checked).toEqual(answered)
  expect(running.complaints).toEqual([])
})
