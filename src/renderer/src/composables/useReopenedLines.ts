import type { ComputedRef } from 'vue'
import type { Reopening } from '../../../shared/ipc/contract.ts'
import type { VisitLine } from '../components/visits/visitLine.ts'
import { computed } from 'vue'
import { useText } from './useText.ts'

/**
 * Says that the window was opened again by itself, and what of the visit is back: what was saved. Whether all was, nobody can know: what was typed a moment before, or could not be written, went with the window.
 * @param isKept - whether visits are kept on disk
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
