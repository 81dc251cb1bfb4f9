import type { Look } from './states/looks.ts'
import { judgeFocus } from './access/judgeFocus.ts'
import { judgeTargets } from './access/judgeTargets.ts'
import { measureTargets } from './access/measureTargets.ts'
import { judgeEvery } from './states/judgeEvery.ts'

// `npm run focus`: every state in every look by Tab, the ring of each kind of stop in each look by its pixels, and every target by where a press
// meets it. `-- WORD LOOK` takes the states alone that have the word in their place or name, and the looks that have the other in theirs.

const measured = new Map<Look, Set<string>>()

await judgeEvery('focus and targets', async ({ page, look }) => {
  const seen = measured.get(look) ?? new Set<string>()
  measured.set(look, seen)
  return [...judgeTargets(await measureTargets(page)), ...await judgeFocus(page, seen)]
})
