import path from 'node:path'
import { app, BrowserWindow } from 'electron'
import { appUrl } from './appProtocol.ts'
import { holdClose } from './holdClose.ts'
import { windowPreferences } from './windowPreferences.ts'

/** Opens the one window, with the start page in it. */
export function openWindow(): BrowserWindow {
  const window = new BrowserWindow({
    width: 1440,
    height: 900,
    minWidth: 480,
    minHeight: 480,
    show: false,
    title: 'Causebook',
    // The menu is there for its keys.
    autoHideMenuBar: true,
    webPreferences: windowPreferences(path.join(import.meta.dirname, '../preload/index.cjs'), app.isPackaged),
  })
  window.once('ready-to-show', () => window.show())
  holdClose(window)
  void window.loadURL(appUrl)
  return window
}
