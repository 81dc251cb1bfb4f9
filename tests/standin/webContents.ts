import type { KeyboardInputEvent, WebPreferences } from 'electron'
import type { CdpSession } from './cdp.ts'
import type { Size } from './chromium.ts'
import type { WindowOpenHandler } from './pageReports.ts'
import { app } from './app.ts'
import { attachContents } from './attachContents.ts'
import { chromium } from './chromium.ts'
import { createEvent } from './createEvent.ts'
import { readPreload } from './injectedScripts.ts'
import { KnownEmitter } from './knownEmitter.ts'
import { makeMainFrame } from './mainFrame.ts'
import { missing, strict } from './missing.ts'
import { PageInput } from './pageInput.ts'
import { PageLoading } from './pageLoading.ts'
import { PageReports } from './pageReports.ts'
import { PageZoom } from './pageZoom.ts'
import { PreloadChannel } from './preloadChannel.ts'
import { record, say } from './record.ts'
import { openContents, openWindows } from './registry.ts'
import { defaultSession } from './session.ts'

const events = [
  'did-start-loading', 'did-stop-loading', 'did-finish-load', 'did-fail-load', 'dom-ready', 'did-navigate', 'did-navigate-in-page',
  'will-navigate', 'will-frame-navigate', 'will-redirect', 'page-title-updated', 'console-message', 'preload-error',
  'render-process-gone', 'destroyed', 'unresponsive', 'responsive',
  // accepted, never emitted: there is no <webview>
  'will-attach-webview',
]

let lastId = 0

export class WebContents extends KnownEmitter {
  readonly id = ++lastId
  readonly session = defaultSession
  /** What the app holds: this object, refusing the members it lacks. */
  readonly self: WebContents = strict('webContents', this)
  readonly mainFrame = makeMainFrame(this)
  readonly preload = new PreloadChannel(this)
  readonly loading = new PageLoading(this)
  readonly reports = new PageReports(this)
  readonly zoom = new PageZoom(this)
  readonly input = new PageInput(this)
  /** Resolves when the page is ready to load something. */
  readonly attached: Promise<{ readonly session: CdpSession }>
  targetId = ''
  sessionId = ''
  frameId = ''
  private isGone = false

  constructor(preferences: WebPreferences, size: Size) {
    super('webContents', events)
    this.attached = this.attach(preferences, size)
    this.attached.catch((fault: unknown) => {
      if (!app.isQuitting)
        say('window set-up failed', fault)
    })
    openContents.set(this.id, this)
    app.emit('web-contents-created', createEvent({}), this.self)
  }

  loadURL(url: string): Promise<void> {
    return this.loading.load(url)
  }

  reload(): void {
    void this.loading.reload().catch(() => {})
  }

  /** Chromium never answers this: the process that would is gone. */
  forcefullyCrashRenderer(): void {
    void this.attached.then(({ session }) => session.send('Page.crash')).catch(() => {})
  }

  sendInputEvent(event: KeyboardInputEvent): void {
    this.input.send(event)
  }

  send(channel: string, ...args: unknown[]): void {
    this.preload.send(channel, args)
  }

  async executeJavaScript(expression: string): Promise<unknown> {
    const { session } = await this.attached
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true })
    if (!exceptionDetails)
      return result.value
    say('executeJavaScript:', exceptionDetails.exception?.description ?? exceptionDetails.text)
    throw new Error('Script failed to execute, this normally means an error was thrown. Check the renderer console for the error.')
  }

  /** No printer is involved. */
  print(options: object = {}, callback: (isDone: boolean, reason: string) => void = () => {}): void {
    record('webContents.print', { ...options })
    queueMicrotask(() => callback(true, ''))
  }

  getZoomFactor(): number {
    return this.zoom.factor
  }

  setZoomFactor(factor: number): void {
    this.zoom.set(factor)
  }

  setWindowOpenHandler(handler: WindowOpenHandler): void {
    this.reports.windowOpenHandler = handler
  }

  /** Chromium has a switch for it, and none at run time: it is set for every window. */
  setWebRTCIPHandlingPolicy(policy: string): void {
    if (policy !== 'disable_non_proxied_udp')
      missing(`webContents.setWebRTCIPHandlingPolicy('${policy}')`)
  }

  getURL(): string {
    return this.reports.url
  }

  getTitle(): string {
    return this.reports.title
  }

  isDestroyed(): boolean {
    return this.isGone
  }

  /** Playwright closes a page this way. */
  close(): void {
    for (const window of openWindows) {
      if (window.webContents.id === this.id)
        window.close()
    }
  }

  /** The page is gone; called by its window. */
  onGone(): void {
    this.isGone = true
    this.input.forget()
    openContents.delete(this.id)
    this.emit('destroyed')
  }

  private async attach({ preload: path = '', additionalArguments = [] }: WebPreferences, size: Size): Promise<{ readonly session: CdpSession }> {
    const source = this.readPreload(path)
    const target = await chromium.openTarget(size)
    this.targetId = target.targetId
    this.sessionId = target.session.id
    this.preload.connect(target.session, path)
    await attachContents(this, target, { path, source, additionalArguments })
    return { session: target.session }
  }

  /** A preload that cannot be read or compiled leaves the page without one, as in Electron. */
  private readPreload(path: string): string {
    try {
      return path === '' ? '' : readPreload(path)
    }
    catch (fault) {
      console.error(`Unable to load preload script: ${path}`, fault)
      setImmediate(() => this.reports.preloadFailed(fault, path))
      return ''
    }
  }
}
