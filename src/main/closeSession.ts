import type { Session } from 'electron'
import { pdfViewer } from './pdfViewer.ts'

/** What is in this computer's own memory or in Chromium's binary, and so no attempt to reach a network. */
const own = ['app://bundle/', 'blob:', 'data:', 'devtools:', 'chrome://resources/', pdfViewer]

/**
 * Shuts a session off: no permission is ever granted, no device, no screen, no download, and nothing is asked of a network.
 * @param noteAttempt - told of every request that was refused
 */
export function closeSession(session: Session, noteAttempt: () => void): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  // Without a handler Electron refuses to capture the screen.
  session.setDisplayMediaRequestHandler(null)
  // Its dictionary would be downloaded.
  session.setSpellCheckerEnabled(false)
  // Files are written by main, where a person chose the place.
  session.on('will-download', event => event.preventDefault())
  session.webRequest.onBeforeRequest(({ url }, answer) => {
    const cancel = !own.some(prefix => url.startsWith(prefix))
    if (cancel)
      noteAttempt()
    answer({ cancel })
  })
}
