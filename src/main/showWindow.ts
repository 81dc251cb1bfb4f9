import type { BrowserWindow } from 'electron'

/** Brings a window to the front, whether it is minimized, behind others or was never shown. */
export function showWindow(window: Pick<BrowserWindow, 'isMinimized' | 'restore' | 'show'> | undefined): void {
  if (window?.isMinimized())
    window.restore()
  window?.show()
}
