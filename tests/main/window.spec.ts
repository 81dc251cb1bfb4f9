import type { BrowserWindowConstructorOptions } from 'electron'
import { nativeTheme } from 'electron'
import { beforeEach, expect, it, vi } from 'vitest'
import { openWindow } from '../../src/main/window.ts'
import { windowSurface } from '../../src/shared/settings/windowSurface.ts'

vi.mock('electron', async () => {
  const { EventEmitter } = await import('node:events')
  /** A window that cannot be maximized: to try would throw. */
  class BrowserWindow extends EventEmitter {
    readonly grounds: string[] = []
    readonly options: BrowserWindowConstructorOptions
    constructor(options: BrowserWindowConstructorOptions) {
      super()
      this.options = options
    }

    readonly isDestroyed = (): boolean => false
    readonly setBackgroundColor = (color: string): unknown => this.grounds.push(color)
    readonly loadURL = (): Promise<void> => Promise.reject(new Error('ERR_FAILED'))
  }
  return { app: { isPackaged: true }, BrowserWindow, nativeTheme: new EventEmitter(), protocol: {} }
})

interface FakeWindow {
  readonly options: BrowserWindowConstructorOptions
  readonly grounds: readonly string[]
}
const setDark = (isDark: boolean): unknown => Object.assign(nativeTheme, { shouldUseDarkColors: isDark })
const open = (): FakeWindow => openWindow('/preload.cjs', { width: 900, height: 700, isMaximized: true, isFullScreen: false, zoom: 1 }) as unknown as FakeWindow

beforeEach(() => {
  nativeTheme.removeAllListeners()
  setDark(false)
})

it('is opened unseen, and not maximized before its page is drawn', () => {
  expect(open().options).toMatchObject({ show: false, width: 900, height: 700 })
})

it('has the ground of its theme before its page is drawn, and the other as soon as that is chosen', () => {
  expect(open().options.backgroundColor).toBe(windowSurface.light)
  setDark(true)
  const { options, grounds } = open()
  expect(options.backgroundColor).toBe(windowSurface.dark)
  setDark(false)
  nativeTheme.emit('updated')
  expect(grounds).toEqual([windowSurface.light])
})
