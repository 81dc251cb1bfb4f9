import { app, BrowserWindow } from 'electron'
import { appUrl } from './appProtocol.ts'
import { holdClose } from './holdClose.ts'
import { windowPreferences } from './windowPreferences.ts'

/** Opens the one window, with the start page in it. @param preload - absolute path */
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
    webPreferences: windowPreferences(preload, app.isPackaged),
  })
  window.once('ready-to-show', () => window.show())
  holdClose(window)
  // A load that is overtaken by the next one, after a crash, is no fault of its own.
  void window.loadURL(appUrl).catch(() => undefined)
  return window
}
