import type { Pinia } from 'pinia'
import { createPinia, disposePinia, setActivePinia } from 'pinia'
import { onTestFinished } from 'vitest'

let current: Pinia | null = null

function letGo(): void {
  if (current !== null)
    disposePinia(current)
  current = null
}

/**
 * Stores for one window. They let go of what they hold when the next window opens, and when the test ends:
 * an action of theirs that ran late would make them the active ones again in the middle of the next spec, or find no window at all after the last.
 */
export function freshPinia(): Pinia {
  if (current === null)
    onTestFinished(letGo)
  letGo()
  current = createPinia()
  setActivePinia(current)
  return current
}
