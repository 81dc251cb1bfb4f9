import type { BrowserWindow, RenderProcessGoneDetails } from 'electron'
import type { Fact } from '../../shared/eventLog/loggedEvent.ts'
import type { Reopening } from '../../shared/ipc/contract.ts'
import type { Ask } from './askPerson.ts'
import { setImmediate } from 'node:timers'
import { windowEnds } from '../../shared/eventLog/loggedEvent.ts'
import { limitRate } from '../events/limitRate.ts'

/** How often a window that crashes is loaded again by itself: what brought it down thrice will do so again. */
const MOST_RELOADS = 3
const MINUTE = 60_000

/** Chromium's number of a load that was broken off, by the next one or by us. */
const ABORTED = -3

/** What watching a window needs. */
export interface WindowWatch {
  readonly note: (fact: Fact) => void
  /** Is told that the window is loaded again, and why: the window asks for it then. */
  readonly remember: (why: Reopening) => void
  readonly ask: Ask
  /** Loads the window from its beginning, not from where it was. */
  readonly openAgain: () => void
  readonly quit: () => void
  readonly now: () => number
  /** How long a window that does not answer is waited for before the person is asked, and asked again after "wait", in milliseconds. */
  readonly patience?: number
}

type WindowEnd = typeof windowEnds[number]
const endOf = (reason: RenderProcessGoneDetails['reason']): WindowEnd => windowEnds.find(end => end === reason) ?? 'other'

/**
 * Brings a window back whose process ended or hangs. Of a visit is lost with it what was typed in the last moment and what could not be written:
 * every other answer was on disk before the next one could be given, and the window reads it from there.
 */
export function watchWindow(window: BrowserWindow, { note, remember, ask, openAgain, quit, now, patience = 5000 }: WindowWatch): void {
  const { webContents: page } = window
  const mayReload = limitRate(MOST_RELOADS, MINUTE, now)
  let waiting: ReturnType<typeof setTimeout> | undefined
  let question: AbortController | null = null
  /** Whether main itself is ending the process of a page that hangs. */
  let isEnding = false
  let isAskingLoad = false

  function load(why: Reopening, reload: () => void): void {
    remember(why)
    // Electron is still busy with the end of the process while it tells of it.
    setImmediate(() => {
      if (!window.isDestroyed())
        reload()
    })
  }
  function stopWaiting(): void {
    clearTimeout(waiting)
    waiting = undefined
    question?.abort()
    question = null
  }
  /** Asks when the window has not answered by then. Electron tells once that it hangs, however long it does. */
  function wait(): void {
    waiting ??= setTimeout(() => {
      waiting = undefined
      void askInHang()
    }, patience)
  }
  async function askAfterCrashes(): Promise<void> {
    if (await ask('crashes'))
      load('crashed', openAgain)
    else
      quit()
  }
  async function askAfterLoad(reason: 'not-found' | 'failed'): Promise<void> {
    note({ kind: 'window-not-loaded', reason })
    if (isAskingLoad)
      return
    isAskingLoad = true
    const isAgain = await ask('load')
    isAskingLoad = false
    if (!isAgain)
      quit()
    else if (!window.isDestroyed())
      openAgain()
  }
  async function askInHang(): Promise<void> {
    const asked = new AbortController()
    question = asked
    const isReload = await ask('hang', asked.signal)
    // It answered in the meantime, or its process ended.
    if (asked.signal.aborted || window.isDestroyed())
      return
    question = null
    note({ kind: 'window-unresponsive', deed: isReload ? 'reloaded' : 'waited' })
    if (!isReload) {
      wait()
      return
    }
    isEnding = true
    page.forcefullyCrashRenderer()
  }

  page.on('render-process-gone', (_event, { reason }) => {
    stopWaiting()
    if (window.isDestroyed() || reason === 'clean-exit')
      return
    if (isEnding) {
      isEnding = false
      load('hung', () => page.reload())
      return
    }
    const isReloaded = mayReload()
    note({ kind: 'window-crashed', end: endOf(reason), deed: isReloaded ? 'reloaded' : 'asked' })
    if (isReloaded)
      load('crashed', () => page.reload())
    else
      void askAfterCrashes()
  })
  page.on('unresponsive', () => {
    if (question === null)
      wait()
  })
  page.on('responsive', stopWaiting)
  page.on('did-fail-load', (_event, code, _description, _url, isMainFrame) => {
    if (isMainFrame && code !== ABORTED)
      void askAfterLoad('failed')
  })
  // A file that is gone by now is answered, with nothing to see.
  page.on('did-navigate', (_event, _url, status) => {
    if (status >= 400)
      void askAfterLoad('not-found')
  })
  // Without it the window cannot ask for anything, and says nothing either.
  page.on('preload-error', () => {
    note({ kind: 'resource-missing', part: 'preload' })
    void ask('missing').then(quit)
  })
}
