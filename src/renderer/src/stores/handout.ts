import type { Handout } from '../../../shared/handout/handout.ts'
import type { HandoutRequest, HandoutSectionId, Paper } from '../../../shared/handout/handoutRequest.ts'
import type { Locale } from '../../../shared/i18n/locales.ts'
import type { DrawnHandout, HandoutFault, SavedHandout } from '../../../shared/ipc/contract.ts'
import { defineStore } from 'pinia'
import { computed, ref, shallowRef, watch } from 'vue'
import { buildHandout } from '../../../shared/handout/buildHandout.ts'
import { chooseCauses, chooseSections } from '../../../shared/handout/chooseHandout.ts'
import { handoutSections, lockedSection, mostCauses } from '../../../shared/handout/handoutRequest.ts'
import { useContentStore } from './content.ts'
import { useSettingsStore } from './settings.ts'
import { useVisitStore } from './visit.ts'

/** What a sheet looks like, where it differs from the settings. */
export interface SheetChoices {
  readonly locale?: Locale
  readonly paper?: Paper
  readonly largePrint?: boolean
}

/** A sheet put aside with its visit by "New visit", so that a slip can be taken back. */
interface ClearedSheet {
  readonly chosenCauses: readonly string[] | null
  readonly order: readonly HandoutSectionId[]
  readonly ticks: SectionTicks
  readonly choices: SheetChoices
  readonly note: string
  readonly followUp: string | null
  readonly given: readonly string[] | null
}

type SectionTicks = Readonly<Partial<Record<HandoutSectionId, boolean>>>

