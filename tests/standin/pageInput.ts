import type { KeyboardInputEvent } from 'electron'
import type { CdpSession } from './cdp.ts'
import process from 'node:process'
import { missing } from './missing.ts'

/** Longest that a page may take for a key before Chromium calls it unresponsive, in milliseconds: `kHungRendererDelay`. STANDIN_HUNG_MS says another time, for specs that wait for it. */
export const HUNG_MS = Number(process.env.STANDIN_HUNG_MS ?? 15_000)

/** What is needed of a window's contents. */
interface Contents {
  readonly attached: Promise<{ readonly session: Pick<CdpSession, 'send'> }>
  readonly emit: (event: 'unresponsive' | 'responsive') => unknown
}

const types: Readonly<Record<string, string>> = { keyDown: 'keyDown', keyUp: 'keyUp', char: 'char' }

/** As the DevTools protocol names a key. @param keyCode - as Electron does: a letter, a digit or a name such as `Tab` */
function describeKey(keyCode: string): object {
  const isLetter = /^[a-z]$/i.test(keyCode)
  const key = isLetter ? keyCode.toLowerCase() : keyCode
  return { key, ...(isLetter ? { code: `Key${keyCode.toUpperCase()}` } : {}), ...(key.length === 1 ? { text: key, windowsVirtualKeyCode: keyCode.toUpperCase().charCodeAt(0) } : {}) }
}

/**
 * The keys that main gives to a page. A page that does not take one in time hangs, and that is how Chromium finds it too: by what a page does
 * with its input, never by looking at it. Keys that come from elsewhere, from Playwright or a keyboard, are not seen here.
 */
export class PageInput {
  private readonly contents: Contents
  private pending = 0
  private isHung = false
  private late: ReturnType<typeof setTimeout> | undefined
  /** Counts the processes that the page has had. */
  private turn = 0

  constructor(contents: Contents) {
    this.contents = contents
  }

  send({ type, keyCode, modifiers = [] }: KeyboardInputEvent): void {
    const named = types[type]
    if (named === undefined || modifiers.length > 0)
      return missing(`webContents.sendInputEvent of ${type} with ${modifiers.length} modifiers`)
    const { turn } = this
    const take = (): void => this.take(turn)
    this.pending += 1
    this.late ??= this.startWaiting()
    void this.contents.attached.then(({ session }) => session.send('Input.dispatchKeyEvent', { type: named, ...describeKey(keyCode) })).then(take, take)
  }

  /** The page's process ended, and with it what it had not taken. */
  forget(): void {
    this.turn += 1
    this.pending = 0
    this.isHung = false
    this.stopWaiting()
  }

  private take(turn: number): void {
    if (turn !== this.turn)
      return
    this.pending -= 1
    this.stopWaiting()
    if (this.pending > 0)
      this.late = this.startWaiting()
    if (!this.isHung)
      return
    this.isHung = false
    this.contents.emit('responsive')
  }

  private startWaiting(): ReturnType<typeof setTimeout> {
    return setTimeout(() => {
      this.isHung = true
      this.contents.emit('unresponsive')
    }, HUNG_MS)
  }

  private stopWaiting(): void {
    clearTimeout(this.late)
    this.late = undefined
  }
}
