import type { Assessment } from '../../../shared/assessment/assessment.ts'
import type { IntakeAnswer, IntakeAnswers } from '../../../shared/intake/intakeAnswer.ts'
import type { VisitStep } from '../../../shared/intake/visitStep.ts'
import type { OpenVisit } from '../../../shared/visits/openVisit.ts'
import { defineStore } from 'pinia'
import { computed, shallowRef, triggerRef } from 'vue'
import { assess } from '../../../shared/assessment/assess.ts'
import { applyStep, diffAnswers, replaySteps, revertStep } from '../../../shared/intake/visitStep.ts'
import { useContentStore } from './content.ts'

/** A visit put aside by "New visit" until the next answer, so that a slip can be taken back. */
interface ClearedVisit {
  readonly base: IntakeAnswers
  readonly answers: IntakeAnswers
  readonly steps: readonly VisitStep[]
  readonly cursor: number
  readonly place: number | null
  readonly amends: string | null
  readonly startedAt: string | null
}

/**
 * The open visit: answers by finding id, a finding that was not asked has none; and what they say. It knows nothing of the disk.
 * `answers` are set last wherever they change: who watches them sees the rest as it now is.
 */
export const useVisitStore = defineStore('visit', () => {
  const content = useContentStore()
  /** Answers that it began with: none, unless a kept visit is amended. */
  const base = shallowRef<IntakeAnswers>({})
  const answers = shallowRef<IntakeAnswers>({})
  /** Changed in place, so that a step costs the same however long the visit is. */
  const taken = shallowRef<VisitStep[]>([])
  const steps = computed<readonly VisitStep[]>(() => taken.value)
  /** Steps that count; those after it were undone and can be redone. */
  const cursor = shallowRef(0)
  /** Number of the item that the clinician is at; `null` for the first. */
  const place = shallowRef<number | null>(null)
  /** The kept visit that it amends. */
  const amends = shallowRef<string | null>(null)
  /** When it was begun; `null` where it is in this window's memory alone. */
  const startedAt = shallowRef<string | null>(null)
  const cleared = shallowRef<ClearedVisit | null>(null)
  /** Counts the visits that this window showed: what was asked for in one must not end in the next. */
  const turn = shallowRef(0)
  /** The first step that is another one since `forgetChanges`; `null` for none. */
  const firstChanged = shallowRef<number | null>(null)
  const assessment = computed<Assessment | null>(() => content.pack === null ? null : assess(content.pack, answers.value))
  const isOpen = computed(() => Object.keys(answers.value).length > 0)
  const canUndo = computed(() => cursor.value > 0)
  const canRedo = computed(() => cursor.value < taken.value.length)

  function noteChange(from: number): void {
    firstChanged.value = Math.min(firstChanged.value ?? from, from)
  }
  /** What has changed so far counts as known. @returns the first step that had changed; `null` for none */
  function forgetChanges(): number | null {
    const from = firstChanged.value
    firstChanged.value = null
    return from
  }
  function take(step: VisitStep): void {
    if (step.length === 0)
      return
    taken.value.length = cursor.value
    taken.value.push(step)
    triggerRef(taken)
    noteChange(cursor.value)
    cursor.value += 1
    cleared.value = null
    answers.value = applyStep(answers.value, step)
  }
  /** Sets an answer; `null` takes it back to not asked. The same answer again is no step. */
  function answer(finding: string, value: IntakeAnswer | null): void {
    const others = Object.entries(answers.value).filter(([id]) => id !== finding)
    take(diffAnswers(answers.value, Object.fromEntries(value === null ? others : [...others, [finding, value]])))
  }
  /** Sets several answers as one step that is undone at once. */
  function answerAll(given: IntakeAnswers): void {
    take(diffAnswers(answers.value, { ...answers.value, ...given }))
  }
  function undo(): void {
    const last = taken.value[cursor.value - 1]
    if (last === undefined)
      return
    cursor.value -= 1
    answers.value = revertStep(answers.value, last)
  }
  function redo(): void {
    const next = taken.value[cursor.value]
    if (next === undefined)
      return
    cursor.value += 1
    answers.value = applyStep(answers.value, next)
  }
  function put(visit: Omit<ClearedVisit, 'answers'>): void {
    base.value = visit.base
    taken.value = [...visit.steps]
    cursor.value = visit.cursor
    place.value = visit.place
    amends.value = visit.amends
    startedAt.value = visit.startedAt
    answers.value = replaySteps(visit.base, visit.steps, visit.cursor)
  }
  /** Takes a visit as it came from the disk. */
  function load(visit: OpenVisit): void {
    turn.value += 1
    put({ ...visit, cursor: Math.min(visit.cursor, visit.steps.length) })
    firstChanged.value = null
  }
  const blank = { base: {}, steps: [], cursor: 0, place: null, amends: null, startedAt: null }
  /** Clears everything, the steps to undo included. What was cleared can be brought back until the next answer. */
  function startNew(): void {
    turn.value += 1
    cleared.value = isOpen.value
      ? { base: base.value, answers: answers.value, steps: taken.value, cursor: cursor.value, place: place.value, amends: amends.value, startedAt: startedAt.value }
      : null
    put(blank)
    firstChanged.value = null
  }
  /** Brings back what "New visit" cleared; all of it counts as changed. */
  function bringBack(): void {
    if (cleared.value === null)
      return
    turn.value += 1
    put(cleared.value)
    cleared.value = null
    noteChange(0)
  }
  /** Makes what it began with its first step, for a visit on disk that began with nothing. */
  function beginWithNothing(): void {
    const first = diffAnswers({}, base.value)
    if (first.length > 0)
      put({ base: {}, steps: [first, ...taken.value], cursor: cursor.value + 1, place: place.value, amends: null, startedAt: startedAt.value })
    amends.value = null
    noteChange(0)
  }
  /** Lets the cleared visit go for good. */
  function forgetCleared(): void {
    cleared.value = null
  }
  return {
    base, answers, steps, cursor, place, amends, startedAt, cleared, turn, firstChanged, assessment, isOpen, canUndo, canRedo,
    answer, answerAll, undo, redo, load, startNew, bringBack, beginWithNothing, forgetCleared, noteChange, forgetChanges,
  }
})
