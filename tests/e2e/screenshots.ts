import type { Page } from 'playwright-core'
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import { readVisits } from '../../src/cli/readInput.ts'
import { shippedPack } from '../helpers/shippedContent.ts'
import { answerVisit } from './answerVisit.ts'
import { launchApp, root, runtime } from './launchApp.ts'
import { pictureSheets } from './pictureSheets.ts'
import { pictureVisits } from './pictureVisits.ts'
import { pictureAtWork } from './visitStates.ts'

// `npm run screenshots`: the four places with real visits, and a sheet of each kind, as pictures for review and for the README.

const folder = path.join(root, 'out', 'pictures')

/** The visit of the README. */
const { visits: [sciatica] } = await readVisits(path.join(root, 'resources/examples/sciatica.json'), shippedPack())

async function picture(page: Page, name: string): Promise<void> {
  // What draws itself, the PDF above all, has come to rest when two looks are alike.
  let last = await page.screenshot()
  for (let look = await page.screenshot(); !look.equals(last); look = await page.screenshot())
    last = look
  writeFileSync(path.join(folder, `${name}.png`), last)
}

mkdirSync(folder, { recursive: true })
const { page, close } = await launchApp()
await page.evaluate(() => location.hash = '#/causes/sciatica')
await page.getByRole('heading', { level: 1, name: 'Sciatica' }).waitFor()
await picture(page, 'causes')
await page.evaluate(() => location.hash = '#/visit')
for (const [name, answers] of Object.entries({ ...pictureVisits, visit: sciatica?.answers ?? {} })) {
  await answerVisit(page, answers)
  await picture(page, name)
  if (name !== 'visit')
    await page.getByRole('button', { name: /New visit/ }).first().click()
}
await page.keyboard.press('Control+Enter')
await page.locator('canvas').first().waitFor()
await picture(page, 'handouts')
await page.evaluate(() => location.hash = '#/settings')
await page.getByRole('heading', { level: 1, name: 'Settings' }).waitFor()
await picture(page, 'settings')
await pictureAtWork(page, name => picture(page, name))
await close()

pictureSheets(folder)
process.stdout.write(`pictures on the ${runtime}: ${folder}\n`)
