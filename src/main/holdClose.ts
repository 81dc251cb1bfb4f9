import type { BrowserWindow } from 'electron'
import { setTimeout } from 'node:timers/promises'
import { partingEvent } from '../shared/ipc/partingEvent.ts'

/** Longest that a window is kept from closing, in milliseconds: a page that hangs must not keep it for ever. */
const LONGEST_PARTING_MS = 2000

/** Runs in the page. */
const ask = `(() => {
  const waits = []
  dispatchEvent(new CustomEvent(${JSON.stringify(partingEvent)}, { detail: waits }))
  return Promise.allSettled(waits).then(() => null)
})()`

/**
 * Keeps a window from closing until its page has written what is due: what was typed last is on its way for a moment.
 * @param longest - milliseconds after which it goes all the same
 */
export function holdClose(window: BrowserWindow, longest = LONGEST_PARTING_MS): void {
  let isParting = false

  async function part(): Promise<void> {
    await Promise.race([
      window.webContents.executeJavaScript(ask).catch(() => undefined),
      setTimeout(longest, undefined, { ref: false }),
    ])
    if (!window.isDestroyed())
      window.destroy()
  }
  window.on('close', (event) => {
    // Whoever asks twice waits for the same.
    event.preventDefault()
    if (isParting)
      return
    isParting = true
    void part()
  })
}
