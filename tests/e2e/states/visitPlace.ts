import type { IntakeAnswers } from '../../../src/shared/intake/intakeAnswer.ts'
import type { Finding } from '../../../src/shared/catalog/finding.ts'
import type { StatePlace, Stage, ViewState } from './viewState.ts'
import path from 'node:path'
import { shippedPack } from '../../helpers/shippedContent.ts'
import { readVisits } from '../../../src/cli/readInput.ts'
import { answerSaveDialog, root } from '../launchApp.ts'
import { pictureVisits } from '../pictureVisits.ts'
import { jumpTo, openVisit, visitStates } from '../visitStates.ts'
import { goTo, openAnswered } from './goTo.ts'
import { keepVisits } from './keptVisits.ts'

const someAnswers = pictureVisits['visit-close-call'] ?? {}

/** The first answer that a question takes: none of its signs, where there is such an answer. */
function answerFirst(finding: Finding): IntakeAnswers[string] {
  switch (finding.kind) {
    case 'boolean': return false
    case 'number': return finding.id === 'age' ? 46 : finding.min
    case 'choice': return finding.options[0] ?? ''
    case 'multi': return []
  }
}
const allAnswers: IntakeAnswers = Object.fromEntries(shippedPack().findings.map(finding => [finding.id, answerFirst(finding)]))

/** What the visit looks like at work; more of them stand in `visitStates.ts`. */
const atWork: readonly ViewState[] = Object.entries(visitStates).map(([name, open]) => ({
  name,
  open: async ({ page }) => {
    await openVisit(page)
    await open(page)
  },
  leave: ({ page }) => page.keyboard.press('Escape'),
}))
/** An answered visit and one deed. */
const after = (name: string, act: (stage: Stage) => Promise<void>, answers = someAnswers): ViewState => ({
  name,
  open: async (stage) => {
    await openAnswered(stage.page, answers)
    await act(stage)
  },
})
/** An answered visit at an item. */
const toItem = (name: string, number: number): ViewState => after(name, ({ page }) => jumpTo(page, number))

/** Saves the visit under a name, in a folder that goes with the app. */
async function saveVisit({ page, app }: Stage, name: string): Promise<void> {
  const folder = await app.evaluate(({ app: main }) => main.getPath('userData'))
  await answerSaveDialog(app, path.join(folder, name))
  await page.locator('.says-foot button').nth(1).click()
  await page.locator('.says-note:not(:empty)').waitFor()
}

/** The visit: the checklist and what it says. */
export const visitPlace: StatePlace = {
  name: 'visit',
  states: [
    ...atWork,
    {
      name: 'the example',
      open: async ({ page }) => {
        const { visits: [example] } = await readVisits(path.join(root, 'resources/examples/sciatica.json'), shippedPack())
        await openAnswered(page, example?.answers ?? {})
      },
    },
    after('nothing fits', async () => {}, pictureVisits['visit-nothing-fits']),
    after('close call', async () => {}),
    toItem('body map and its question', 19),
    toItem('numbers', 77),
    toItem('examination', 102),
    after('all sections done', async () => {}, allAnswers),
    after('search in the checklist', async ({ page }) => {
      await page.locator('#find-item').fill('pa')
      await page.locator('.item').first().waitFor()
    }),
    after('a cause open with its reasons', ({ page }) => page.locator('.cause button').first().click()),
    after('note copied', async ({ page }) => {
      await page.locator('.says-foot button').first().click()
      await page.locator('.says-note:not(:empty)').waitFor()
    }),
    after('FHIR saved', stage => saveVisit(stage, 'visit.fhir.json')),
    after('FHIR not saved', stage => saveVisit(stage, 'missing/visit.fhir.json')),
    after('cleared', ({ page }) => page.keyboard.press('Control+n')),
    after('restored', async ({ page }) => {
      await page.reload()
      await page.locator('.line-plain').waitFor()
    }),
    {
      name: 'amended',
      open: async ({ page }) => {
        await keepVisits(page)
        await goTo(page, 'visits')
        await page.locator('.kept-list a').first().click()
        await page.locator('.acts > .button').nth(1).click()
        await page.locator('.line-plain').waitFor()
      },
    },
  ],
}
