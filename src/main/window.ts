import type { WindowPlace } from '../shared/settings/placeWindow.ts'
import process from 'node:process'
import { app, BrowserWindow } from 'electron'
import { smallestWindow } from '../shared/settings/placeWindow.ts'
import { appUrl } from './appProtocol.ts'
import { holdClose } from './holdClose.ts'
import { resourcePath } from './resourcePath.ts'
import { windowPreferences } from './windowPreferences.ts'

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
    title: 'Causebook',
    // Elsewhere the program's own icon is better: it has a drawing for each size.
    ...(process.platform === 'linux' ? { icon: resourcePath('icon.png') } : {}),
    // The settings say whether the bar stays.
    autoHideMenuBar: true,
    webPreferences: windowPreferences(preload, app.isPackaged),
  })
  if (isMaximized)
    window.maximize()
  window.once('ready-to-show', () => {
    if (zoom !== 1)
      window.webContents.setZoomFactor(zoom)
    window.show()
    if (isFullScreen)
      window.setFullScreen(true)
  })
  holdClose(window)
  // A load that is overtaken by the next one, after a crash, is no fault of its own.
  void window.loadURL(appUrl).catch(() => undefined)
  return window
}
