import type { WindowPlace } from '../shared/settings/placeWindow.ts'
import process from 'node:process'
import { app, BrowserWindow, nativeTheme } from 'electron'
import { smallestWindow } from '../shared/settings/placeWindow.ts'
import { windowSurface } from '../shared/settings/windowSurface.ts'
import { appUrl } from './appProtocol.ts'
import { holdClose } from './holdClose.ts'
import { resourcePath } from './resourcePath.ts'
import { revealWindow } from './revealWindow.ts'
import { windowPreferences } from './windowPreferences.ts'

/** The window's ground as the theme is now. */
const chooseSurface = (): string => windowSurface[nativeTheme.shouldUseDarkColors ? 'dark' : 'light']

/**
 * Opens the one window, with the start page in it.
 * @param preload - absolute path
 */
export function openWindow(preload: string, { isMaximized, isFullScreen, zoom, ...bounds }: WindowPlace): BrowserWindow {
  const window = new BrowserWindow({
    ...bounds,
    minWidth: smallestWindow.width,
    minHeight: smallestWindow.height,
    show: false,
    // A dark window does not flash white before its page is drawn.
    backgroundColor: chooseSurface(),
    title: 'Causebook',
    // Elsewhere the program's own icon is better: it has a drawing for each size.
    ...(process.platform === 'linux' ? { icon: resourcePath('icon.png') } : {}),
    // The settings say whether the bar stays.
    autoHideMenuBar: true,
    webPreferences: windowPreferences(preload, app.isPackaged),
  })
  nativeTheme.on('updated', () => {
    if (!window.isDestroyed())
      window.setBackgroundColor(chooseSurface())
  })
  revealWindow(window, { isMaximized, isFullScreen, zoom })
  holdClose(window)
  // Whoever watches the window hears of a load that fails; one that is overtaken by the next, after a crash, is no fault of its own.
  void window.loadURL(appUrl).catch(() => undefined)
  return window
}
