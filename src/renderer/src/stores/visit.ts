import type { Assessment } from '../../../shared/assessment/assessment.ts'
import type { IntakeAnswer, IntakeAnswers } from '../../../shared/intake/intakeAnswer.ts'
import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import { assess } from '../../../shared/assessment/assess.ts'
import { useContentStore } from './content.ts'

/** A visit put aside by "New visit" until the next answer, so that a slip can be taken back. */
interface ClearedVisit {
  readonly answers: IntakeAnswers
  readonly past: readonly IntakeAnswers[]
  readonly future: readonly IntakeAnswers[]
  readonly place: number | null
}

const isSame = (a: IntakeAnswer | undefined, b: IntakeAnswer | undefined): boolean =>
  Array.isArray(a) && Array.isArray(b) ? a.length === b.length && a.every((option, index) => option === b[index]) : a === b

/** The open visit: answers by finding id, a finding that was not asked has none; and what they say. */
export const useVisitStore = defineStore('visit', () => {
  const content = useContentStore()
  const answers = shallowRef<IntakeAnswers>({})
  const past = shallowRef<readonly IntakeAnswers[]>([])
  const future = shallowRef<readonly IntakeAnswers[]>([])
  /** Number of the item that the clinician is at; `null` for the first. */
  const place = shallowRef<number | null>(null)
  const cleared = shallowRef<ClearedVisit | null>(null)
  const assessment = computed<Assessment | null>(() => content.pack === null ? null : assess(content.pack, answers.value))
  const isOpen = computed(() => Object.keys(answers.value).length > 0)

  function replace(next: IntakeAnswers): void {
    past.value = [...past.value, answers.value]
    future.value = []
    answers.value = next
    cleared.value = null
  }
  /** Sets an answer; `null` takes it back to not asked. The same answer again is no step. */
  function answer(finding: string, value: IntakeAnswer | null): void {
    const { [finding]: old, ...rest } = answers.value
    if (isSame(old, value ?? undefined))
      return
    replace(value === null ? rest : { ...rest, [finding]: value })
  }
  /** Sets several answers as one step that is undone at once. */
  function answerAll(given: IntakeAnswers): void {
    if (Object.keys(given).length > 0)
      replace({ ...answers.value, ...given })
  }
  function undo(): void {
    const last = past.value.at(-1)
    if (last === undefined)
      return
    future.value = [answers.value, ...future.value]
    past.value = past.value.slice(0, -1)
    answers.value = last
  }
  function redo(): void {
    const [next, ...rest] = future.value
    if (next === undefined)
      return
    past.value = [...past.value, answers.value]
    future.value = rest
    answers.value = next
  }
  /** Clears everything, the steps to undo included. What was cleared can be brought back until the next answer. */
  function startNew(): void {
    cleared.value = isOpen.value ? { answers: answers.value, past: past.value, future: future.value, place: place.value } : null
    answers.value = {}
    past.value = []
    future.value = []
    place.value = null
  }
  /** Brings back what "New visit" cleared. */
  function bringBack(): void {
    if (cleared.value === null)
      return
    answers.value = cleared.value.answers
    past.value = cleared.value.past
    future.value = cleared.value.future
    place.value = cleared.value.place
    cleared.value = null
  }
  /** Lets the cleared visit go for good. */
  function forgetCleared(): void {
    cleared.value = null
  }
  return { answers, past, future, place, cleared, assessment, isOpen, answer, answerAll, undo, redo, startNew, bringBack, forgetCleared }
})
