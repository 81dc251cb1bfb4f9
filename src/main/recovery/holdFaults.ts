import type { Fact } from '../../shared/eventLog/loggedEvent.ts'
import type { Ask } from './askPerson.ts'
import { classifyError } from '../../shared/eventLog/classifyError.ts'

/** What the faults of main are held by. */
export interface FaultHold {
  readonly note: (fact: Fact) => void
  readonly ask: Ask
  readonly quit: () => void
}

/** The part of Node's `process` that tells of what nobody caught. */
interface Throwing {
  on: (event: 'uncaughtException' | 'unhandledRejection', listener: (thrown: unknown) => void) => unknown
}

/**
 * Keeps the app up when something in the main process throws and nobody catches it. Electron would show the stack and leave the app as it is.
 *
 * To go on is safe here: what main writes, it writes in one transaction of the database or by one rename of a whole file, so that a throw
 * between two of them leaves nothing half done on disk; and what it has in memory beside is a copy of that, or can be made anew.
 */
export function holdFaults(process: Throwing, { note, ask, quit }: FaultHold): void {
  let isTold = false
  process.on('uncaughtException', (thrown) => {
    note({ kind: 'main-fault', place: 'exception', ...classifyError(thrown) })
    // Once is enough: the person knows, and the log has each.
    if (isTold)
      return
    isTold = true
    void ask('fault').then(isGoingOn => isGoingOn || quit(), () => undefined)
  })
  // A promise that nobody waited for: what was asked for has failed in words where it was asked.
  process.on('unhandledRejection', thrown => note({ kind: 'main-fault', place: 'rejection', ...classifyError(thrown) }))
}
