import type { ComputedRef, Ref } from 'vue'
import type { FastEntryFacts } from '../../../shared/intake/fastEntry.ts'
import type { IntakeAnswers } from '../../../shared/intake/intakeAnswer.ts'
import type { useVisitStore } from '../stores/visit.ts'
import type { useVisitScreen } from './useVisitScreen.ts'
import { computed, ref, shallowRef } from 'vue'
import { useKeepingStore } from '../stores/keeping.ts'

/** The line in which a paper checklist is typed. */
export interface FastEntryLine {
  readonly isOpen: Ref<boolean>
  /** What is typed. It outlives the line, so that a slip of Escape costs nothing, but never the patient. */
  readonly draft: Ref<string>
  readonly facts: ComputedRef<FastEntryFacts | null>
  readonly open: () => void
  readonly leave: () => void
  readonly enter: (answers: IntakeAnswers) => void
  /** Forgets what is typed. */
  readonly clear: () => void
}

/** What the line needs of the visit. */
export interface FastEntryContext {
  readonly visit: ReturnType<typeof useVisitStore>
  readonly screen: ReturnType<typeof useVisitScreen>
  /** Told how many answers have come in, once they have. */
  readonly entered: (count: number) => void
  /** Gives the focus back to the checklist. */
  readonly back: () => void
}

/** Makes the line. */
export function useFastEntry({ visit, screen, entered, back }: FastEntryContext): FastEntryLine {
  const { inOrder } = useKeepingStore()
  const isOpen = shallowRef(false)
  const draft = ref('')
  const facts = computed(() => screen.checklist.value === undefined ? null : { checklist: screen.checklist.value, findings: screen.findings.value, answers: visit.answers })
  function leave(): void {
    isOpen.value = false
    back()
  }
  function clear(): void {
    draft.value = ''
    isOpen.value = false
  }
  function enter(answers: IntakeAnswers): void {
    inOrder(() => {
      visit.answerAll(answers)
      entered(Object.keys(answers).length)
      clear()
      back()
    })
  }
  return { isOpen, draft, facts, open: () => isOpen.value = true, leave, enter, clear }
}
