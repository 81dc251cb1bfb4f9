import { BrowserWindow } from 'electron'
import { appUrl, isAppUrl } from './appProtocol.ts'
import { holdClose } from './holdClose.ts'

/** Opens the one window: sandboxed, isolated, without Node, unable to leave its own pages or to open others. @param preload - absolute path */
export function openWindow(preload: string): BrowserWindow {
  const window = new BrowserWindow({
    width: 1440,
    height: 900,
    minWidth: 480,
    minHeight: 480,
    show: false,
    title: 'Causebook',
    // The menu is there for its keys.
    autoHideMenuBar: true,
    webPreferences: {
      preload,
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
  window.once('ready-to-show', () => window.show())
  window.webContents.setWindowOpenHandler(() => ({ action: 'deny' }))
  window.webContents.on('will-navigate', (event) => {
    if (!isAppUrl(event.url))
      event.preventDefault()
  })
  holdClose(window)
  // A load that is overtaken by the next one, after a crash, is no fault of its own.
  void window.loadURL(appUrl).catch(() => undefined)
  return window
}
