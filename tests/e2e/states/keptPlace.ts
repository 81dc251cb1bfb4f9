import type { Stage, StatePlace } from './viewState.ts'
import { enterVisit, jumpTo, openVisit } from '../visitStates.ts'
import { goTo } from './goTo.ts'
import { eraseVisits, keepFor, keepVisits } from './keptVisits.ts'

async function openList({ page }: Stage): Promise<void> {
  await keepVisits(page)
  await goTo(page, 'visits')
  await page.locator('.kept-list a').first().waitFor()
}
async function openFirst(stage: Stage): Promise<void> {
  await openList(stage)
  await stage.page.locator('.kept-list a').first().click()
  await stage.page.locator('.note').waitFor()
}
async function openEmpty({ page }: Stage, days: '0' | '30'): Promise<void> {
  await openVisit(page)
  await eraseVisits(page)
  await keepFor(page, days)
  await goTo(page, 'visits')
  await page.locator('.none').waitFor()
}

/** Visits that are kept. */
export const keptPlace: StatePlace = {
  name: 'kept',
  states: [
    { name: 'none are kept', open: stage => openEmpty(stage, '0') },
    { name: 'none yet', open: stage => openEmpty(stage, '30') },
    { name: 'list', open: openList },
    {
      name: 'filtered',
      open: async (stage) => {
        await openList(stage)
        await stage.page.locator('.kept-filter select').selectOption('cauda-equina-syndrome')
      },
    },
    {
      name: 'nothing found',
      open: async (stage) => {
        await openList(stage)
        await stage.page.locator('.kept-filter input').first().fill('2099-01-01')
        await stage.page.locator('.none').first().waitFor()
      },
    },
    { name: 'one to read', open: openFirst },
    {
      name: 'note copied, another visit open',
      open: async (stage) => {
        const { page } = stage
        await keepVisits(page)
        await enterVisit(page, { fever: true })
        await goTo(page, 'visits')
        await page.locator('.kept-list a').first().click()
        await page.locator('.acts .button').first().click()
        await page.locator('.outcome:not(:empty)').waitFor()
      },
      leave: ({ page }) => openVisit(page),
    },
    {
      name: 'delete asked',
      open: async (stage) => {
        await openFirst(stage)
        await stage.page.locator('.two-steps > button').click()
        await stage.page.locator('.asking').waitFor()
      },
    },
    {
      name: 'amended one',
      open: async (stage) => {
        const { page } = stage
        await openFirst(stage)
        await page.locator('.acts > .button').nth(1).click()
        await page.locator('.item[data-current]').waitFor()
        await jumpTo(page, 35)
        // No visit that is kept here says no to it.
        await page.keyboard.press('n')
        await page.keyboard.press('Control+n')
        await page.locator('.patient-cleared').waitFor()
        await goTo(page, 'visits')
        await page.locator('.kept-list a').first().click()
        await page.locator('.entry dd').first().waitFor()
      },
    },
  ],
}
