import type { WebContents } from './webContents.ts'
import { createEvent } from './createEvent.ts'
import { toChromiumUrl } from './customScheme.ts'
import { loadFault } from './loadFault.ts'
import { permissions } from './permissions.ts'

/** Loads that the app starts itself, from loadURL to did-finish-load. */
export class PageLoading {
  /** The first page is Chromium's, not the app's: until it is left there are no events. */
  hasBegun = false
  private readonly contents: WebContents
  /** By Chromium's URL without fragment. */
  private readonly expected = new Set<string>()
  private hasHandlerThrown = false
  private onDone = (): void => {}

  constructor(contents: WebContents) {
    this.contents = contents
  }

  async load(url: string): Promise<void> {
    const { session } = await this.contents.attached
    if (this.contents.isDestroyed())
      throw new Error('Object has been destroyed')
    await permissions.apply(url, this.contents.self)
    this.expect(url)
    this.contents.emit('did-start-loading', createEvent({}))
    const done = new Promise<void>((resolve) => { this.onDone = resolve })
    const { errorText } = await session.send('Page.navigate', { url: toChromiumUrl(url) })
    // a status of 400 or more still shows a page
    if (errorText === undefined || errorText.includes('ERR_HTTP_RESPONSE_CODE_FAILURE'))
      return done
    const fault = loadFault(errorText, url, this.hasHandlerThrown)
    this.expected.clear()
    this.hasHandlerThrown = false
    this.contents.emit('did-fail-load', createEvent({}), fault.errno, fault.code, url, true)
    throw fault
  }

  async reload(): Promise<void> {
    const { session } = await this.contents.attached
    this.expect(this.contents.getURL())
    await session.send('Page.reload')
  }

  /** @returns whether the app asked for this document, once for each time it did */
  takeExpected(chromiumUrl: string): boolean {
    return this.expected.delete(chromiumUrl)
  }

  /** The protocol handler threw: Electron reports such a load with an error of its own. */
  noteHandlerFault(): void {
    this.hasHandlerThrown = true
  }

  finish(): void {
    this.contents.emit('did-finish-load', createEvent({}))
    this.onDone()
    // a moment for the first paint, of which the DevTools protocol does not tell
    setTimeout(() => this.contents.emit('did-stop-loading', createEvent({})), 20)
  }

  private expect(url: string): void {
    this.expected.add(toChromiumUrl(url).replace(/#.*$/s, ''))
  }
}
