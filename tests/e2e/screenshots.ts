import type { Page } from 'playwright-core'
import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import { renderHandout } from '../../src/main/handout/renderHandout.ts'
import { aHandout } from '../helpers/handouts.ts'
import { launchApp, root, runtime } from './launchApp.ts'

// `npm run screenshots`: the four places with a real visit, and a sheet, as pictures for review and for the README.

const folder = path.join(root, 'out', 'pictures')

/** What is answered yes, and no, in each section of the picture's visit. */
const visit: readonly { readonly section: RegExp, readonly yes: readonly RegExp[], readonly no: readonly RegExp[] }[] = [
  { section: /Onset/, yes: [], no: [/Onset after injury/, /Pop or tearing/] },
  { section: /Character/, yes: [/Burning, shooting/], no: [/Constant pain/] },
  { section: /Site and spread/, yes: [/Radiates below the knee/, /Starts in the low back/], no: [/Cramps in other/] },
  { section: /Triggers/, yes: [/Worse with cough/, /Worse with long sitting/], no: [/Comes on at a set/] },
  { section: /Symptoms/, yes: [/Numbness/, /Tingling or pins/], no: [/Muscle weakness/, /Saddle/, /New bladder/, /Weakness or numbness in both/] },
]

async function choose(page: Page, question: RegExp, answer: RegExp): Promise<void> {
  await page.getByRole('group', { name: question }).first().locator('label').filter({ hasText: answer }).click()
}

async function fillVisit(page: Page): Promise<void> {
  await page.evaluate(() => location.hash = '#/visit')
  for (const { section, yes, no } of visit) {
    await page.getByRole('complementary', { name: 'Sections' }).getByText(section).click()
    for (const question of yes)
      await choose(page, question, /Yes$/)
    for (const question of no)
      await choose(page, question, /No$/)
  }
}

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
await fillVisit(page)
await picture(page, 'visit')
await page.keyboard.press('Control+Enter')
await page.locator('canvas').first().waitFor()
await picture(page, 'handouts')
await page.evaluate(() => location.hash = '#/settings')
await page.getByRole('heading', { level: 1, name: 'Settings' }).waitFor()
await picture(page, 'settings')
await close()

const drawn = renderHandout(aHandout())
if (drawn.ok) {
  const file = path.join(folder, 'handout.pdf')
  writeFileSync(file, drawn.value.bytes)
  execFileSync('pdftoppm', ['-r', '90', '-png', '-singlefile', file, path.join(folder, 'handout-page')])
}
process.stdout.write(`pictures on the ${runtime}: ${folder}\n`)
