import type { OpenStage } from '../states/openStage.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runtime } from '../launchApp.ts'
import { judgedLooks } from '../states/looks.ts'
import { openStage } from '../states/openStage.ts'
import { places } from '../states/places.ts'
import { judgeFocus } from './judgeFocus.ts'
import { judgeTargets } from './judgeTargets.ts'
import { measureTargets } from './measureTargets.ts'

/** What differs most between looks, two of the three in each; the first look is that of `everyPlace.spec.ts`. `npm run focus` takes every state in all looks. */
const sample = ['causes: start', 'visit: emergency', 'handouts: one cause']
const states = places.flatMap(({ name, states: some }) => some.map(state => ({ ...state, title: `${name}: ${state.name}` }))).filter(({ title }) => sample.includes(title))

const stages = judgedLooks.slice(1).map((look, at) => ({ name: look.name, look, some: states.filter((_, nth) => nth !== at % sample.length) }))

describe.each(stages)('$name', ({ look, some }) => {
  let stage: OpenStage
  const measured = new Set<string>()
  beforeAll(async () => {
    stage = await openStage(look)
  })
  afterAll(() => stage.close())

  it.each(some)(`shows what has the focus, and has targets of 24 px, or 44: $title (${runtime})`, async ({ open, leave }) => {
    await open(stage)
    expect(judgeTargets(await measureTargets(stage.page))).toEqual([])
    expect(await judgeFocus(stage.page, measured)).toEqual([])
    await leave?.(stage)
  })
})
