// The module that `import 'electron'` gives under the stand-in.
import * as absentParts from './absentParts.ts'
import { app } from './app.ts'
import { BrowserWindow } from './browserWindow.ts'
import { clipboard } from './clipboard.ts'
import { dialog } from './dialog.ts'
import { ipcMain } from './ipcMain.ts'
import { Menu } from './menu.ts'
import { nativeTheme } from './nativeTheme.ts'
import { powerMonitor } from './powerMonitor.ts'
import { protocol } from './protocol.ts'
import { recorded } from './record.ts'
import { safeStorage } from './safeStorage.ts'
import { screen } from './screen.ts'
import { session } from './session.ts'
import { shell } from './shell.ts'
import { state } from './state.ts'
import { webContents } from './webContentsModule.ts'

const electron: Readonly<Record<string, unknown>> = {
  ...absentParts,
  app, BrowserWindow, clipboard, dialog, ipcMain, Menu, nativeTheme, powerMonitor, protocol,
  safeStorage, screen, session, shell, webContents,
}

// by this a test tells the runtime from Electron, and reads what was recorded
Object.assign(globalThis, { __standin: { recorded, state } })

export * from './absentParts.ts'
export {
  app, BrowserWindow, clipboard, electron as default, dialog, ipcMain, Menu, // what require('electron') gives
  electron as 'module.exports', nativeTheme,
  powerMonitor, protocol, safeStorage, screen, session,
  shell,
  webContents,
}
