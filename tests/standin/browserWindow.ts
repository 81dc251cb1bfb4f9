import type { BrowserWindowConstructorOptions } from 'electron'
import { app } from './app.ts'
import { chromium } from './chromium.ts'
import { createEvent } from './createEvent.ts'
import { strict } from './missing.ts'
import { PlacedWindow } from './placedWindow.ts'
import { say } from './record.ts'
import { openWindows } from './registry.ts'
import { state } from './state.ts'
import { WebContents } from './webContents.ts'
import { checkWindowOptions } from './windowOptions.ts'

const events = [
  'ready-to-show', 'show', 'hide', 'focus', 'close', 'closed', 'resize', 'resized', 'move', 'moved',
  'maximize', 'unmaximize', 'minimize', 'restore', 'enter-full-screen', 'leave-full-screen', 'page-title-updated',
  // accepted, never emitted: the DevTools protocol does not tell of focus
  'blur', 'unresponsive', 'responsive',
]

let lastId = 0

export class WindowBase extends PlacedWindow {
  readonly id = ++lastId
  readonly webContents: WebContents
  private readonly self: BrowserWindow = strict('BrowserWindow', this)
  private isShown: boolean
  private isGone = false
  private title: string

  constructor(options: BrowserWindowConstructorOptions = {}) {
    const { x = 0, y = 0, width = 800, height = 600 } = options
    super(events, { x, y, width, height })
    if (!state.isReady)
      throw new Error('Cannot create BrowserWindow before app is ready')
    const preferences = checkWindowOptions(options)
    this.isShown = options.show !== false
    this.title = options.title ?? app.getName()
    openWindows.add(this.self)
    const contents = new WebContents(preferences, { width, height })
    this.webContents = contents.self
    this.place(() => {})
    contents.once('did-stop-loading', () => this.emit('ready-to-show'))
    contents.on('page-title-updated', (event: ReturnType<typeof createEvent>, title: string, isExplicit: boolean) => {
      this.emit('page-title-updated', event, title, isExplicit)
      if (!event.defaultPrevented)
        this.title = title
    })
    app.emit('browser-window-created', createEvent({}), this.self)
    return this.self
  }

  loadURL(url: string): Promise<void> {
    return this.webContents.loadURL(url)
  }

  show(): void {
    if (!this.isShown) {
      this.isShown = true
      this.emit('show')
    }
    this.focus()
  }

  hide(): void {
    this.isShown = false
    this.emit('hide')
  }

  focus(): void {
    this.emit('focus')
    const { targetId } = this.webContents
    if (targetId !== '')
      void chromium.send('Target.activateTarget', { targetId }).catch(() => {})
  }

  isVisible(): boolean {
    return this.isShown
  }

  isDestroyed(): boolean {
    return this.isGone
  }

  getTitle(): string {
    return this.title
  }

  setTitle(title: string): void {
    this.title = title
    // on a desktop the title bar shows the page's title, and nothing else can change it
    if (state.isDesktop)
      void this.webContents.executeJavaScript(`document.title = ${JSON.stringify(title)}`).catch(() => {})
  }

  /** Nothing is seen of a window before its page is drawn. */
  setBackgroundColor(): void {}

  /** There is no menu bar: a test reads the menu from Menu.getApplicationMenu. */
  setMenuBarVisibility(): void {}

  setAutoHideMenuBar(): void {}

  close(): void {
    void this.tryClose()
  }

  /** @returns false when a listener kept the window open */
  async tryClose(): Promise<boolean> {
    if (this.isGone)
      return true
    const event = createEvent({})
    this.emit('close', event)
    if (event.defaultPrevented)
      return false
    await this.webContents.attached.catch(() => {})
    this.destroy()
    return true
  }

  destroy(): void {
    if (this.isGone)
      return
    const { targetId } = this.webContents
    this.forget()
    if (targetId !== '')
      void chromium.send('Target.closeTarget', { targetId }).catch(() => {})
  }

  /** Chromium's window is gone: a person closed it, or the page did. Too late to prevent, in time to save its place. */
  onGone(): void {
    if (this.isGone)
      return
    const event = createEvent({})
    this.emit('close', event)
    if (event.defaultPrevented)
      say('the window was closed in Chromium, its close event cannot be prevented')
    this.forget()
  }

  private forget(): void {
    this.isGone = true
    openWindows.delete(this.self)
    this.webContents.onGone()
    this.emit('closed')
    if (openWindows.size > 0 || app.isQuitting)
      return
    if (app.listenerCount('window-all-closed') === 0)
      app.quit()
    else app.emit('window-all-closed')
  }

  static getAllWindows(): BrowserWindow[] {
    return [...openWindows]
  }

  /** The newest window: the DevTools protocol does not tell of focus. */
  static getFocusedWindow(): BrowserWindow | null {
    return [...openWindows].at(-1) ?? null
  }

  static fromWebContents(contents: { readonly id: number } | undefined): BrowserWindow | null {
    return [...openWindows].find(window => window.webContents.id === contents?.id) ?? null
  }
}

export type BrowserWindow = WindowBase
export const BrowserWindow = strict('BrowserWindow', WindowBase)
