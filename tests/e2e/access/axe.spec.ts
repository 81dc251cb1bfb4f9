import type { OpenStage } from '../states/openStage.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { judgePage } from '../judgePage.ts'
import { runtime } from '../launchApp.ts'
import { judgedLooks } from '../states/looks.ts'
import { openStage } from '../states/openStage.ts'
import { places } from '../states/places.ts'
import { openVisit } from '../visitStates.ts'

/**
 * Every state in one look or, where a place has few, in as many as it takes to see the place in each look: those of neighbors differ.
 * `npm run axe` takes every state in all of them.
 */
const judged = places.flatMap(({ name, states }) => states.map((state, at) => {
  const looks = Math.ceil(judgedLooks.length / states.length)
  return { place: name, state, looks: Array.from({ length: looks }, (_, nth) => judgedLooks[(looks * at + nth) % judgedLooks.length] ?? judgedLooks[0]) }
}))
const stages = judgedLooks.flatMap(look => [false, true].map(isStaged => ({
  look,
  title: isStaged ? `${look.name}, answers made up` : look.name,
  states: judged.filter(({ state, looks }) => (state.isStaged ?? false) === isStaged && looks.includes(look)),
})))

it('looks at every place in every look', () => {
  for (const { name } of places)
    expect(new Set(judged.filter(({ place }) => place === name).flatMap(({ looks }) => looks))).toEqual(new Set(judgedLooks))
})

describe.each(stages)('axe, all of WCAG 2.2 AA, in $title', ({ look, states }) => {
  let stage: OpenStage
  beforeAll(async () => {
    stage = await openStage(look)
  })
  afterAll(() => stage.close())

  it.each(states.map(({ place, state }) => ({ title: `${place}: ${state.name}`, state })))(`has nothing to say about $title (${runtime})`, async ({ state }) => {
    await state.open(stage)
    expect((await judgePage(stage.page)).join('\n')).toBe('')
    await state.leave?.(stage)
  })
})

describe('axe', () => {
  let stage: OpenStage
  beforeAll(async () => {
    stage = await openStage(judgedLooks[0])
  })
  afterAll(() => stage.close())

  it('would see a field without a name, a small target, weak letters and weak words in an empty field', async () => {
    await openVisit(stage.page)
    await stage.page.evaluate(() => {
      document.querySelector('.checklist-head label')?.remove()
      document.querySelector('#find-item')?.removeAttribute('placeholder')
      document.querySelector<HTMLElement>('.bar .find')?.style.setProperty('--text-quiet', 'rgb(190 190 190)')
      // Two small buttons side by side.
      for (const name of ['a', 'b']) {
        const button = Object.assign(document.createElement('button'), { type: 'button', textContent: name })
        button.style.cssText = 'inline-size: 12px; block-size: 12px; padding: 0'
        document.querySelector('.patient')?.append(button)
      }
      document.querySelector<HTMLElement>('#section-name')?.style.setProperty('color', 'rgb(190 190 190)')
    })
    const faults = await judgePage(stage.page)
    const rules = faults.map(line => line.split(',')[0])
    expect(faults.join('\n')).toMatch(/words of 1\.\d:1: input#shell-search/)
    expect(rules).toEqual(expect.arrayContaining(['label', 'target-size', 'color-contrast']))
  })
})
