import { existsSync } from 'node:fs'
import path from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { temporaryFolder } from '../helpers/temporaryFolder.ts'
import { answerSaveDialog, launchApp, runtime } from './launchApp.ts'
import { readPdf } from './readPdf.ts'
import { openVisit } from './visitStates.ts'

it(`saves the blank checklist for the waiting room, in the language in which patients get their sheets (${runtime})`, async () => {
  const { page, app, close, complaints } = await launchApp()
  onTestFinished(close)
  const save = async (name: string): Promise<string> => {
    const file = path.join(temporaryFolder(), name)
    await openVisit(page)
    await answerSaveDialog(app, file)
    await page.getByRole('button', { name: 'Paper checklist' }).click()
    await page.getByText(`Saved: ${file}`).waitFor()
    expect(existsSync(file)).toBe(true)
    return readPdf(file).text
  }
  const english = await save('checklist.pdf')
  for (const words of ['Questions about your hip cramps', '117', 'For the clinician: examination', 'Name (stays on paper)'])
    expect(english).toContain(words)
  await page.keyboard.press('Control+4')
  await page.getByLabel('Language of the handout').selectOption('es')
  await page.getByText('Saved.', { exact: true }).waitFor()
  expect(await save('lista.pdf')).not.toContain('Questions about your hip cramps')
  expect(complaints).toEqual([])
})
