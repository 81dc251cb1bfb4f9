import type { OpenStage } from '../states/openStage.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runtime } from '../launchApp.ts'
import { judgedLooks } from '../states/looks.ts'
import { openStage } from '../states/openStage.ts'
import { places } from '../states/places.ts'
import { collectTexts } from './collectTexts.ts'
import { findEnglish } from './findEnglish.ts'

// Every state in Spanish: whoever reads it, or hears it read out by a Spanish voice, meets no English that is not marked as such.

const states = places.flatMap(place => place.states.map(state => ({ title: `${place.name}: ${state.name}`, state })))
const look = judgedLooks.find(({ locale }) => locale === 'es') ?? judgedLooks[0]
let stage: OpenStage

describe.each([['the app', false], ['answers made up', true]] as const)('in Spanish, %s', (_what, isStaged) => {
  beforeAll(async () => {
    stage = await openStage(look)
  })
  afterAll(() => stage.close())

  it.each(states.filter(({ state }) => (state.isStaged ?? false) === isStaged))(`has no English in $title (${runtime})`, async ({ state }) => {
    await state.open(stage)
    expect(findEnglish(await collectTexts(stage.page))).toEqual([])
    await state.leave?.(stage)
  })
})

describe('in Spanish, with English put in', () => {
  beforeAll(async () => {
    stage = await openStage(look)
  })
  afterAll(() => stage.close())

  it('would see a word of ours, a sentence, a name for a screen reader, a place of a field and a source that is not marked', async () => {
    const { page } = stage
    await places[0]?.states.find(({ name }) => name === 'entry, sources')?.open(stage)
    expect(findEnglish(await collectTexts(page))).toEqual([])
    await page.evaluate(() => {
      const put = (text: string, part: object = {}): void => document.querySelector('main')?.append(Object.assign(document.createElement('input'), { type: 'button' }, part), Object.assign(document.createElement('p'), { textContent: text }))
      put('Warning signs')
      put('no se esperaba: expected a number')
      put('', { ariaLabel: 'Answers of the visit', title: 'Settings' })
      put('', { type: 'text', placeholder: 'Words to filter by' })
      document.querySelector('ol [lang="en"]')?.removeAttribute('lang')
      document.querySelector('main')?.append(Object.assign(document.createElement('p'), { lang: 'en', textContent: 'Settings of the window' }))
    })
    const found = (await collectTexts(page).then(findEnglish)).map(line => line.replace(/^[^:]*: /, ''))
    expect(found).toEqual(expect.arrayContaining(['no se esperaba: expected a number', 'Answers of the visit', 'Settings', 'Words to filter by']))
    expect(found.length).toBeGreaterThanOrEqual(5)
    expect(found).not.toContain('Settings of the window')
  })
})
