import type { Page } from 'playwright-core'
import { pictureVisits } from '../pictureVisits.ts'
import { enterVisit, openVisit } from '../visitStates.ts'
import { goTo } from './goTo.ts'

/** Says in the settings for how many days finished visits are kept. */
export async function keepFor(page: Page, days: '0' | '30'): Promise<void> {
  await goTo(page, 'settings')
  await page.locator('.keep select').selectOption(days)
}

/** Erases every visit, as the settings' button does. */
export async function eraseVisits(page: Page): Promise<void> {
  await goTo(page, 'settings')
  await page.locator('.two-steps > button').click()
  await page.locator('.asking .yes').click()
  await page.locator('.asking').waitFor({ state: 'detached' })
}

/** Sees to it that finished visits are kept and that there are three. */
export async function keepVisits(page: Page): Promise<void> {
  await keepFor(page, '30')
  await openVisit(page)
  const kept = await page.evaluate(async () => {
    const state = await window.clinic.openVisits()
    return state.kind === 'ready' ? state.kept : 0
  })
  for (const answers of kept >= 3 ? [] : Object.values(pictureVisits)) {
    await enterVisit(page, answers)
    await page.keyboard.press('Control+n')
    await page.locator('.patient-cleared').waitFor()
  }
}
