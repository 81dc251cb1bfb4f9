import type { CdpSession } from './cdp.ts'
import type { WebContents } from './webContents.ts'
import { createEvent } from './createEvent.ts'
import { toAppUrl } from './customScheme.ts'
import { permissions } from './permissions.ts'

/** Puts a navigation that the page started to the app's listeners. @returns false when one of them prevented it */
export async function mayNavigate(
  contents: WebContents,
  kind: 'navigation' | 'redirect',
  url: string,
  isMainFrame: boolean,
): Promise<boolean> {
  const names = kind === 'redirect' ? ['will-redirect'] : ['will-frame-navigate', ...(isMainFrame ? ['will-navigate'] : [])]
  for (const name of names) {
    const frame = isMainFrame ? contents.mainFrame : null
    const event = createEvent({ url, isSameDocument: false, isMainFrame, frame, initiator: contents.mainFrame })
    contents.emit(name, event, url)
    if (event.defaultPrevented)
      return false
  }
  if (isMainFrame)
    await permissions.apply(url, contents.self)
  return true
}

/**
 * Chromium holds no request for a blob: page or a mailto: link, it only tells that they are on their way.
 * So the listeners are asked then, and what they prevent is undone: a frame ends blank, as a prevented one does in Electron.
 */
export function watchUnheldNavigations(contents: WebContents, session: CdpSession): void {
  session.on('Page.frameRequestedNavigation', ({ frameId, url, disposition }) => {
    if (disposition !== 'currentTab' || /^(?:https?|about|javascript|data|chrome[a-z-]*):/.test(url))
      return
    const isMainFrame = frameId === contents.frameId
    void mayNavigate(contents, 'navigation', toAppUrl(url), isMainFrame).then(async (isAllowed) => {
      if (isAllowed)
        return
      if (isMainFrame)
        await session.send('Page.stopLoading')
      else await session.send('Page.navigate', { frameId, url: 'about:blank' })
    }).catch(() => {})
  })
}
