import type { BrowserWindow } from './browserWindow.ts'
import type { WebContents } from './webContents.ts'

/** What is open now. Apart from both classes, since each of them and the app ask for the other. */
export const openWindows = new Set<BrowserWindow>()
export const openContents = new Map<number, WebContents>()
