import type { Fact, LoggedEvent } from '../../shared/eventLog/loggedEvent.ts'
import { appendFileSync, chmodSync, lstatSync, mkdirSync, renameSync } from 'node:fs'
import path from 'node:path'
import { LoggedEvent as EventSchema } from '../../shared/eventLog/loggedEvent.ts'
import { modes } from '../files/modes.ts'
import { limitRate } from './limitRate.ts'
import { readTail } from './readTail.ts'

/** Size at which the file is put aside and another begun, in bytes. One older file stays. */
export const fullSize = 256 * 1024
/** Most events that are shown or saved: the newest. */
export const mostEvents = 1000

/** A fault that comes again and again must not drive out what was before it. */
const MOST_A_MINUTE = 60
const MINUTE = 60_000

/** What went wrong and when, on this computer only. It never throws: a log that fails must not take the app along. */
export interface EventLog {
  /** Writes what happened; it is on disk when this returns, since the app may end with the next line. */
  readonly note: (fact: Fact) => void
  /** The events, the newest first. What cannot be read is passed over. */
  readonly list: () => readonly LoggedEvent[]
}

function parseLine(line: string): readonly LoggedEvent[] {
  try {
    const parsed = EventSchema.safeParse(JSON.parse(line))
    return parsed.success ? [parsed.data] : []
  }
  catch {
    return []
  }
}

/** Makes the file its owner's alone, and puts it aside when it is full. @throws the system's error */
function prepare(file: string, older: string): void {
  const found = lstatSync(file, { throwIfNoEntry: false })
  if (found === undefined)
    return
  if (!found.isFile())
    throw new Error('a link, a pipe or a folder lies in the place of the log')
  if (found.size >= fullSize)
    renameSync(file, older)
  else if ((found.mode & 0o077) !== 0)
    chmodSync(file, modes.ownFile)
}

/**
 * Opens the event log of a folder: JSON lines in `events.jsonl`, what was before them in `events.older.jsonl`.
 * @param folder - absolute path
 * @param now - the clock
 */
export function openEventLog(folder: string, now: () => Date): EventLog {
  const [file, older] = [path.join(folder, 'events.jsonl'), path.join(folder, 'events.older.jsonl')]
  const mayNote = limitRate(MOST_A_MINUTE, MINUTE, () => now().getTime())
  /** Whether the last line may be cut off: by an end of the app that nobody saw, or by a full disk. */
  let isTorn = true
  return {
    note(fact) {
      if (!mayNote())
        return
      try {
        const event = EventSchema.parse({ at: now().toISOString(), fact })
        mkdirSync(folder, { recursive: true, mode: modes.ownFolder })
        prepare(file, older)
        appendFileSync(file, `${isTorn ? '\n' : ''}${JSON.stringify(event)}\n`, { mode: modes.ownFile })
        isTorn = false
      }
      catch {
        isTorn = true
      }
    },
    list: () => [older, file].flatMap(each => readTail(each, 2 * fullSize).split('\n')).flatMap(parseLine).slice(-mostEvents).reverse(),
  }
}
