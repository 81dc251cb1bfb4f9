import type { ComputedRef, Ref } from 'vue'
import type { Checklist, ChecklistItem } from '../../../shared/catalog/checklist.ts'
import type { Locale } from '../../../shared/i18n/locales.ts'
import type { IntakeAnswer } from '../../../shared/intake/intakeAnswer.ts'
import type { ChecklistRow } from '../components/intake/checklistRow.ts'
import type { useVisitStore } from '../stores/visit.ts'
import type { InterfaceText } from './useText.ts'
import type { useVisitScreen } from './useVisitScreen.ts'
import type { VisitCommands } from './useVisitKeys.ts'
import { computed, shallowRef } from 'vue'
import { locales } from '../../../shared/i18n/locales.ts'
import { isEnabled } from '../../../shared/intake/checklistProgress.ts'
import { useContentStore } from '../stores/content.ts'
import { useSettingsStore } from '../stores/settings.ts'
import { buildText } from './buildText.ts'
import { focusAnswer } from './focusAnswer.ts'
import { useAnswering } from './useAnswering.ts'
import { useChecklistPlace } from './useChecklistPlace.ts'

/** What the patient's wording needs of the visit. */
export interface PatientWordingFacts {
  readonly visit: ReturnType<typeof useVisitStore>
  readonly screen: ReturnType<typeof useVisitScreen>
  /** Number of the current item, shared with the checklist: leaving stays at the question that was asked last. */
  readonly at: Ref<number | null>
  /** Gives the focus back to the checklist. */
  readonly leave: () => void
}

/** What the patient's wording shows. */
export interface PatientQuestion {
  /** Words in the patient's language. */
  readonly text: InterfaceText
  /** Languages that the content has. */
  readonly languages: readonly Locale[]
  readonly row: ChecklistRow
  readonly section: string
  readonly progress: { readonly asked: number, readonly total: number, readonly isLast: boolean }
  /** Whether a warning sign has come up that was not there when the screen was turned. */
  readonly hasNews: boolean
}

/** The checklist in the patient's words: one question at a time, over everything else. */
export interface PatientWording {
  /** `null` while the checklist itself is shown. */
  readonly question: ComputedRef<PatientQuestion | null>
  readonly commands: VisitCommands
  readonly open: () => void
  /** Starts again in the clinic's language, for the next patient. */
  readonly startNew: () => void
  /** What the buttons of the wording do. */
  readonly on: {
    readonly answer: (value: IntakeAnswer | null) => void
    /** Chooses an option at an index, from 0. */
    readonly choose: (index: number) => void
    readonly move: (by: 1 | -1) => void
    readonly speak: (locale: Locale) => void
    readonly close: () => void
  }
}

const focusQuestion = (option?: string): void => void focusAnswer('.patient-question', option)

/** Makes the patient's wording. It starts in the language in which the clinic gives its sheets. */
export function usePatientWording({ visit, screen, at, leave }: PatientWordingFacts): PatientWording {
  const content = useContentStore()
  const settings = useSettingsStore()
  const isOpen = shallowRef(false)
  const chosen = shallowRef<Locale | null>(null)
  const known = shallowRef<ReadonlySet<string>>(new Set())

  const languages = computed(() => locales.filter(locale => content.pack?.text[locale] !== undefined))
  const locale = computed<Locale>(() => {
    const wished = chosen.value ?? settings.settings?.handoutLocale ?? 'en'
    return languages.value.includes(wished) ? wished : languages.value[0] ?? 'en'
  })
  const text = buildText({ locale: () => locale.value, words: () => content.loaded?.words, packText: () => content.pack?.text })

  /** What is examined is no question to the patient. */
  const asked = computed<Checklist | undefined>(() => screen.checklist.value === undefined
    ? undefined
    : { ...screen.checklist.value, sections: screen.checklist.value.sections.filter(({ effort }) => effort === 'ask') })
  const items = computed<readonly ChecklistItem[]>(() => asked.value?.sections.flatMap(section => section.items).filter(item => isEnabled(item, visit.answers)) ?? [])
  const place = useChecklistPlace(() => asked.value, () => visit.answers, at)
  const row = computed<ChecklistRow | undefined>(() => {
    const [found] = place.item.value === undefined ? [] : screen.rowsOf([place.item.value])
    return found === undefined ? undefined : { ...found, words: text.finding(found.finding.id) }
  })
  const section = computed(() => {
    const id = place.section.value?.id ?? ''
    const words = text.t(`form.section.${id}`)
    return words === `form.section.${id}` ? text.section(id) : words
  })
  const progress = computed(() => ({
    asked: items.value.filter(({ finding }) => Object.hasOwn(visit.answers, finding)).length,
    total: items.value.length,
    isLast: items.value.at(-1)?.number === place.item.value?.number,
  }))
  const pressing = computed(() => visit.assessment?.redFlags.filter(({ level }) => level === 'emergency' || level === 'urgent').map(({ id }) => id) ?? [])
  const hasNews = computed(() => pressing.value.some(id => !known.value.has(id)))

  const answering = useAnswering({ visit, place, rows: () => row.value === undefined ? [] : [row.value], focusRow: focusQuestion })
  function open(): void {
    const first = items.value.find(({ finding }) => !Object.hasOwn(visit.answers, finding)) ?? items.value[0]
    if (first === undefined)
      return
    if (!items.value.some(({ number }) => number === at.value))
      at.value = first.number
    known.value = new Set(pressing.value)
    isOpen.value = true
    focusQuestion()
  }
  function close(): void {
    isOpen.value = false
    leave()
  }
  function move(by: 1 | -1): void {
    place.step(by)
    focusQuestion()
  }
  function speak(language: Locale): void {
    chosen.value = language
    focusQuestion()
  }
  function answer(value: IntakeAnswer | null): void {
    if (row.value !== undefined)
      answering.set(row.value, value)
  }
  function choose(index: number): void {
    if (row.value !== undefined)
      answering.choose(row.value, index)
  }
  const nothing = (): void => {}
  const commands: VisitCommands = {
    move,
    moveSection: (by) => {
      place.stepSection(by)
      focusQuestion()
    },
    say: answering.say,
    unask: answering.unask,
    choose: answering.chooseByKey,
    undo: answering.undo,
    redo: answering.redo,
    close: () => {
      close()
      return true
    },
    patientWording: close,
    patientLanguage: () => speak(languages.value[(languages.value.indexOf(locale.value) + 1) % languages.value.length] ?? locale.value),
    // The rest would show more than one question, or something that is not for the patient.
    hint: () => false,
    noneOfTheRest: nothing,
    jump: nothing,
    search: nothing,
    handout: nothing,
    showKeys: nothing,
    fastEntry: nothing,
    copyNote: nothing,
    startNew: nothing,
  }
  const question = computed<PatientQuestion | null>(() => !isOpen.value || row.value === undefined
    ? null
    : { text, languages: languages.value, row: row.value, section: section.value, progress: progress.value, hasNews: hasNews.value })
  return { question, commands, open, startNew: () => chosen.value = null, on: { answer, choose, move, speak, close } }
}
