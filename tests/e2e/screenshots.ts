import type { Page } from 'playwright-core'
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import { readVisits } from '../../src/cli/readInput.ts'
import { shippedPack } from '../helpers/shippedContent.ts'
import { answerVisit } from './answerVisit.ts'
import { launchApp, root, runtime } from './launchApp.ts'
import { pictureCatalog } from './pictureCatalog.ts'
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
// A passphrase stands in for the keystore that this machine may not have; some visits are kept.
await page.evaluate(async () => {
  await window.clinic.protectVisits('a passphrase for pictures')
  const { settings } = await window.clinic.loadSettings()
  await window.clinic.saveSettings({ ...settings, visits: { ...settings.visits, keepDays: 30 } })
})
await page.reload()
await page.locator('.shell').waitFor()
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
await page.reload()
await page.getByText('Brought back').waitFor()
await picture(page, 'visit-restored')
await page.evaluate(() => location.hash = '#/visits')
await page.locator('.kept-list a').first().click()
await page.locator('.note').waitFor()
await picture(page, 'kept-visits')
await page.evaluate(() => location.hash = '#/visit')
await page.locator('.item').first().waitFor()
await page.keyboard.press('Control+Enter')
await page.locator('canvas').first().waitFor()
await picture(page, 'handouts')
await page.evaluate(() => location.hash = '#/settings')
await page.getByRole('heading', { level: 1, name: 'Settings' }).waitFor()
await picture(page, 'settings')
await page.getByRole('button', { name: 'Back up to a file' }).click()
await page.getByRole('button', { name: 'Erase all visits' }).scrollIntoViewIfNeeded()
await picture(page, 'settings-privacy')
await pictureCatalog(page, name => picture(page, name))
await pictureAtWork(page, name => picture(page, name))
await page.setViewportSize({ width: 1440, height: 900 })
await page.evaluate(() => location.hash = '#/visit')
await page.keyboard.press('Control+l')
await page.getByRole('heading', { name: 'Hidden' }).waitFor()
await picture(page, 'hidden')
await page.reload()
await page.locator('.closed, .item').first().waitFor()
// With a keystore the visits open by themselves.
if (await page.locator('.closed').isVisible())
  await picture(page, 'visit-locked')
await close()

pictureSheets(folder)
process.stdout.write(`pictures on the ${runtime}: ${folder}\n`)
