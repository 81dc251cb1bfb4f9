import type { IntakeAnswer, IntakeAnswers } from '../../../shared/intake/intakeAnswer.ts'
import type { ChecklistRow } from '../components/intake/checklistRow.ts'
import type { useVisitStore } from '../stores/visit.ts'
import type { ChecklistPlace } from './useChecklistPlace.ts'
import { toggleOption } from '../components/intake/toggleOption.ts'
import { useKeepingStore } from '../stores/keeping.ts'

/** What answering needs to know. */
export interface AnsweringFacts {
  readonly visit: ReturnType<typeof useVisitStore>
  readonly place: ChecklistPlace
  /** Rows of the open section. */
  readonly rows: () => readonly ChecklistRow[]
  /** Shows the current row and gives the focus to an option of it, else to its answer. */
  readonly focusRow: (option?: string) => void
}

/** The ways to answer: by mouse, which stays where it is, and by key, which goes on to the next item. */
export interface Answering {
  readonly current: () => ChecklistRow | undefined
  readonly set: (row: ChecklistRow, value: IntakeAnswer | null) => void
  readonly choose: (row: ChecklistRow, index: number) => void
  readonly say: (answer: boolean) => void
  /** Takes the current item's answer back to not asked. */
  readonly unask: () => void
  readonly chooseByKey: (index: number) => boolean
  readonly hint: (key: string) => boolean
  readonly noneOfTheRest: () => void
  readonly undo: () => void
  readonly redo: () => void
}

/** Yes/no items of the rows that were not asked: what "none of the rest" says no to. Options and quantities have no "none". */
export function listUnasked(rows: readonly ChecklistRow[]): IntakeAnswers {
  const open = rows.filter(row => row.enabled && row.finding.kind === 'boolean' && row.answer === undefined)
  return Object.fromEntries(open.map(row => [row.finding.id, false]))
}

/** Makes the ways to answer the checklist. Each runs when the answer before it is on disk. */
export function useAnswering({ visit, place, rows, focusRow }: AnsweringFacts): Answering {
  const { inOrder } = useKeepingStore()
  const current = (): ChecklistRow | undefined => rows().find(row => row.number === place.item.value?.number && row.enabled)

  function set(row: ChecklistRow, value: IntakeAnswer | null): void {
    visit.answer(row.finding.id, value)
  }
  function choose({ finding }: ChecklistRow, index: number): void {
    if (finding.kind !== 'choice' && finding.kind !== 'multi')
      return
    const option = finding.options[index]
    if (option !== undefined)
      visit.answer(finding.id, finding.kind === 'choice' ? option : toggleOption(finding.options, visit.answers[finding.id], option))
  }
  function goOn(): void {
    place.step(1)
    focusRow()
  }
  function say(answer: boolean): void {
    const row = current()
    if (row?.finding.kind === 'boolean') {
      set(row, answer)
      goOn()
    }
    else if (row?.finding.kind === 'multi' && !answer) {
      set(row, [])
      goOn()
    }
  }
  function unask(): void {
    const row = current()
    if (row === undefined)
      return
    set(row, null)
    focusRow()
  }
  function chooseByKey(index: number): boolean {
    const row = current()
    if (row?.finding.kind === 'number') {
      // The digit itself is typed into the field.
      focusRow()
      return false
    }
    if (row === undefined || row.finding.kind === 'boolean' || row.finding.options[index] === undefined)
      return false
    const { kind, options } = row.finding
    inOrder(() => {
      choose(row, index)
      if (kind === 'choice')
        goOn()
      else
        focusRow(options[index])
    })
    return true
  }
  function hint(key: string): boolean {
    const row = rows().find(candidate => candidate.hint === key && candidate.enabled)
    if (row === undefined)
      return false
    inOrder(() => {
      set(row, true)
      place.goTo(row.number)
      focusRow()
    })
    return true
  }
  function noneOfTheRest(): void {
    visit.answerAll(listUnasked(rows()))
    place.stepSection(1)
    focusRow()
  }
  /** Runs a step back or forth and goes to the item that it changed, so that the change is seen. */
  function showChange(step: () => void): void {
    const before = visit.answers
    step()
    const changed = Object.keys({ ...before, ...visit.answers }).filter(id => before[id] !== visit.answers[id])
    const [only] = changed
    if (only !== undefined && place.goToFinding(only))
      focusRow()
  }
  const ordered = <A extends readonly unknown[]>(run: (...args: A) => void) => (...args: A): void => inOrder(() => run(...args))
  return {
    current, chooseByKey, hint,
    set: ordered(set),
    choose: ordered(choose),
    say: ordered(say),
    unask: ordered(unask),
    noneOfTheRest: ordered(noneOfTheRest),
    undo: ordered(() => showChange(visit.undo)),
    redo: ordered(() => showChange(visit.redo)),
  }
}
