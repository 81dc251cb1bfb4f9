import { cpSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { temporaryFolder } from '../helpers/temporaryFolder.ts'
import { launchApp, root, runtime } from './launchApp.ts'

it(`starts with a message that names file and place when the content is damaged (${runtime})`, async () => {
  const content = path.join(temporaryFolder(), 'content')
  cpSync(path.join(root, 'resources/content'), content, { recursive: true })
  writeFileSync(path.join(content, 'causes/sciatica.json'), '{\n  "id": sciatica\n}')
  const { page, close } = await launchApp({ CAUSEBOOK_CONTENT: content })
  onTestFinished(close)
  await page.getByText('causes/sciatica.json', { exact: false }).first().waitFor()
  const text = await page.locator('body').innerText()
  expect(text).toContain(content)
  expect(text).toContain('line 2, column 9')
  expect(text).toContain('The content cannot be used')
})
