import type { TestSpecification } from 'vitest/node'
import path from 'node:path'
import { BaseSequencer } from 'vitest/node'

/** Specs of the built app that take longest, for what they wait for and how often they start it: nothing of their text tells. */
const long: readonly string[] = ['recovery', 'hiddenWindow', 'killedWindow', 'killedStore', 'windowState', 'keptVisits', 'spanishAlone', 'axe', 'everyFocus', 'everyLook']

/** Runs the longest files first, so that none is left over when the others are done; a file that nobody knows goes by its size, as Vitest has it. */
export class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    const rank = ({ moduleId }: TestSpecification): number => {
      const place = long.indexOf(path.basename(moduleId, '.spec.ts'))
      return place === -1 ? long.length : place
    }
    return sorted.toSorted((a, b) => rank(a) - rank(b))
  }
}
