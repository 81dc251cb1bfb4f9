import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { findForms, formsOf } from '../helpers/findPlanted.ts'
import { shippedPack } from '../helpers/shippedContent.ts'
import { answerSaveDialog, launchApp, runtime } from './launchApp.ts'

const [data, temporary, chosen] = ['data', 'temp', 'chosen'].map(name => mkdtempSync(path.join(tmpdir(), `causebook-private-${name}-`))) as [string, string, string]
afterAll(() => [data, temporary, chosen].forEach(folder => rmSync(folder, { recursive: true, force: true })))

/** What the clinician types of this patient, and nobody else could have. */
const note = 'Rest the quokka leg, Wednesday pangolin clinic'
const planted = Object.fromEntries(['quokka leg', 'pangolin clinic'].map(word => [word, formsOf(word)]))
/** Answers as they would be written, the name of the field too that a browser would remember them by; the name of a finding alone is in our own content. */
const answer = { answer: [...formsOf('item-38'), Buffer.from('"saddle-numbness":true'), Buffer.from('{"finding":"saddle-numbness"'), Buffer.from('numbness","from"')] }

it(`leaves no word of a patient in any file but those that the clinician asked for (${runtime})`, async () => {
  mkdirSync(temporary, { recursive: true })
  const { app, page, close } = await launchApp({ CAUSEBOOK_USER_DATA: data, TMPDIR: temporary })
  await page.evaluate(() => location.hash = '#/visit')
  const number = shippedPack().checklist.sections.flatMap(({ items }) => items).find(({ finding }) => finding === 'saddle-numbness')?.number ?? 0
  await page.locator('#section-name').waitFor()
  await page.keyboard.press('g')
  await page.keyboard.type(String(number))
  await page.keyboard.press('Enter')
  await page.locator(`#item-${number} input:focus`).waitFor()
  await page.keyboard.press('y')
  await page.getByRole('alert').filter({ hasText: /emergency/i }).waitFor()
  await page.keyboard.press('Control+Enter')
  await page.locator('textarea').fill(note)
  await page.locator('canvas').first().waitFor()
  const sheet = path.join(chosen, 'sheet.pdf')
  await answerSaveDialog(app, sheet)
  await page.getByRole('button', { name: /Save PDF/ }).click()
  await page.getByText(sheet, { exact: false }).waitFor()
  await expect.poll(() => page.evaluate(async () => {
    const state = await window.clinic.openVisits()
    return state.kind === 'ready' ? state.open.sheet?.note : state.kind
  })).toBe(note)
  expect(findForms([data, temporary], { ...planted, ...answer })).toEqual([])
  await page.getByRole('button', { name: /^Print/ }).click()
  await page.getByText('Sent to the print window', { exact: false }).waitFor()
  expect(findForms([data, temporary], { ...planted, ...answer })).toEqual([])
  await close()
  expect(findForms([data, temporary], { ...planted, ...answer })).toEqual([])
  // The sheet itself is there, where it was asked for.
  expect(readFileSync(sheet).subarray(0, 5).toString()).toBe('%PDF-')
})

it('finds the words where they are: the search itself is sound', async () => {
  const { page, close } = await launchApp({ CAUSEBOOK_USER_DATA: data, TMPDIR: temporary })
  await page.evaluate(text => localStorage.setItem('planted', text), note)
  await close()
  expect(findForms([data], planted).length).toBeGreaterThan(0)
})
