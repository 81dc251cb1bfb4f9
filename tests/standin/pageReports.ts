import type { WebContents } from './webContents.ts'
import { createEvent } from './createEvent.ts'
import { toAppUrl } from './customScheme.ts'
import { missing } from './missing.ts'
import { openWindows } from './registry.ts'
import { isStartPage } from './startPage.ts'

export type WindowOpenHandler
  = (details: { readonly url: string, readonly frameName: string, readonly features: string }) => { readonly action: string }

/** What a page tells of itself, through the DevTools protocol or its preload, turned into Electron's events. */
export class PageReports {
  url = ''
  title = ''
  windowOpenHandler: WindowOpenHandler = () => ({ action: 'allow' })
  private readonly contents: WebContents

  constructor(contents: WebContents) {
    this.contents = contents
  }

  /** The preload's first word; it comes before Chromium's own report, and ipc may follow at once. */
  arrived(chromiumUrl: string): void {
    this.url = toAppUrl(chromiumUrl)
  }

  navigated(frameId: string, chromiumUrl: string): void {
    this.contents.frameId = frameId
    this.url = toAppUrl(chromiumUrl)
    if (!isStartPage(chromiumUrl))
      this.contents.loading.hasBegun = true
    if (this.contents.loading.hasBegun)
      this.contents.emit('did-navigate', createEvent({}), this.url, 200, 'OK')
  }

  navigatedInPage(chromiumUrl: string): void {
    this.url = toAppUrl(chromiumUrl)
    this.contents.emit('did-navigate-in-page', createEvent({}), this.url, true)
  }

  domReady(): void {
    if (this.contents.loading.hasBegun)
      this.contents.emit('dom-ready', createEvent({}))
  }

  loaded(): void {
    if (this.contents.loading.hasBegun)
      this.contents.loading.finish()
  }

  titled(title: string): void {
    if (!this.contents.loading.hasBegun)
      return
    this.title = title
    this.contents.emit('page-title-updated', createEvent({}), title, true)
  }

  resized(): void {
    for (const window of openWindows) {
      if (window.webContents.id === this.contents.id)
        void window.readBounds().catch(() => {})
    }
  }

  preloadFailed(fault: unknown, path: string): void {
    this.contents.emit('preload-error', createEvent({}), path, fault)
  }

  wantsWindow(chromiumUrl: string, frameName: string, features: string): void {
    const disposition = features === '' ? 'foreground-tab' : 'new-window'
    const referrer = { url: '', policy: 'strict-origin-when-cross-origin' }
    const details = { url: toAppUrl(chromiumUrl), frameName, features, disposition, referrer }
    if (this.windowOpenHandler(details).action !== 'deny')
      missing('setWindowOpenHandler with another answer than deny')
  }
}
