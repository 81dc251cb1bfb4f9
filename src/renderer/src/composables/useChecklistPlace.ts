import type { ComputedRef, Ref } from 'vue'
import type { Checklist, ChecklistItem, ChecklistSection } from '../../../shared/catalog/checklist.ts'
import type { IntakeAnswers } from '../../../shared/intake/intakeAnswer.ts'
import { computed } from 'vue'
import { isEnabled } from '../../../shared/intake/checklistProgress.ts'

/** Where the clinician is in the checklist, and the ways to move. */
export interface ChecklistPlace {
  readonly section: ComputedRef<ChecklistSection | undefined>
  readonly item: ComputedRef<ChecklistItem | undefined>
  /** Goes to an item by its number; `false` when there is none. */
  readonly goTo: (number: number) => boolean
  /** Goes to the item that asks for a finding; `false` when none does. */
  readonly goToFinding: (finding: string) => boolean
  /** Goes on or back by items that make sense for this patient, across sections; stays at either end. */
  readonly step: (by: 1 | -1) => void
  /** Opens a section at its first unasked item, or its first. */
  readonly openSection: (id: string) => void
  /** Goes to the next or previous section; stays at either end. */
  readonly stepSection: (by: 1 | -1) => void
}

/**
 * Keeps a place in a checklist as the number of one item; the open section is the one that it stands in.
 * @param checklist - the questions
 * @param answers - they decide which items make sense
 * @param place - number of the current item, `null` for the first
 */
export function useChecklistPlace(checklist: () => Checklist | undefined, answers: () => IntakeAnswers, place: Ref<number | null>): ChecklistPlace {
  const sections = computed(() => checklist()?.sections ?? [])
  const items = computed(() => sections.value.flatMap(section => section.items))
  const section = computed(() => sections.value.find(({ items }) => items.some(item => item.number === place.value)) ?? sections.value[0])
  const item = computed(() => items.value.find(({ number }) => number === place.value) ?? section.value?.items[0])
  const isAskable = (candidate: ChecklistItem): boolean => isEnabled(candidate, answers())

  function goTo(number: number): boolean {
    const exists = items.value.some(candidate => candidate.number === number)
    if (exists)
      place.value = number
    return exists
  }
  function goToFinding(finding: string): boolean {
    const asks = items.value.find(candidate => candidate.finding === finding)
    return asks !== undefined && goTo(asks.number)
  }
  function step(by: 1 | -1): void {
    const here = items.value.findIndex(({ number }) => number === item.value?.number)
    const rest = by > 0 ? items.value.slice(here + 1) : items.value.slice(0, Math.max(here, 0)).reverse()
    const next = rest.find(isAskable)
    if (next !== undefined)
      place.value = next.number
  }
  function openSection(id: string): void {
    const askable = sections.value.find(candidate => candidate.id === id)?.items.filter(isAskable) ?? []
    const first = askable.find(({ finding }) => !Object.hasOwn(answers(), finding)) ?? askable[0]
    if (first !== undefined)
      place.value = first.number
  }
  function stepSection(by: 1 | -1): void {
    const here = sections.value.findIndex(({ id }) => id === section.value?.id)
    const next = sections.value[here + by]
    if (next !== undefined)
      openSection(next.id)
  }
  return { section, item, goTo, goToFinding, step, openSection, stepSection }
}
