import type { CdpConnection, CdpSession } from './cdp.ts'
import type { CdpEvents, ResultOf } from './cdpTypes.ts'
import { spawn } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { launchChromium } from './cdp.ts'
import { chromiumSwitches } from './chromiumSwitches.ts'
import { isStartPage, startPageUrl } from './startPage.ts'
import { state } from './state.ts'

export interface Size {
  readonly width: number
  readonly height: number
}

type Attached = CdpEvents['Target.attachedToTarget']

/** A page of Chromium that serves as one window; it waits for runIfWaitingForDebugger when `isWaiting`. */
export interface OpenedTarget {
  readonly session: CdpSession
  readonly targetId: string
  readonly isWaiting: boolean
}

export interface ChromiumOptions {
  /** Folder of Chromium's profile. */
  readonly profile: string
  /** `Name/version` of the app, which Electron puts into the user agent. */
  readonly product: string
  /** A window's page is gone: closed by a person, or by itself. */
  onDetached: (sessionId: string) => void
  /** The whole browser is gone. */
  onClosed: () => void
}

interface Wanted {
  readonly matches: (target: Attached) => boolean
  resolve: (target: OpenedTarget) => void
}

export class Chromium {
  /** Resolves when windows can be opened. */
  started: Promise<void> = Promise.reject(new Error('electron stand-in: Chromium was not started'))
  userAgent = ''
  private connection: CdpConnection | undefined
  private profile = ''
  private lastMarker = 0
  private readonly wanted: Wanted[] = []
  private readonly unclaimed: Attached[] = []

  constructor() {
    this.started.catch(() => {})
  }

  start(options: ChromiumOptions): void {
    this.profile = options.profile
    this.started = this.launch(options)
  }

  send<Method extends string>(method: Method, params: object = {}): Promise<ResultOf<Method>> {
    if (!this.connection)
      return Promise.reject(new Error('electron stand-in: Chromium is not running'))
    return this.connection.browser.send(method, params)
  }

  async openTarget(size: Size): Promise<OpenedTarget> {
    await this.started
    let matches: Wanted['matches']
    if (state.isHeadless) {
      const { targetId } = await this.send('Target.createTarget', { url: 'about:blank', newWindow: true, ...size })
      matches = target => target.targetInfo.targetId === targetId
    }
    else {
      // --app= gives a window without toolbar, but no DevTools command opens one: it is recognised by its first URL
      const marker = ++this.lastMarker
      if (marker > 1)
        spawn(state.chromiumPath, chromiumSwitches(this.profile, [`--app=${startPageUrl(marker)}`]), { stdio: 'ignore' })
      matches = target => isStartPage(target.targetInfo.url, marker)
    }
    const i = this.unclaimed.findIndex(matches)
    const [early] = i < 0 ? [] : this.unclaimed.splice(i, 1)
    return early ? this.opened(early) : new Promise(resolve => this.wanted.push({ matches, resolve }))
  }

  /** Ends the browser, then calls `then`: at the latest after three seconds. */
  close(then: () => void): void {
    const connection = this.connection
    if (!connection || connection.isClosed)
      return then()
    connection.whenExited(then)
    setTimeout(() => {
      connection.kill()
      then()
    }, 3000)
    void connection.browser.send('Browser.close').catch(() => {})
  }

  kill(): void {
    this.connection?.kill()
  }

  private async launch({ profile, product, onDetached, onClosed }: ChromiumOptions): Promise<void> {
    mkdirSync(profile, { recursive: true })
    const extra = state.isHeadless ? ['--headless=new', '--no-startup-window'] : [`--app=${startPageUrl(1)}`]
    if (state.debugPort !== undefined)
      extra.push(`--remote-debugging-port=${state.debugPort}`)
    const onLine = (line: string): void => {
      // Playwright waits for this line
      if (line.startsWith('DevTools listening on') || process.env.STANDIN_CHROMIUM_LOG === '1')
        process.stderr.write(`${line}\n`)
    }
    const connection = launchChromium(state.chromiumPath, chromiumSwitches(profile, extra), { onLine, onClosed })
    this.connection = connection
    connection.browser.on('Target.attachedToTarget', target => this.onAttached(target))
    connection.browser.on('Target.detachedFromTarget', ({ sessionId }) => onDetached(sessionId))
    const chrome = (await this.send('Browser.getVersion')).product.split('/')[1] ?? ''
    Object.defineProperty(process.versions, 'chrome', { value: chrome })
    const electron = process.versions.electron?.split('-')[0] ?? ''
    this.userAgent = `Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) ${product} `
      + `Chrome/${chrome.split('.')[0] ?? ''}.0.0.0 Electron/${electron} Safari/537.36`
    await this.send('Browser.setDownloadBehavior', { behavior: 'deny' })
    await this.send('Target.setAutoAttach', {
      autoAttach: true, waitForDebuggerOnStart: true, flatten: true,
      filter: [{ type: 'page', exclude: false }, { exclude: true }],
    })
  }

  private onAttached(target: Attached): void {
    const { targetId, openerId, openerFrameId } = target.targetInfo
    if (openerId !== undefined || openerFrameId !== undefined) {
      // <a target=_blank>: Page.windowOpen has already asked the handler, and no popup is ever allowed here
      void this.send('Target.closeTarget', { targetId }).catch(() => {})
      return
    }
    const i = this.wanted.findIndex(({ matches }) => matches(target))
    const [claim] = i < 0 ? [] : this.wanted.splice(i, 1)
    if (claim)
      claim.resolve(this.opened(target))
    else this.unclaimed.push(target)
  }

  private opened({ sessionId, targetInfo, waitingForDebugger }: Attached): OpenedTarget {
    if (!this.connection)
      throw new Error('electron stand-in: Chromium is not running')
    return { session: this.connection.session(sessionId), targetId: targetInfo.targetId, isWaiting: waitingForDebugger }
  }
}

export const chromium = new Chromium()
