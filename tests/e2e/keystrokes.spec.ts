import process from 'node:process'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { IntakeAnswers } from '../../src/shared/intake/intakeAnswer.ts'
import type { RunningApp } from './launchApp.ts'
import { assess } from '../../src/shared/assessment/assess.ts'
import { isEnabled } from '../../src/shared/intake/checklistProgress.ts'
import { shippedPack } from '../helpers/shippedContent.ts'
import { answerVisit } from './answerVisit.ts'
import { launchApp, runtime } from './launchApp.ts'

/** The most keystrokes from "New visit" to the handout's preview. */
const MOST = 35

/** A typical visit: eight present, everything else that takes yes or no absent, four options, one score, one age. */
const present = ['burning-or-electric-pain', 'radiates-below-knee', 'radiates-from-back', 'worse-cough-or-sneeze', 'worse-prolonged-sitting', 'numbness', 'tingling', 'slr-positive']
const others: IntakeAnswers = { 'symptom-duration': '2-to-6-weeks', 'symptom-course': 'stable', 'onset-type': 'gradual', 'pain-severity': 6, 'age': 46, 'sex': 'female' }
const FIRST_CAUSE = 'sciatica'

const pack = shippedPack()
const kinds = new Map(pack.findings.map(finding => [finding.id, finding.kind]))
const items = pack.checklist.sections.flatMap(section => section.items)
const expected: IntakeAnswers = {
  ...others,
  ...Object.fromEntries(items.filter(({ finding }) => kinds.get(finding) === 'boolean').map(({ finding }) => [finding, present.includes(finding)])),
}

let running: RunningApp
/** What was pressed; a key with its modifiers is one keystroke. */
const pressed: string[] = []

async function press(key: string): Promise<void> {
  pressed.push(key)
  await running.page.keyboard.press(key)
}
/** Presses the key that is shown before an item's "Yes". */
async function pressHint(finding: string): Promise<void> {
  const number = items.find(item => item.finding === finding)?.number
  const key = await running.page.locator(`#item-${number}-yes`).getAttribute('aria-keyshortcuts')
  await press(key ?? '')
}
/** Everything that the checklist shows as answered, by finding, read section by section from its radios, boxes and fields. */
async function readAnswers(): Promise<Readonly<Record<string, unknown>>> {
  const { page } = running
  const read: Record<string, unknown> = {}
  for (const section of pack.checklist.sections) {
    await page.getByRole('navigation', { name: 'Sections' }).getByText(pack.text.en?.sections[section.id] ?? '', { exact: true }).click()
    const values = await page.evaluate(() => Object.fromEntries([...document.querySelectorAll('fieldset.item')].map((item) => {
      const typed = item.querySelector<HTMLInputElement>('input[type="text"]')
      const chosen = [...item.querySelectorAll<HTMLInputElement>('input:checked')].map(({ value }) => value)
      return [item.id.replace('item-', ''), typed === null ? chosen.join() : typed.value === '' ? 'unasked' : typed.value]
    })))
    for (const { number, finding } of section.items.filter(item => values[item.number] !== undefined))
      read[finding] = values[number]
  }
  return read
}

beforeAll(async () => {
  running = await launchApp()
  const { page } = running
  await page.evaluate(() => location.hash = '#/visit')
  await page.locator('main.visit').waitFor()
  // The patient before, whose answers must not stay.
  await answerVisit(page, { 'saddle-numbness': true, 'age': 70 })
  await page.getByRole('alert').waitFor()
})
afterAll(() => running.close())

it(`goes from "New visit" to the handout's preview in ${MOST} keystrokes at most, without a mouse (${runtime})`, async () => {
  const { page } = running
  const noneOfTheRest = (): Promise<void> => press('Shift+N')

  await press('Control+n')
  // Onset: duration, course, onset; each goes on to the next.
  for (const digit of ['2', '2', '2'])
    await press(digit)
  await noneOfTheRest()
  // Character opens at the score.
  await press('6')
  await pressHint('burning-or-electric-pain')
  await noneOfTheRest()
  for (const pair of [['radiates-below-knee', 'radiates-from-back'], ['worse-cough-or-sneeze', 'worse-prolonged-sitting'], ['numbness', 'tingling']]) {
    for (const finding of pair)
      await pressHint(finding)
    await noneOfTheRest()
  }
  // Activity: nothing. History opens at the age; the sex is the next item.
  await noneOfTheRest()
  for (const key of ['4', '6', 'ArrowDown', '1'])
    await press(key)
  await noneOfTheRest()
  // Medicines, then the examination.
  await noneOfTheRest()
  await pressHint('slr-positive')
  await noneOfTheRest()
  await press('Control+Enter')
  await page.getByRole('heading', { level: 1, name: 'Handout' }).waitFor()
  await page.locator('canvas').first().waitFor()

  const alone = pressed.flatMap(key => key.split('+')).length
  process.stdout.write(`keystrokes from "New visit" to the handout's preview: ${pressed.length} of ${MOST} at most (${alone} where Shift and Ctrl count on their own): ${pressed.join(' ')}\n`)
  expect(pressed.length).toBeLessThanOrEqual(MOST)
})

it('has put the cause that the answers speak for on the sheet', async () => {
  const { page } = running
  expect(assess(pack, expected).matches[0]?.cause).toBe(FIRST_CAUSE)
  expect(await page.getByLabel('Sciatica', { exact: true }).isChecked()).toBe(true)
  await page.evaluate(() => location.hash = '#/visit')
  await page.locator('main.visit').waitFor()
  expect(await page.locator('.cause h4').first().innerText()).toBe(pack.text.en?.causes[FIRST_CAUSE]?.shortName)
})

it('has answered every yes/no question: eight present, all others absent, none left out', async () => {
  const read = await readAnswers()
  const yesNo = items.filter(item => kinds.get(item.finding) === 'boolean' && isEnabled(item, expected)).map(({ finding }) => finding)
  expect(yesNo.filter(finding => read[finding] === 'yes').toSorted()).toEqual(present.toSorted())
  expect(yesNo.filter(finding => read[finding] === 'no')).toHaveLength(yesNo.length - present.length)
  expect(Object.fromEntries(Object.keys(others).map(finding => [finding, read[finding]]))).toEqual(Object.fromEntries(Object.entries(others).map(([finding, answer]) => [finding, String(answer)])))
  expect(Object.keys(read).filter(finding => read[finding] === 'unasked').toSorted()).toEqual(items.map(({ finding }) => finding).filter(finding => !Object.hasOwn(expected, finding)).toSorted())
})

it('complains of nothing on the way', () => {
  expect(running.complaints).toEqual([])
})
