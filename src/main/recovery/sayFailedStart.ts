import type { EventLog } from '../events/eventLog.ts'
import { app, BrowserWindow, dialog } from 'electron'
import { classifyError } from '../../shared/eventLog/classifyError.ts'
import { loadWords } from '../content/loadWords.ts'
import { makeAsk } from './askPerson.ts'

/** Says in words that the app cannot start, and ends it. What was kept on disk was not touched. @param text - folder of the product's words */
export function sayFailedStart({ note }: EventLog, text: string, error: unknown): void {
  note({ kind: 'main-fault', place: 'start', ...classifyError(error) })
  // A window that was opened before is never answered. It goes, and the app when its words were read, not with it.
  app.removeAllListeners('window-all-closed').on('window-all-closed', () => undefined)
  for (const window of BrowserWindow.getAllWindows())
    window.destroy()
  const words = loadWords(text)
  // The settings may be what failed: nothing is read that need not be.
  const ask = makeAsk({ words: words.ok ? words.value : null, locale: () => app.getLocale().startsWith('es') ? 'es' : 'en', show: box => dialog.showMessageBox(box) })
  void ask('start').finally(() => app.exit(1))
}
