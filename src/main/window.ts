import type { WindowPlace } from '../shared/settings/placeWindow.ts'
import path from 'node:path'
import { BrowserWindow } from 'electron'
import { smallestWindow } from '../shared/settings/placeWindow.ts'
import { appUrl, isAppUrl } from './appProtocol.ts'
import { holdClose } from './holdClose.ts'

/** Opens the one window: sandboxed, isolated, without Node, unable to leave its own pages or to open others. */
export function openWindow({ isMaximized, isFullScreen, zoom, ...bounds }: WindowPlace): BrowserWindow {
  const window = new BrowserWindow({
    ...bounds,
    minWidth: smallestWindow.width,
    minHeight: smallestWindow.height,
    show: false,
    title: 'Causebook',
    // The settings say whether the bar stays.
    autoHideMenuBar: true,
    webPreferences: {
      preload: path.join(import.meta.dirname, '../preload/index.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      // Chromium's own PDF viewer: it prints the sheet as it is, in vectors.
      plugins: true,
      // The dictionary would be downloaded.
      spellcheck: false,
    },
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
  window.webContents.setWindowOpenHandler(() => ({ action: 'deny' }))
  window.webContents.on('will-navigate', (event) => {
    if (!isAppUrl(event.url))
      event.preventDefault()
  })
  holdClose(window)
  void window.loadURL(appUrl)
  return window
}
