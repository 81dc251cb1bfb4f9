import process from 'node:process'
import { judgePage } from './judgePage.ts'
import { runtime } from './launchApp.ts'
import { judgedLooks } from './states/looks.ts'
import { openStage } from './states/openStage.ts'
import { places } from './states/places.ts'

// `npm run axe`: what axe-core says of every state in every look. `-- WORD LOOK` takes the states alone that have the word in
// their place or name, and the looks that have the other in theirs.

const [,, word = '', lookWord = ''] = process.argv
const looks = judgedLooks.filter(({ name }) => name.includes(lookWord))
const states = places.flatMap(place => place.states.map(state => ({ ...state, title: `${place.name}: ${state.name}` }))).filter(({ title }) => title.includes(word))
let judged = 0
let faults = 0

function report(title: string, found: readonly string[]): void {
  judged += 1
  faults += found.length
  if (found.length > 0)
    process.stdout.write(`\n${title}\n${found.map(line => `  ${line.replaceAll('\n', '\n    ')}`).join('\n')}\n`)
}
for (const look of looks) {
  for (const isStaged of [false, true]) {
    const some = states.filter(state => (state.isStaged ?? false) === isStaged)
    if (some.length === 0)
      continue
    const stage = await openStage(look)
    for (const { title, open, leave } of some) {
      try {
        await open(stage)
        report(`${title} (${look.name})`, await judgePage(stage.page))
        await leave?.(stage)
      }
      catch (error) {
        report(`${title} (${look.name})`, [`cannot be opened: ${error instanceof Error ? error.message : String(error)}`])
      }
    }
    await stage.close()
  }
}
process.stdout.write(`\naxe on the ${runtime}: ${states.length} states in ${looks.length} looks, ${judged} judged, ${faults} faults\n`)
process.exitCode = faults > 0 ? 1 : 0
