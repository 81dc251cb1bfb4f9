import path from 'node:path'
import process from 'node:process'
import { BrowserWindow } from 'electron'
import { appUrl, isAppUrl } from './appProtocol.ts'
import { holdClose } from './holdClose.ts'
import { resourcePath } from './resourcePath.ts'

/** Opens the one window: sandboxed, isolated, without Node, unable to leave its own pages or to open others. */
export function openWindow(): BrowserWindow {
  const window = new BrowserWindow({
    width: 1440,
    height: 900,
    minWidth: 480,
    minHeight: 480,
    show: false,
    title: 'Causebook',
    // Elsewhere the program's own icon is better: it has a drawing for each size.
    ...(process.platform === 'linux' ? { icon: resourcePath('icon.png') } : {}),
    // The menu is there for its keys.
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
  window.once('ready-to-show', () => window.show())
  window.webContents.setWindowOpenHandler(() => ({ action: 'deny' }))
  window.webContents.on('will-navigate', (event) => {
    if (!isAppUrl(event.url))
      event.preventDefault()
  })
  holdClose(window)
  void window.loadURL(appUrl)
  return window
}
