import type { Handlers } from '../../../src/main/ipc/handlers.ts'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import { ok } from '../../../src/shared/result.ts'

/** Longer than any call may keep the main thread, in milliseconds. */
const TOO_LONG = 2100

const held: unknown[] = []
let isFirst = true

/** Writes to whatever a key of the request leads to. Not for all to see, so that the run itself goes on. */
function merge(raw: unknown, depth = 4): void {
  const target: Record<string, object> = {}
  for (const [key, part] of Object.entries(Object(raw) as object).slice(0, 100)) {
    Object.defineProperty(Object(target[key]), 'polluted', { value: true, configurable: true })
    if (depth > 0 && typeof part === 'object')
      merge(part, depth - 1)
  }
}

/** A handler that merges what it is given before anything else. */
const mergeFirst = <Reply>(handle: (raw: unknown) => Reply) => (raw: unknown): Reply => {
  merge(raw)
  return handle(raw)
}

/** Handlers as somebody might write them by mistake, each with another fault: the checks of a run have to find every one. */
export function plantFaults(handlers: Handlers): Handlers {
  return {
    ...handlers,
    /** Writes to a place that the request names. */
    copyText: async (raw) => {
      if (typeof raw === 'string' && raw.length < 50)
        writeFileSync(path.resolve('below', `${path.basename(raw.replaceAll('\0', ''))}.txt`), 'planted')
      return ok(null)
    },
    /** Takes a request for what it is said to be. */
    readVisit: async raw => handlers.readVisit((raw as string).toLowerCase()),
    saveVisitFile: mergeFirst(handlers.saveVisitFile),
    changeVisit: mergeFirst(handlers.changeVisit),
    noteEvent: mergeFirst(handlers.noteEvent),
    offerCommands: mergeFirst(handlers.offerCommands),
    /** Never forgets. */
    deleteVisit: async (...raw) => {
      held.push(raw, new Array(200_000).fill(held.length))
      return handlers.deleteVisit(...raw)
    },
    /** Keeps the main thread, once. */
    listVisits: async (raw) => {
      const start = process.threadCpuUsage().user
      while (isFirst && (process.threadCpuUsage().user - start) / 1000 < TOO_LONG)
        continue
      isFirst = false
      return handlers.listVisits(raw)
    },
    /** Leaves a file of its own. */
    saveSettings: async (raw) => {
      const saved = await handlers.saveSettings(raw)
      if (saved.ok)
        writeFileSync(path.join(process.argv[2] ?? '', 'settings.old.json'), '')
      return saved
    },
  }
}
