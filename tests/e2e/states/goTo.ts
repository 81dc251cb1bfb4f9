import type { Page } from 'playwright-core'
import type { IntakeAnswers } from '../../../src/shared/intake/intakeAnswer.ts'
import { enterVisit, openVisit } from '../visitStates.ts'

/** What the place at an address is made of. */
const places = { causes: '.causes', compare: '.compare', visit: '.visit, .closed', visits: '.kept, .closed', handouts: '.handout', settings: '.settings' } as const

/** Goes to an address of the window, as `causes/sciatica#examine`, and waits for its place. */
export async function goTo(page: Page, address: string): Promise<void> {
  const place = /^[a-z]+/.exec(address)?.[0] ?? ''
  await page.evaluate(to => location.hash = `#/${to}`, address)
  await page.locator(places[place as keyof typeof places]).first().waitFor()
}

/** Opens a visit that was answered so, whatever was there before. */
export async function openAnswered(page: Page, answers: IntakeAnswers): Promise<void> {
  await openVisit(page)
  await enterVisit(page, answers)
}

/** Goes to a place with a blank visit behind it, the sheet of the last one gone too. */
export async function goAfresh(page: Page, address: string): Promise<void> {
  await openAnswered(page, { fever: false })
  await page.keyboard.press('Control+n')
  await page.locator('.patient-cleared').waitFor()
  await goTo(page, address)
}

/** Starts the window anew at an address. */
export async function reloadAt(page: Page, address: string): Promise<void> {
  await page.evaluate(to => location.hash = `#/${to}`, address)
  await page.reload()
  await page.locator('#app > *').first().waitFor()
}
