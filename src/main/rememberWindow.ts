import type { BrowserWindow } from 'electron'
import type { WindowState } from '../shared/settings/windowState.ts'

/** What is asked of a window. */
export type WatchedWindow = Pick<BrowserWindow, 'getNormalBounds' | 'isMaximized' | 'isFullScreen' | 'isDestroyed'> & {
  readonly on: (event: 'close', listener: () => void) => unknown
  readonly webContents: Pick<BrowserWindow['webContents'], 'getZoomFactor'>
}

/** Quiet after a move before it is written, in milliseconds: while a window is dragged, it moves without end. */
const QUIET_MS = 500

const changes = ['resize', 'move', 'maximize', 'unmaximize', 'enter-full-screen', 'leave-full-screen'] as const

/**
 * Keeps where the window is, and how it is zoomed, whenever that has changed and once more when it closes.
 * @param save - writes it at once
 */
export function rememberWindow(window: WatchedWindow, save: (state: WindowState) => void, quietMs = QUIET_MS): void {
  let quiet: ReturnType<typeof setTimeout> | undefined

  function write(): void {
    clearTimeout(quiet)
    if (window.isDestroyed())
      return
    const { x, y, width, height } = window.getNormalBounds()
    save({ x, y, width, height, isMaximized: window.isMaximized(), isFullScreen: window.isFullScreen(), zoom: window.webContents.getZoomFactor() })
  }
  function wait(): void {
    clearTimeout(quiet)
    quiet = setTimeout(write, quietMs)
  }
  // Each name is an event of its own to the compiler.
  const on = window.on.bind(window) as (event: string, listener: () => void) => unknown
  for (const change of changes)
    on(change, wait)
  on('close', write)
}
