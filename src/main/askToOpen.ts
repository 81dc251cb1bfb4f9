import type { Translate } from '../shared/i18n/text.ts'
import type { OpenedSource } from '../shared/ipc/openedSource.ts'
import { dialog, shell } from 'electron'
import { fail, ok } from '../shared/result.ts'
import { askOverWindow } from './askOverWindow.ts'

const [OPEN, CANCEL] = [0, 1]

/**
 * Shows an address, asks whether to open it in the system's browser, and does. The app itself asks nothing of a network.
 * @param address - https or http, from the content; of http, the question says who else may read along
 */
export async function askToOpen(address: string, t: Translate): Promise<OpenedSource> {
  const answer = await askOverWindow(window => dialog.showMessageBox(window, {
    type: 'question',
    title: t('shell.name'),
    message: t('causes.source.ask'),
    detail: [address, t('causes.source.askDetail'), ...address.startsWith('https:') ? [] : [t('causes.source.askUnencrypted')]].join('\n\n'),
    buttons: [t('causes.source.askOpen'), t('causes.source.askCancel')],
    defaultId: CANCEL,
    cancelId: CANCEL,
    noLink: true,
  }))
  if (answer?.response !== OPEN)
    return fail({ kind: 'cancelled' })
  try {
    await shell.openExternal(address)
    return ok(null)
  }
  catch {
    return fail({ kind: 'not-opened' })
  }
}
