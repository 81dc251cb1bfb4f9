import type { ComputedRef } from 'vue'
import type { VisitFault, VisitsState } from '../../../shared/visits/visitsState.ts'
import type { useKeepingStore } from '../stores/keeping.ts'
import { computed, shallowRef } from 'vue'
import { useText } from './useText.ts'
import { sayVisitFault } from './visitWords.ts'

/** Why the visits cannot be read, and the ways on. */
export interface ClosedVisits {
  readonly closed: ComputedRef<Extract<VisitsState, { kind: 'locked' | 'no-key' }> | null>
  /** Why the last try failed, in words; empty for nothing. */
  readonly fault: ComputedRef<string>
  readonly unlock: (passphrase: string) => Promise<void>
  readonly erase: () => Promise<void>
  /** Looks again: a keystore may answer now. */
  readonly retry: () => Promise<void>
}

/** What a panel needs that stands in the place of visits that cannot be read. */
export function useVisitsClosed(keeping: ReturnType<typeof useKeepingStore>): ClosedVisits {
  const { t } = useText()
  /** A fault, or that a second look found nothing either. */
  const found = shallowRef<VisitFault | 'still' | null>(null)
  const fault = computed(() => {
    if (found.value === null)
      return ''
    return found.value === 'still' ? t('visits.noKey.still') : sayVisitFault(found.value, t)
  })
  const closed = computed(() => keeping.state?.kind === 'locked' || keeping.state?.kind === 'no-key' ? keeping.state : null)

  async function say(call: Promise<VisitFault | null>): Promise<void> {
    found.value = null
    found.value = await call
  }
  async function retry(): Promise<void> {
    found.value = null
    await keeping.open()
    if (closed.value?.kind === 'no-key')
      found.value = 'still'
  }
  return { closed, fault, unlock: passphrase => say(keeping.unlock(passphrase)), erase: () => say(keeping.erase()), retry }
}
