import type { Stage, StatePlace, ViewState } from './viewState.ts'
import path from 'node:path'
import { answerSaveDialog } from '../launchApp.ts'
import { pictureVisits } from '../pictureVisits.ts'
import { goAfresh, goTo, openAnswered } from './goTo.ts'

/** Does what changes the sheet, and waits until its pages were drawn anew. */
async function redraw({ page }: Stage, act: () => Promise<unknown>): Promise<void> {
  await page.locator('.pages canvas').first().waitFor()
  await page.evaluate(() => document.querySelectorAll('.pages canvas').forEach(canvas => canvas.setAttribute('data-old', '')))
  await act()
  await page.locator('.pages canvas:not([data-old])').first().waitFor()
}
/** A sheet about one cause without a visit, and what is done with it. */
function sheet(name: string, act: (stage: Stage) => Promise<unknown>, leave?: ViewState['leave']): ViewState {
  return {
    name,
    open: async (stage) => {
      const { page } = stage
      await goAfresh(page, 'handouts')
      await redraw(stage, () => page.locator('#add-causes').selectOption('sciatica'))
      await act(stage)
    },
    ...leave === undefined ? {} : { leave },
  }
}
/** The same with something else on it. */
const otherSheet = (name: string, act: (stage: Stage) => Promise<unknown>): ViewState => sheet(name, stage => redraw(stage, () => act(stage)))
async function saveTo({ page, app }: Stage, name: string): Promise<void> {
  const folder = await app.evaluate(({ app: main }) => main.getPath('userData'))
  await answerSaveDialog(app, path.join(folder, name))
  await page.locator('.preview-actions .button').nth(1).click()
  await page.locator('.outcome:not(:empty)').waitFor()
}
async function nameFavourite({ page }: Stage): Promise<void> {
  await page.locator('.favourites > .button-quiet').click()
  await page.locator('#favourite-name').fill('Sciatica, two languages')
}
const longNote = 'Walk to the corner and back three times a day, and a little further each week. Sleep with a pillow between your knees. Call before you take any new pain medicine: you already take a blood thinner.'

/** The sheet for the patient. */
export const handoutPlace: StatePlace = {
  name: 'handouts',
  states: [
    {
      name: 'without a visit',
      open: async ({ page }) => {
        await goAfresh(page, 'handouts')
        await page.locator('.pages canvas').first().waitFor()
      },
    },
    {
      name: 'from a visit',
      open: async ({ page }) => {
        await openAnswered(page, pictureVisits['visit-emergency'] ?? {})
        await goTo(page, 'handouts')
        await page.locator('.pages canvas').first().waitFor()
      },
    },
    sheet('one cause', async () => {}),
    otherSheet('as many causes as a sheet holds', async ({ page }) => {
      for (const cause of ['muscle-strain', 'hip-osteoarthritis', 'tight-muscles', 'dehydration'])
        await page.locator('#add-causes').selectOption(cause)
      await page.locator('#causes-full').waitFor()
    }),
    otherSheet('two languages', ({ page }) => page.locator('.beside input').check()),
    otherSheet('large print', ({ page }) => page.locator('label[for="size-18"]').click()),
    otherSheet('in Spanish', ({ page }) => page.locator('#sheet-language').selectOption('es')),
    sheet('checks open', async ({ page }) => {
      await page.locator('.meter-plain').click()
      await page.locator('#plain-language').waitFor()
    }, ({ page }) => page.keyboard.press('Escape')),
    sheet('favorite named', nameFavourite, ({ page }) => page.locator('#favourite-name').press('Escape')),
    sheet('favorite kept', async (stage) => {
      await nameFavourite(stage)
      await stage.page.keyboard.press('Enter')
      await stage.page.locator('.favourites .drop').waitFor()
    }, ({ page }) => page.locator('.favourites .drop').click()),
    otherSheet('long note', async ({ page }) => {
      await page.locator('#sheet-note').fill(longNote)
      await page.locator('.options .row .button').nth(1).click()
      for (const tick of await page.locator('.options .tick').all())
        await tick.check()
    }),
    sheet('saved', stage => saveTo(stage, 'sheet.pdf')),
    sheet('folder missing', stage => saveTo(stage, 'missing/sheet.pdf')),
    sheet('character missing', async ({ page }) => {
      await page.locator('#sheet-note').fill('Take it easy 🙂 سلام')
      await page.locator('.paper-fault').waitFor()
    }),
    sheet('print sent', async ({ page }) => {
      await page.locator('.preview-actions .button-main').click()
      await page.locator('.outcome:not(:empty)').waitFor()
    }),
  ],
}
