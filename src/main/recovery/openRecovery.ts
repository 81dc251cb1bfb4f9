import type { BrowserWindow } from 'electron'
import type { Locale } from '../../shared/i18n/locales.ts'
import type { TextTable } from '../../shared/i18n/text.ts'
import type { ContentFault, LoadedContent, Reopening } from '../../shared/ipc/contract.ts'
import type { Result } from '../../shared/result.ts'
import type { EventLog } from '../events/eventLog.ts'
import type { Part } from './findMissingParts.ts'
import process from 'node:process'
import { app, dialog } from 'electron'
import { appUrl } from '../appProtocol.ts'
import { makeAsk } from './askPerson.ts'
import { canOpenWindow } from './canOpenWindow.ts'
import { holdFaults } from './holdFaults.ts'
import { watchWindow } from './watchWindow.ts'

/** What the recovery of a run is made from. */
interface RecoveryWorld {
  readonly events: EventLog
  /** The product's own words; `null` where they are what is missing. */
  readonly words: Readonly<Record<Locale, TextTable>> | null
  /** The window's language now. */
  readonly locale: () => Locale
  readonly missing: readonly Part[]
  readonly content: Result<LoadedContent, ContentFault>
}

/** What brings a run back from what goes wrong in it. */
interface Recovery {
  readonly watch: (window: BrowserWindow) => void
  /** Why the window was loaded again; told once. */
  readonly takeReopening: () => Reopening | null
}

/** Holds the faults of main and puts into the log what is missing or damaged from the beginning. Where that leaves no window to open, it says so and ends the app. */
export function openRecovery({ events: { note }, words, locale, missing, content }: RecoveryWorld): Recovery {
  const ask = makeAsk({ words, locale, show: box => dialog.showMessageBox(box) })
  const quit = (): void => app.quit()
  let reopening: Reopening | null = null

  holdFaults(process, { note, ask, quit })
  for (const part of missing)
    note({ kind: 'resource-missing', part })
  if (!content.ok)
    note({ kind: 'content-invalid', part: content.fault.words === null ? 'words' : 'content', faults: Math.min(9999, content.fault.issues.length) })
  if (!canOpenWindow(missing))
    void ask('missing').finally(quit)
  return {
    watch: window => watchWindow(window, {
      note,
      ask,
      quit,
      remember: why => void (reopening = why),
      openAgain: () => void window.loadURL(appUrl).catch(() => undefined),
      now: () => performance.now(),
    }),
    takeReopening: () => {
      const told = reopening
      reopening = null
      return told
    },
  }
}
