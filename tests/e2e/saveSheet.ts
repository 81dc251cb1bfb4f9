import type { ReadPdf } from './readPdf.ts'
import type { RunningApp } from './launchApp.ts'
import path from 'node:path'
import { temporaryFolder } from '../helpers/temporaryFolder.ts'
import { answerSaveDialog } from './launchApp.ts'
import { readPdf } from './readPdf.ts'

/** Saves the sheet that is shown by its button, and reads it back. To be called in a test. */
export async function saveSheet({ app, page }: RunningApp): Promise<ReadPdf & { readonly file: string }> {
  const file = path.join(temporaryFolder(), 'sheet.pdf')
  await answerSaveDialog(app, file)
  await page.getByRole('button', { name: 'Save PDF' }).click()
  await page.getByText(`Saved: ${file}`).waitFor()
  return { file, ...readPdf(file) }
}
