import type { StatePlace, Stage, ViewState } from './viewState.ts'
import { goTo, reloadAt } from './goTo.ts'

/** The search of the top bar with words typed into it. */
function search(name: string, words: string, shown: string): ViewState {
  return {
    name,
    open: async ({ page }) => {
      await goTo(page, 'causes')
      await page.keyboard.press('Control+k')
      await page.locator('#shell-search').fill(words)
      await page.locator(shown).first().waitFor()
    },
    leave: ({ page }) => page.locator('#shell-search').fill(''),
  }
}
async function openEntry({ page }: Stage, address: string): Promise<void> {
  await goTo(page, `causes/${address}`)
  await page.locator('#entry-name').waitFor()
}
const clearFilter = ({ page }: Stage): Promise<void> => page.locator('.filter .button-quiet').click()

/** The catalog, its filter, its search and its entries. */
export const causesPlace: StatePlace = {
  name: 'causes',
  states: [
    { name: 'start', open: ({ page }) => goTo(page, 'causes') },
    { name: 'entry', open: stage => openEntry(stage, 'sciatica') },
    { name: 'entry, examine', open: stage => openEntry(stage, 'sciatica#examine') },
    { name: 'entry, when to call', open: stage => openEntry(stage, 'sciatica#when-to-call') },
    { name: 'entry, reasons', open: stage => openEntry(stage, 'sciatica#reasons') },
    { name: 'entry, sources', open: stage => openEntry(stage, 'sciatica#sources') },
    { name: 'entry that must not be missed', open: stage => openEntry(stage, 'cauda-equina-syndrome') },
    {
      name: 'entry, a source has the focus',
      open: async (stage) => {
        await openEntry(stage, 'hip-osteoarthritis')
        await stage.page.locator('.entry').press('Tab')
        await stage.page.locator('.entry a.source').nth(1).focus()
      },
    },
    {
      name: 'filtered',
      open: async ({ page }) => {
        await goTo(page, 'causes')
        await page.locator('#causes-group').selectOption('nerve')
        await page.locator('#causes-finding').selectOption('numbness')
      },
      leave: clearFilter,
    },
    {
      name: 'nothing found',
      open: async ({ page }) => {
        await goTo(page, 'causes')
        await page.locator('#causes-words').fill('zzzz')
      },
      leave: clearFilter,
    },
    search('search with a typo', 'scaitica', '.results li'),
    search('search with a reason', 'lasics', '.results li'),
    search('search of questions and deeds', 'numb', '.results li'),
    search('search of settings', 'pa', '.results li'),
    search('search that finds nothing', 'zzzzzz', '.result-none'),
    {
      name: 'entry, its sources read long ago',
      isStaged: true,
      open: async (stage) => {
        await stage.page.clock.setFixedTime('2030-03-04T10:00:00')
        await reloadAt(stage.page, 'causes/sciatica')
        await stage.page.locator('.stale').waitFor()
      },
      leave: ({ page }) => page.clock.setFixedTime(new Date()),
    },
  ],
}
