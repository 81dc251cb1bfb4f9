import type { Handlers } from './handlers.ts'
import { MenuCommand } from '../../shared/ipc/menuCommand.ts'
import { ok } from '../../shared/result.ts'
import { z } from '../../shared/schema.ts'
import { parseRequest } from './parseRequest.ts'

/** What the menu's handler needs from the shell around it. */
export interface MenuShell {
  /** Shows which commands can run now. */
  readonly showOffered: (commands: ReadonlySet<MenuCommand>) => void
}

const Commands = z.array(MenuCommand).max(MenuCommand.options.length)

/** The handler of the menu. */
export function makeMenuHandlers({ showOffered }: MenuShell): Pick<Handlers, 'offerCommands'> {
  return {
    offerCommands: async (raw) => {
      const parsed = parseRequest(Commands, raw)
      if (!parsed.ok)
        return parsed
      showOffered(new Set(parsed.value))
      return ok(null)
    },
  }
}
