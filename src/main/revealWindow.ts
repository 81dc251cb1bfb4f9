import type { BrowserWindow } from 'electron'
import type { WindowPlace } from '../shared/settings/placeWindow.ts'

/** Longest that a window stays unseen, in milliseconds: Electron does not tell of a page that hangs as long as nobody sees it. */
const LONGEST_UNSEEN_MS = 10_000

/** How a window is to be seen. */
type Look = Pick<WindowPlace, 'isMaximized' | 'isFullScreen' | 'zoom'>

/**
 * Shows a window when its page is drawn, as it was left. A page that hangs, crashes or is not there before that is shown in the end, whatever it holds,
 * for an app that nobody sees cannot be helped or closed.
 * @param longest - milliseconds after which it is shown all the same
 */
export function revealWindow(window: BrowserWindow, { isMaximized, isFullScreen, zoom }: Look, longest = LONGEST_UNSEEN_MS): void {
  function show(): void {
    clearTimeout(deadline)
    // To maximize is to show: not before there is something to see.
    if (isMaximized)
      window.maximize()
    window.show()
    if (isFullScreen)
      window.setFullScreen(true)
  }
  const deadline = setTimeout(() => {
    window.off('ready-to-show', show)
    show()
  }, longest)
  // What never was a page cannot be zoomed, so this waits for one though the window is shown before.
  window.once('ready-to-show', () => {
    if (zoom !== 1)
      window.webContents.setZoomFactor(zoom)
  })
  window.once('ready-to-show', show)
  window.once('closed', () => clearTimeout(deadline))
}
