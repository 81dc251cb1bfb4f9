import { onBeforeUnmount, onMounted } from 'vue'

/** When a window hides itself. */
export interface IdleLockFacts {
  /** Minutes without a key, a pointer or a wheel; 0 for never. */
  readonly minutes: () => number
  readonly isHidden: () => boolean
  readonly hide: () => void
  /** The clock in milliseconds. */
  readonly now?: () => number
}

/** How often the clock is looked at. A timer alone would not count the time that the computer slept. */
const LOOK_MS = 5000
const signs = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const
/** What scrolls must not wait for us. */
const isPassive = (sign: string): boolean => sign === 'pointermove' || sign === 'wheel'

/** Hides the window after a time without use, and at once when the computer slept longer than that. */
export function useIdleLock({ minutes, isHidden, hide, now = Date.now }: IdleLockFacts): void {
  let last = now()
  let timer: ReturnType<typeof setInterval> | undefined

  /** @returns whether the window was left for too long */
  function look(): boolean {
    const time = now()
    // A clock set back counts anew.
    last = Math.min(last, time)
    const isLate = minutes() > 0 && !isHidden() && time - last >= minutes() * 60_000
    if (isLate)
      hide()
    return isLate
  }
  function notice(event: Event): void {
    const isLate = look()
    last = now()
    if (!isLate)
      return
    // The first key after a sleep is not an answer.
    event.stopImmediatePropagation()
    if (!isPassive(event.type))
      event.preventDefault()
  }
  const glance = (): void => void look()
  onMounted(() => {
    last = now()
    timer = setInterval(glance, LOOK_MS)
    for (const sign of signs)
      window.addEventListener(sign, notice, { capture: true, passive: isPassive(sign) })
    window.addEventListener('focus', glance)
    document.addEventListener('visibilitychange', glance)
  })
  onBeforeUnmount(() => {
    clearInterval(timer)
    for (const sign of signs)
      window.removeEventListener(sign, notice, { capture: true })
    window.removeEventListener('focus', glance)
    document.removeEventListener('visibilitychange', glance)
  })
}
