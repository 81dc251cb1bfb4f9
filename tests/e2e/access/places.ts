import type { Page } from 'playwright-core'
import { enterVisit, jumpTo, openVisit, visitStates } from '../visitStates.ts'

/** What of the app a person can stand in, by name: how to come there, from wherever the window is. */
export const places: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  'the catalog': page => open(page, '/causes', '.overview, .list'),
  'an entry': page => open(page, '/causes/sciatica', '#sources'),
  'causes beside each other': page => open(page, '/compare/sciatica+lumbar-nerve-impingement+hip-fracture', '.compare .grid'),
  'the search': async (page) => {
    await open(page, '/causes', '.list')
    await page.keyboard.press('Control+k')
    await page.keyboard.type('numb')
    await page.locator('.results li').first().waitFor()
  },
  'a blank visit': page => openVisit(page),
  'a visit at work': page => openIn(page, 'half filled'),
  'an emergency': page => openIn(page, 'emergency'),
  'folded questions': page => openIn(page, 'folded items'),
  'the patient\'s words': page => openIn(page, 'patient wording, places to point at'),
  'the line for paper': page => openIn(page, 'fast entry'),
  'kept visits': page => open(page, '/visits', '#kept-heading'),
  'a kept visit': async (page) => {
    await open(page, '/visits', '.kept-list a')
    await page.locator('.kept-list a').first().press('Enter')
    await page.locator('.note').waitFor()
  },
  'the handout': async (page) => {
    await openVisit(page)
    await enterVisit(page, { 'pain-site': ['buttock', 'thigh-back'], 'radiates-below-knee': true, 'numbness': true })
    await jumpTo(page, 35)
    await open(page, '/handouts', '.paper canvas')
  },
  'the settings': page => open(page, '/settings', '#settings-about'),
}

async function open(page: Page, hash: string, ready: string): Promise<void> {
  await page.keyboard.press('Escape')
  await page.evaluate((to) => { location.hash = to }, `#${hash}`)
  await page.locator(ready).first().waitFor()
}
async function openIn(page: Page, state: string): Promise<void> {
  await openVisit(page)
  await visitStates[state]?.(page)
}

/** Keeps a finished visit, so that the list of kept visits has one; the keystore of the machine stands in for a passphrase. */
export async function keepAVisit(page: Page): Promise<void> {
  await open(page, '/settings', '#settings-privacy')
  await page.getByLabel('Keep finished visits').selectOption('30')
  await openVisit(page)
  await enterVisit(page, { 'radiates-below-knee': true, 'numbness': true })
  await jumpTo(page, 35)
  await page.keyboard.press('Control+n')
  await page.getByText('Cleared.').waitFor()
}
