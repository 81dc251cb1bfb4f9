import type { ComputedRef } from 'vue'
import type { Reopening } from '../../../shared/ipc/contract.ts'
import type { VisitLine } from '../components/visits/visitLine.ts'
import { computed } from 'vue'
import { useText } from './useText.ts'

/**
 * Says that the window was opened again by itself, and what became of the visit.
 * @param isKept - whether the visit is on disk, so that it came back
 */
export function useReopenedLines(why: () => Reopening | null, isKept: () => boolean): ComputedRef<readonly VisitLine[]> {
  const { t } = useText()
  return computed(() => {
    const reason = why()
    if (reason === null)
      return []
    const key = `recovery.reopened.${reason}${isKept() ? '' : 'Unsaved'}`
    return [{ id: 'reopened', tone: isKept() ? 'plain' : 'alarm', text: t(key), action: null, canDismiss: true }]
  })
}
