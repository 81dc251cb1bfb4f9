import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { temporaryFolder } from '../helpers/temporaryFolder.ts'
import { launchApp, root, runtime } from './launchApp.ts'

it(`shows a clinic's own content in place of the shipped one, and finds it (${runtime})`, async () => {
  const content = path.join(temporaryFolder(), 'content')
  cpSync(path.join(root, 'resources/content'), content, { recursive: true })
  const file = path.join(content, 'text/en/causes/sciatica.json')
  writeFileSync(file, readFileSync(file, 'utf8').replaceAll('"shortName": "Sciatica"', '"shortName": "Hillside sciatica"'))
  const { page, close, complaints } = await launchApp({ CAUSEBOOK_CONTENT: content })
  onTestFinished(close)
  await page.keyboard.press('Control+k')
  await page.keyboard.type('hillside')
  await page.getByRole('option', { selected: true }).filter({ hasText: 'Hillside sciatica' }).waitFor()
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: 'Hillside sciatica' }).waitFor()
  expect(complaints).toEqual([])
})
