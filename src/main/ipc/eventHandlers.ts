import type { Translate } from '../../shared/i18n/text.ts'
import type { Reopening } from '../../shared/ipc/contract.ts'
import type { EventLog } from '../events/eventLog.ts'
import type { Handlers } from './handlers.ts'
import { formatEventLines, formatEventTable } from '../../shared/eventLog/formatEvents.ts'
import { WindowFact } from '../../shared/eventLog/loggedEvent.ts'
import { nameFile } from '../../shared/i18n/nameFile.ts'
import { fail, ok } from '../../shared/result.ts'
import { limitRate } from '../events/limitRate.ts'
import { writeChosenFile } from '../files/writeChosenFile.ts'
import { parseRequest } from './parseRequest.ts'

/** What the window may add to the log in a minute: it must not drive out what others wrote. */
const MOST_A_MINUTE = 10
const MINUTE = 60_000

/** What the handlers of events need from the shell around them. */
export interface EventShell {
  readonly events: EventLog
  /** Why the window was loaded again; `null` where that was told already, or there is nothing to tell. */
  readonly takeReopening: () => Reopening | null
  readonly now: () => Date
  /** The words of the window's language now. */
  readonly words: () => Translate
  readonly askSavePath: (suggestion: string, ...others: readonly string[]) => Promise<string | null>
}

/** The handlers of the event log. */
export function makeEventHandlers({ events, takeReopening, now, words, askSavePath }: EventShell): Pick<Handlers, 'listEvents' | 'saveEvents' | 'noteEvent' | 'takeReopening'> {
  const mayNote = limitRate(MOST_A_MINUTE, MINUTE, () => now().getTime())
  return {
    listEvents: async () => events.list(),
    saveEvents: async () => {
      const file = await askSavePath(nameFile(['causebook', words()('files.events'), now().toISOString().slice(0, 10)], 'csv'), 'jsonl')
      if (file === null)
        return fail({ kind: 'cancelled' })
      // The oldest first, as they were written.
      const found = events.list().toReversed()
      const text = file.endsWith('.jsonl') ? formatEventLines(found) : formatEventTable(found)
      return writeChosenFile(file, new TextEncoder().encode(text))
    },
    noteEvent: async (raw) => {
      const fact = parseRequest(WindowFact, raw)
      if (!fact.ok)
        return fail({ kind: 'bad-request' })
      if (mayNote())
        events.note(fact.value)
      return ok(null)
    },
    takeReopening: async () => takeReopening(),
  }
}
