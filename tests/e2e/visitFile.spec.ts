import type { RunningApp } from './launchApp.ts'
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { temporaryFolder } from '../helpers/temporaryFolder.ts'
import { answerOpenDialog, answerSaveDialog, launchApp, root, runtime } from './launchApp.ts'
import { openVisit } from './visitStates.ts'

let running: RunningApp

beforeAll(async () => {
  running = await launchApp()
  await openVisit(running.page)
})
afterAll(() => running.close())

const says = () => running.page.getByRole('complementary', { name: 'What this says' })
const asked = (): Promise<string> => says().getByText(/^\d+ of \d+ asked$/).innerText()

async function openFile(file: string): Promise<void> {
  await answerOpenDialog(running.app, file)
  await running.page.getByRole('button', { name: 'Open a visit file' }).click()
}

it(`refuses in words a file that is no visit, and stays blank (${runtime})`, async () => {
  const file = path.join(temporaryFolder(), 'letter.json')
  writeFileSync(file, '{ "dear": "colleague" }')
  await openFile(file)
  await running.page.getByRole('alert').getByText(`${file} holds no visit that can be read`, { exact: false }).waitFor()
  expect(await asked()).toMatch(/^0 of /)
})

it('opens a visit from our own form, saves it as a FHIR document, and opens that as the same visit', async () => {
  const { page, app } = running
  await openFile(path.join(root, 'resources/examples/sciatica.json'))
  await says().getByRole('heading', { level: 4, name: 'Sciatica', exact: true }).waitFor()
  const before = await asked()
  expect(before).not.toMatch(/^0 of /)
  const file = path.join(temporaryFolder(), 'visit.json')
  await answerSaveDialog(app, file)
  await page.getByRole('button', { name: 'Save the visit for the chart (FHIR)' }).click()
  await page.getByText(`Saved for the chart: ${file}`).waitFor()
  const document = JSON.parse(readFileSync(file, 'utf8')) as { readonly resourceType: string, readonly type: string, readonly entry: readonly { readonly resource: { readonly resourceType: string } }[] }
  expect(document).toMatchObject({ resourceType: 'Bundle', type: 'document' })
  expect(document.entry.map(({ resource }) => resource.resourceType)).toEqual(expect.arrayContaining(['Composition', 'QuestionnaireResponse']))
  await page.keyboard.press('Control+n')
  await expect.poll(asked).toMatch(/^0 of /)
  // "Bring it back" stands where a file is opened until the visit is left.
  await page.keyboard.press('Control+1')
  await page.keyboard.press('Control+2')
  await openFile(file)
  await expect.poll(asked).toBe(before)
  await says().getByRole('heading', { level: 4, name: 'Sciatica', exact: true }).waitFor()
  expect(running.complaints).toEqual([])
})
