import type { HidingMemory } from '../recovery/rememberHiding.ts'
import type { Handlers } from './handlers.ts'
import { ok } from '../../shared/result.ts'
import { z } from '../../shared/schema.ts'
import { parseRequest } from './parseRequest.ts'

/** The handlers of a window that is hidden. */
export function makeHidingHandlers({ note, read }: HidingMemory): Pick<Handlers, 'noteHidden' | 'loadHiding'> {
  return {
    noteHidden: async (raw) => {
      const parsed = parseRequest(z.boolean(), raw)
      if (!parsed.ok)
        return parsed
      note(parsed.value)
      return ok(null)
    },
    loadHiding: () => read(),
  }
}