/** The sheet being composed: what is ticked, and the PDF drawn from it. `null` choices follow the visit. */
export const useHandoutStore = defineStore('handout', () => {
  const content = useContentStore()
  const settings = useSettingsStore()
  const visit = useVisitStore()

  const chosenCauses = shallowRef<readonly string[] | null>(null)
  /** All sections in the clinician's order, ticked or not. */
  const order = shallowRef<readonly HandoutSectionId[]>(handoutSections)
  const ticks = shallowRef<SectionTicks>({})
  const choices = shallowRef<SheetChoices>({})
  const note = ref('')
  const followUp = shallowRef<string | null>(null)
  const drawn = shallowRef<DrawnHandout | null>(null)
  const drawFault = shallowRef<HandoutFault | null>(null)
  const saveFault = shallowRef<HandoutFault | null>(null)
  const saved = shallowRef<SavedHandout | null>(null)
  /** Causes of the sheet that was last printed or saved in this visit. */
  const given = shallowRef<readonly string[] | null>(null)

  const cleared = shallowRef<ClearedSheet | null>(null)

  const causes = computed<readonly string[]>(() => chosenCauses.value ?? (visit.assessment === null ? [] : chooseCauses(visit.assessment, content.loaded?.pack.redFlags ?? [])))
  const usualSections = computed(() => chooseSections(causes.value.flatMap(id => content.causesById.get(id) ?? [])))
  const sections = computed<readonly HandoutSectionId[]>(() =>
    order.value.filter(id => id === lockedSection || (ticks.value[id] ?? usualSections.value.includes(id))))
  const sheet = computed(() => ({
    locale: choices.value.locale ?? settings.settings?.handoutLocale ?? 'en',
    paper: choices.value.paper ?? settings.settings?.paper ?? 'letter',
    largePrint: choices.value.largePrint ?? settings.settings?.largePrint ?? false,
  }))

  /** The request for a day of the visit, `YYYY-MM-DD`; a plain object, as the bridge takes no reactive ones. */
  function requestFor(today: string): HandoutRequest | null {
    const chosen = settings.settings
    if (chosen === null)
      return null
    return {
      causes: [...causes.value],
      sections: [...sections.value],
      stretches: null,
      beside: null,
      nameLine: false,
      teachBack: false,
      ...sheet.value,
      date: today,
      followUp: followUp.value,
      note: note.value.trim(),
      clinic: { ...chosen.clinic },
    }
  }
  /** The sheet as data, for the meter and the plain text. */
  function buildFor(today: string): Handout | null {
    const request = requestFor(today)
    if (request === null || content.loaded === null)
      return null
    const built = buildHandout(request, content.loaded.pack, content.loaded.words)
    return built.ok ? built.value : null
  }

  let turn = 0
  /** Draws the sheet; only the answer to the latest call is kept. */
  async function draw(today: string): Promise<void> {
    const request = requestFor(today)
    if (request === null)
      return
    turn += 1
    const mine = turn
    const reply = await window.clinic.drawHandout(request)
    if (mine !== turn)
      return
    drawFault.value = reply.ok ? null : reply.fault
    if (reply.ok)
      drawn.value = reply.value
  }
  async function save(today: string): Promise<void> {
    const request = requestFor(today)
    if (request === null)
      return
    saved.value = null
    saveFault.value = null
    const reply = await window.clinic.saveHandout(request)
    saveFault.value = reply.ok || reply.fault.kind === 'cancelled' ? null : reply.fault
    if (!reply.ok)
      return
    saved.value = reply.value
    given.value = request.causes
  }
  async function copyText(text: string): Promise<boolean> {
    const reply = await window.clinic.copyText(text)
    return reply.ok
  }
  /** Puts a cause on the sheet or takes it off; a sheet holds no more than it can. */
  function toggleCause(id: string): void {
    if (!causes.value.includes(id) && causes.value.length >= mostCauses)
      return
    chosenCauses.value = causes.value.includes(id) ? causes.value.filter(cause => cause !== id) : [...causes.value, id]
  }
  /** Ticks a section or takes it out; the locked one stays. */
  function toggleSection(id: HandoutSectionId): void {
    if (id !== lockedSection)
      ticks.value = { ...ticks.value, [id]: !sections.value.includes(id) }
  }
  /** Puts a section at a place among all of them, ticked or not. */
  function moveSection(id: HandoutSectionId, to: number): void {
    const others = order.value.filter(section => section !== id)
    const index = Math.min(Math.max(to, 0), others.length)
    order.value = [...others.slice(0, index), id, ...others.slice(index)]
  }
  function chooseSheet(part: SheetChoices): void {
    choices.value = { ...choices.value, ...part }
  }
  function markGiven(): void {
    given.value = [...causes.value]
  }
  /** Back to the ticks and the order that the visit gives; note, date and looks stay. */
  function followVisit(): void {
    chosenCauses.value = null
    order.value = handoutSections
    ticks.value = {}
  }
  /** A blank sheet: the last patient's sheet and note are let go. */
  function reset(): void {
    turn += 1
    followVisit()
    choices.value = {}
    note.value = ''
    followUp.value = null
    drawn.value = null
    drawFault.value = null
    saveFault.value = null
    saved.value = null
    given.value = null
  }
  /** A blank sheet for a new visit. The old one is kept for as long as the old visit can be brought back. */
  function startNew(): void {
    cleared.value = visit.cleared === null
      ? null
      : { chosenCauses: chosenCauses.value, order: order.value, ticks: ticks.value, choices: choices.value, note: note.value, followUp: followUp.value, given: given.value }
    reset()
  }
  /** Brings back the sheet that "New visit" cleared; it is drawn when it is next looked at. */
  function bringBack(): void {
    const sheet = cleared.value
    if (sheet === null)
      return
    chosenCauses.value = sheet.chosenCauses
    order.value = sheet.order
    ticks.value = sheet.ticks
    choices.value = sheet.choices
    note.value = sheet.note
    followUp.value = sheet.followUp
    given.value = sheet.given
    cleared.value = null
  }
  // The last patient's words go for good when the visit does.
  watch(() => visit.cleared, (kept) => {
    if (kept === null)
      cleared.value = null
  })
  return {
    chosenCauses, order, ticks, choices, note, followUp, drawn, drawFault, saveFault, saved, given, cleared,
    causes, usualSections, sections, sheet,
    requestFor, buildFor, draw, save, copyText, toggleCause, toggleSection, moveSection, chooseSheet, markGiven, followVisit, reset, startNew, bringBack,
  }
})
