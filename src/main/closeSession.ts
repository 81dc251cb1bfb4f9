import type { Session } from 'electron'

const OWN = /^(?:app|blob|data|devtools):/

/**
 * Shuts a session off: no permission is ever granted, and nothing is asked of a network.
 * `blob:` and `data:` are the window's own memory.
 */
export function closeSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  session.setPermissionCheckHandler(() => false)
  session.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !OWN.test(details.url) }))
}
