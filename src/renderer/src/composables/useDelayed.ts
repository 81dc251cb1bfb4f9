import { onScopeDispose } from 'vue'

/**
 * Holds a call back until nothing new has come for a while; what is held is not lost when the component goes.
 * @param delayMs - milliseconds of quiet
 */
export function useDelayed<T>(call: (value: T) => void, { delayMs = 500 } = {}): { readonly later: (value: T) => void, readonly now: () => void } {
  let held: { readonly value: T } | null = null
  let timer: ReturnType<typeof setTimeout> | undefined

  function now(): void {
    clearTimeout(timer)
    const due = held
    held = null
    if (due !== null)
      call(due.value)
  }
  function later(value: T): void {
    held = { value }
    clearTimeout(timer)
    timer = setTimeout(now, delayMs)
  }
  onScopeDispose(now)
  return { later, now }
}
