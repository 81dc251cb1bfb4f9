import type { Stage } from './viewState.ts'
import process from 'node:process'
import { runtime } from '../launchApp.ts'
import { judgedLooks } from './looks.ts'
import { openStage } from './openStage.ts'
import { places } from './places.ts'

/**
 * Judges every state in every look, reports each fault and ends with how many there are; the process ends with 1 where there is one.
 * The words of the command line choose: the states that have the first in their place or name, the looks that have the second in theirs.
 * @param name - of the judge, for the last line
 * @param judge - what is wrong with the window as it is, a line a fault
 */
export async function judgeEvery(name: string, judge: (stage: Stage) => Promise<readonly string[]>): Promise<void> {
  const [,, word = '', lookWord = ''] = process.argv
  const looks = judgedLooks.filter(look => look.name.includes(lookWord))
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
          report(`${title} (${look.name})`, await judge(stage))
          await leave?.(stage)
        }
        catch (error) {
          report(`${title} (${look.name})`, [`cannot be judged: ${error instanceof Error ? error.message : String(error)}`])
        }
      }
      await stage.close()
    }
  }
  process.stdout.write(`\n${name} on the ${runtime}: ${states.length} states in ${looks.length} looks, ${judged} judged, ${faults} faults\n`)
  process.exitCode = faults > 0 ? 1 : 0
}
