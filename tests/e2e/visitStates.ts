import type { Page } from 'playwright-core'
import type { IntakeAnswers } from '../../src/shared/intake/intakeAnswer.ts'
import { formatFastEntry } from '../../src/shared/intake/formatFastEntry.ts'
import { shippedPack } from '../helpers/shippedContent.ts'
import { pictureVisits } from './pictureVisits.ts'

const pack = shippedPack()
const findings = new Map(pack.findings.map(finding => [finding.id, finding]))

/** Number of the item that is an emergency on its own. */
export const SADDLE_NUMBNESS = 38
/** Number of the item that asks where it hurts. */
const SITE = 19

/** Waits until main has answered what it was asked before, and the window has drawn it: no key has to wait any more. */
export async function settle(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (let turn = 0; turn < 2; turn += 1) {
      await (window as unknown as { clinic: { loadSettings: () => Promise<unknown> } }).clinic.loadSettings()
      await new Promise(requestAnimationFrame)
    }
  })
}

/** Enters a visit as if from paper, whatever language the window speaks. */
export async function enterVisit(page: Page, answers: IntakeAnswers): Promise<void> {
  await page.keyboard.press('Shift+F')
  await page.locator('#fast-entry').fill(formatFastEntry({ checklist: pack.checklist, findings, answers }))
  await page.keyboard.press('Enter')
  await page.locator('#fast-entry').waitFor({ state: 'hidden' })
  await settle(page)
}

/** Opens the visit, blank whatever was there before, with the focus in no field. */
export async function openVisit(page: Page): Promise<void> {
  await page.evaluate(() => { location.hash = '#/visit' })
  await page.locator('#place').waitFor()
  await page.keyboard.press('Escape')
  await page.locator('main.visit').waitFor()
  await page.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur())
  await page.keyboard.press('Control+n')
  await page.locator('.item[data-current]').waitFor()
  await settle(page)
}

/** Goes to an item by its number, as a clinician does. */
export async function jumpTo(page: Page, number: number): Promise<void> {
  await page.keyboard.press('g')
  await page.keyboard.type(String(number))
  await page.keyboard.press('Enter')
  await page.locator(`#item-${number}[data-current]`).waitFor()
}

/** What the visit looks like at work, by name: each starts from a blank visit. */
export const visitStates: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  'blank': () => Promise.resolve(),
  'half filled': page => enterVisit(page, pictureVisits['visit-close-call'] ?? {}),
  'emergency': page => enterVisit(page, pictureVisits['visit-emergency'] ?? {}),
  'folded items': page => enterVisit(page, { 'sex': 'male', 'bone-fragility': true }),
  'all keys': page => page.keyboard.press('?'),
  'patient wording': async (page) => {
    await jumpTo(page, SADDLE_NUMBNESS)
    await page.keyboard.press('Shift+P')
    await page.locator('.patient-question').waitFor()
  },
  'patient wording, the other language': async (page) => {
    await page.keyboard.press('Shift+P')
    await page.keyboard.press('Shift+L')
    await page.keyboard.press('2')
    await page.locator('.patient-question').waitFor()
  },
  'patient wording, places to point at': async (page) => {
    await enterVisit(page, { 'pain-site': ['buttock', 'thigh-back'] })
    await jumpTo(page, SITE)
    await page.keyboard.press('Shift+P')
    await page.locator('.patient-map').waitFor()
  },
  'fast entry': async (page) => {
    await page.keyboard.press('Shift+F')
    await page.locator('#fast-entry').waitFor()
    await page.keyboard.type('1.2 2.1 11=6 12 15- 19.3.7 21 35 36 77=46 78.1 *-')
    await page.locator('.preview li').first().waitFor()
  },
  'fast entry with faults': async (page) => {
    await page.keyboard.press('Shift+F')
    await page.locator('#fast-entry').waitFor()
    await page.keyboard.type('12 15.9 130 ')
    await page.locator('#fast-faults li').first().waitFor()
  },
}
