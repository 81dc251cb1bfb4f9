import type { Pinia } from 'pinia'
import { createPinia, disposePinia, setActivePinia } from 'pinia'

let before: Pinia | null = null

/**
 * Stores for one window. Those of the window before let go of what they hold:
 * an action of theirs that ran late would make them the active ones again, in the middle of the next spec.
 */
export function freshPinia(): Pinia {
  if (before !== null)
    disposePinia(before)
  before = createPinia()
  setActivePinia(before)
  return before
}
