import type { IntakeAnswer, IntakeAnswers } from '../../src/shared/intake/intakeAnswer.ts'
import type { LformsPage } from './openLforms.ts'
import fc from 'fast-check'
import { mkdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { assess } from '../../src/shared/assessment/assess.ts'
import { importVisits } from '../../src/shared/fhir/importVisits.ts'
import { noneCoding, optionSystem } from '../../src/shared/fhir/fhirNames.ts'
import { anyVisit } from '../helpers/anyVisit.ts'
import { aQuestionnaire, aResponse } from '../helpers/fhir.ts'
import { exampleVisit, root } from '../helpers/runProgram.ts'
import { sayInEnglish } from '../helpers/sayInEnglish.ts'
import { shippedPack } from '../helpers/shippedContent.ts'
import { openLforms } from './openLforms.ts'

const pack = shippedPack()
let lforms: LformsPage

beforeAll(async () => {
  lforms = await openLforms()
})
afterAll(async () => lforms.close())

/** An element by its id, which has signs that a selector must not hold. */
const byId = (id: string): ReturnType<LformsPage['page']['locator']> => lforms.page.locator(`[id="${id}"]`)

/** Answers a question as a person does: clicks, and keys for a number. */
async function answer(finding: string, given: IntakeAnswer): Promise<void> {
  const place = `${finding}/1/1`
  if (typeof given === 'number') {
    await byId(place).click()
    await lforms.page.keyboard.type(String(given))
    await lforms.page.keyboard.press('Tab')
  }
  else if (typeof given === 'boolean') {
    await byId(`${place}|${given}`).click()
  }
  else if (typeof given === 'string' || given.length > 0) {
    for (const option of [given].flat())
      await byId(`${place}|${optionSystem(pack, finding)}|${option}`).click()
  }
  else {
    await byId(`${place}|${noneCoding.system}|${noneCoding.code}`).click()
  }
}

async function fill(answers: IntakeAnswers): Promise<void> {
  await lforms.show(aQuestionnaire())
  for (const [finding, given] of Object.entries(answers))
    await answer(finding, given)
}

/** The one visit that a file gives, both ways the same. */
function visitOf(file: unknown): IntakeAnswers {
  const read = importVisits(file, pack)
  if (!read.ok)
    throw new Error(read.fault.map(({ path: at, phrase }) => `${at}: ${sayInEnglish(phrase)}`).join('\n'))
  return read.value.visits[0]?.answers ?? {}
}

/** A picture of what the widget shows, to be looked at. */
async function picture(name: string): Promise<void> {
  const folder = path.join(root, 'out/screenshots')
  mkdirSync(folder, { recursive: true })
  await lforms.page.evaluate(() => window.scrollTo(0, 0))
  await lforms.page.screenshot({ path: path.join(folder, `${name}.png`) })
}

it('is filled in with LHC-Forms: yes, no, an option, several options, numbers; and is assessed as the same visit in plain JSON', async () => {
  const answers: IntakeAnswers = {
    'symptom-duration': 'over-6-weeks', 'onset-after-injury-or-fall': false, 'pain-severity': 6, 'true-cramp': true, 'pain-site': ['buttock', 'low-back'],
    'radiates-below-knee': true, 'saddle-numbness': false, 'sitting-hours': 7.5, 'age': 46, 'sex': 'female', 'pregnancy': 'not-pregnant', 'slr-positive': true,
  }
  await fill(answers)
  const visit = visitOf(await lforms.readResponse())
  expect(visit).toEqual(answers)
  expect(assess(pack, visit)).toEqual(assess(pack, visitOf({ findings: answers })))
  await picture('lforms-en')
  // The same page: numbers, units and the names of sections are shown, and a question hides as its rule says.
  expect(await byId('label-sitting-hours/1/1').innerText()).toBe('72How many hours do you sit on a usual day?')
  expect(await byId('unit_sitting-hours/1/1').inputValue()).toBe('hours a day')
  for (const section of aQuestionnaire().item)
    expect(await lforms.page.getByText(section.text ?? '', { exact: true }).count()).toBe(1)
  await answer('sex', 'male')
  await byId('label-pregnancy/1/1').waitFor({ state: 'detached' })
  const shown = Object.fromEntries(Object.entries({ ...answers, sex: 'male' }).filter(([finding]) => finding !== 'pregnancy'))
  expect(visitOf(await lforms.readResponse())).toEqual(shown)
})

it('reads "none of these" as asked and absent, and refuses what LHC-Forms lets pass: an option beside it, a number out of bounds', async () => {
  await fill({ 'pain-site': [], 'fever': true, 'pain-severity': 0 })
  expect(visitOf(await lforms.readResponse())).toEqual({ 'pain-site': [], 'fever': true, 'pain-severity': 0 })
  await answer('pain-site', ['knee'])
  await byId('pain-severity/1/1').fill('11')
  await lforms.page.keyboard.press('Tab')
  const read = importVisits(await lforms.readResponse(), pack)
  expect(read.ok ? [] : read.fault.map(({ phrase }) => sayInEnglish(phrase)).sort()).toEqual(['expected "none of these" alone, found other options beside it', 'expected a whole number from 0 to 10, found 11'])
})

it('reads our own response into LHC-Forms and gets the same visit back', async () => {
  const example = visitOf(JSON.parse(readFileSync(exampleVisit, 'utf8')))
  // What a question that is hidden was answered, a client drops.
  const open = anyVisit(pack.findings).map(({ pregnancy, ...rest }) => pregnancy === undefined || rest.sex === 'male' ? rest : { ...rest, pregnancy })
  for (const answers of [example, {}, ...fc.sample(open, { numRuns: 30, seed: 7 })])
    expect(visitOf(await lforms.passThrough(aQuestionnaire(), aResponse({ answers })))).toEqual(answers)
})

it('is shown in Spanish, and nothing is asked of another machine', async () => {
  await lforms.show(aQuestionnaire('es'))
  expect(await byId('label-sitting-hours/1/1').innerText()).toContain('¿cuántas horas pasa')
  await picture('lforms-es')
  expect(lforms.refused).toEqual([])
})
