import type { ComputedRef } from 'vue'
import type { VisitLine } from '../components/visits/visitLine.ts'
import type { useKeepingStore } from '../stores/keeping.ts'
import type { useVisitStore } from '../stores/visit.ts'
import { computed, shallowRef } from 'vue'
import { sayReason } from '../../../shared/reason.ts'
import { useText } from './useText.ts'
import { sayMoment, sayNotice, sayUnavailable } from './visitWords.ts'

/** The lines over a place of the visits, and what their buttons do. */
export interface VisitLines {
  readonly lines: ComputedRef<readonly VisitLine[]>
  readonly act: (id: string) => void
  readonly dismiss: (id: string) => void
  /** Whether a first passphrase is being chosen. */
  readonly isChoosing: ComputedRef<boolean>
}

const line = (id: string, tone: VisitLine['tone'], text: string, { action = null as string | null, canDismiss = false } = {}): VisitLine => ({ id, tone, text, action, canDismiss })

/** Places whose work is kept with the visit. */
const places: ReadonlySet<string> = new Set(['visit', 'visits', 'handouts'])

/**
 * Says what there is to say of keeping the visit.
 * @param place - name of the open place: elsewhere it says nothing
 */
export function useVisitLines(keeping: ReturnType<typeof useKeepingStore>, visit: ReturnType<typeof useVisitStore>, place: () => string): VisitLines {
  const { t, locale } = useText()
  const isAsked = shallowRef(false)

  function ofSaving(): readonly VisitLine[] {
    const { trouble, state } = keeping
    if (state?.kind === 'unavailable')
      return [line('unavailable', 'alarm', sayUnavailable(state.fault, t), { action: t('visits.line.again') })]
    if (state?.kind === 'locked' || state?.kind === 'no-key')
      return visit.isOpen ? [line('closed', 'alarm', t('visits.line.closed'))] : []
    switch (trouble?.kind) {
      case undefined: return []
      case 'slow': return [line('slow', 'alarm', t('visits.line.slow'))]
      case 'changed-elsewhere': return [line('elsewhere', 'alarm', t('visits.line.elsewhere'), { action: t('visits.line.load') })]
      case 'not-saved': {
        const why = [trouble.path, sayReason(trouble.reason, t)].filter(part => part !== '').join(': ')
        return [line('not-saved', 'alarm', t(why === '' ? 'visits.line.notSavedPlain' : 'visits.line.notSaved', { why }), { action: t('visits.line.again') })]
      }
    }
  }
  function ofVisit(): readonly VisitLine[] {
    const found: VisitLine[] = []
    if (keeping.state?.kind === 'unprotected' && !keeping.isLeftUnprotected)
      found.push(line('unprotected', 'alarm', t('visits.line.unprotected'), { action: isAsked.value ? null : t('visits.passphrase.choose'), canDismiss: true }))
    if (visit.amends !== null)
      found.push(line('amends', 'plain', t('visits.line.amends')))
    else if (keeping.broughtBack !== null)
      found.push(line('brought-back', 'plain', t('visits.line.broughtBack', { time: sayMoment(keeping.broughtBack, locale.value) }), { canDismiss: true }))
    return found
  }
  const lines = computed(() => places.has(place())
    ? [
        ...ofSaving(),
        ...keeping.notices.map((notice, index) => line(`notice-${index}`, notice.kind === 'set-aside' ? 'alarm' : 'plain', sayNotice(notice, t, locale.value), { canDismiss: true })),
        ...place() === 'visit' ? ofVisit() : [],
      ]
    : [])
  function act(id: string): void {
    if (id === 'unprotected')
      isAsked.value = true
    else if (id === 'elsewhere')
      void keeping.loadElsewhere()
    else if (id === 'unavailable' || keeping.state === null)
      void keeping.open()
    else
      void keeping.settle()
  }
  function dismiss(id: string): void {
    const notice = keeping.notices[Number(id.replace('notice-', ''))]
    if (id === 'unprotected')
      keeping.isLeftUnprotected = true
    else if (id === 'brought-back')
      keeping.broughtBack = null
    else if (notice !== undefined)
      keeping.dismiss(notice)
  }
  return { lines, act, dismiss, isChoosing: computed(() => isAsked.value && lines.value.some(({ id }) => id === 'unprotected')) }
}
