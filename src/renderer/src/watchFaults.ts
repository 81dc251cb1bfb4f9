import type { WindowFact } from '../../shared/eventLog/loggedEvent.ts'
import type { Translate } from '../../shared/i18n/text.ts'
import { classifyError } from '../../shared/eventLog/classifyError.ts'

/** The bar that says it. Made without the app: what it tells of may be the app. */
function drawBar(t: Translate, reload: () => void): HTMLElement {
  const bar = document.createElement('div')
  bar.className = 'window-fault'
  bar.setAttribute('role', 'alert')
  const text = document.createElement('p')
  text.textContent = t('recovery.windowFault')
  const button = (key: string, act: () => void): HTMLButtonElement => {
    const made = document.createElement('button')
    made.type = 'button'
    made.className = 'button'
    made.textContent = t(key)
    made.addEventListener('click', act)
    return made
  }
  bar.append(text, button('recovery.windowFault.reload', reload), button('recovery.windowFault.dismiss', () => bar.remove()))
  return bar
}

/** What the watch needs from the window around it. */
export interface FaultWatch {
  readonly t: Translate
  readonly note: (fact: WindowFact) => Promise<unknown>
  readonly reload: () => void
}

/**
 * Says once, in a plain line, that something in the window threw and nobody caught it, and puts it into the event log by its kind alone.
 * The window goes on: every answer that was given is on disk, and what broke need not be what is used next.
 */
export function watchFaults({ t, note, reload }: FaultWatch): void {
  let isTold = false
  const see = (source: 'error' | 'rejection', thrown: unknown): void => {
    void note({ kind: 'window-fault', source, error: classifyError(thrown).error }).catch(() => undefined)
    if (isTold)
      return
    isTold = true
    document.body.append(drawBar(t, () => void note({ kind: 'window-reloaded' }).catch(() => undefined).then(reload)))
  }
  window.addEventListener('error', (event) => {
    // Without an error it is Chromium's own remark, such as that a layout was not settled in one turn.
    if (event.error !== null && event.error !== undefined)
      see('error', event.error)
  })
  window.addEventListener('unhandledrejection', event => see('rejection', event.reason))
}
