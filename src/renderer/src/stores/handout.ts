import type { Handout } from '../../../shared/handout/handout.ts'
import type { HandoutRequest, HandoutSectionId } from '../../../shared/handout/handoutRequest.ts'
import type { DrawnHandout, HandoutFault, SavedHandout } from '../../../shared/ipc/contract.ts'
import type { Favourite } from '../../../shared/settings/favourite.ts'
import type { SheetChoices, SheetDraft } from '../../../shared/handout/sheetDraft.ts'
import { defineStore } from 'pinia'
import { computed, shallowRef, watch } from 'vue'
import { buildHandout } from '../../../shared/handout/buildHandout.ts'
import { chooseCauses, chooseSections, chooseStretches } from '../../../shared/handout/chooseHandout.ts'
import { handoutSections, lockedSection, mostCauses, mostStretches } from '../../../shared/handout/handoutRequest.ts'
import { otherLocale } from '../../../shared/i18n/locales.ts'
import { mostFavourites } from '../../../shared/settings/favourite.ts'
import { useContentStore } from './content.ts'
import { useSettingsStore } from './settings.ts'
import { applyFavourite, blankDraft } from '../../../shared/handout/sheetDraft.ts'
import { useVisitStore } from './visit.ts'

/** A sheet put aside with its visit by "New visit", so that a slip can be taken back. */
interface ClearedSheet {
  readonly draft: SheetDraft
  readonly given: readonly string[] | null
}

/** The sheet being composed: what is ticked, and the PDF drawn from it. `null` choices follow the visit. */
export const useHandoutStore = defineStore('handout', () => {
  const content = useContentStore()
  const settings = useSettingsStore()
  const visit = useVisitStore()

  const draft = shallowRef<SheetDraft>(blankDraft)
  const edit = (part: Partial<SheetDraft>): void => void (draft.value = { ...draft.value, ...part })
  const note = computed({ get: () => draft.value.note, set: text => edit({ note: text }) })
  const followUp = computed({ get: () => draft.value.followUp, set: day => edit({ followUp: day }) })
  const drawn = shallowRef<DrawnHandout | null>(null)
  const drawFault = shallowRef<HandoutFault | null>(null)
  const saveFault = shallowRef<HandoutFault | null>(null)
  const saved = shallowRef<SavedHandout | null>(null)
  /** Causes of the sheet that was last printed or saved in this visit. */
  const given = shallowRef<readonly string[] | null>(null)

  const cleared = shallowRef<ClearedSheet | null>(null)

  const causes = computed<readonly string[]>(() => draft.value.causes ?? (visit.assessment === null ? [] : chooseCauses(visit.assessment, content.loaded?.pack.redFlags ?? [])))
  const usualSections = computed(() => chooseSections(causes.value.flatMap(id => content.causesById.get(id) ?? [])))
  const sections = computed<readonly HandoutSectionId[]>(() =>
    draft.value.order.filter(id => id === lockedSection || (draft.value.ticks[id] ?? usualSections.value.includes(id))))
  const stretches = computed(() => draft.value.stretches ?? chooseStretches(causes.value.flatMap(id => content.causesById.get(id) ?? [])))
  /** Whether ticks or order differ from those that the visit gives. */
  const hasOwnTicks = computed(() => {
    const { causes: own, stretches: ownStretches, ticks, order } = draft.value
    return own !== null || ownStretches !== null || Object.keys(ticks).length > 0 || order.some((id, index) => handoutSections[index] !== id)
  })
  const sheet = computed(() => {
    const { choices } = draft.value
    return {
      locale: choices.locale ?? settings.settings?.handoutLocale ?? 'en',
      paper: choices.paper ?? settings.settings?.paper ?? 'letter',
      largePrint: choices.largePrint ?? settings.settings?.largePrint ?? false,
      isBeside: choices.isBeside ?? false,
      nameLine: choices.nameLine ?? false,
      teachBack: choices.teachBack ?? false,
    }
  })

  /** The request for a day of the visit, `YYYY-MM-DD`; a plain object, as the bridge takes no reactive ones. */
  function requestFor(today: string): HandoutRequest | null {
    const chosen = settings.settings
    if (chosen === null)
      return null
    const { isBeside, ...looks } = sheet.value
    return {
      causes: [...causes.value],
      sections: [...sections.value],
      stretches: draft.value.stretches === null ? null : [...draft.value.stretches],
      ...looks,
      beside: isBeside ? otherLocale(looks.locale) : null,
      isEmergency: visit.assessment?.urgency === 'emergency',
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
    const asked = visit.turn
    const reply = await window.clinic.saveHandout(request)
    // Another patient's visit by now: the file is there, and nothing of it belongs here.
    if (asked !== visit.turn)
      return
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
    edit({ causes: causes.value.includes(id) ? causes.value.filter(cause => cause !== id) : [...causes.value, id] })
  }
  /** Puts a stretch on the sheet or takes it off. */
  function toggleStretch(id: string): void {
    if (!stretches.value.includes(id) && stretches.value.length >= mostStretches)
      return
    edit({ stretches: stretches.value.includes(id) ? stretches.value.filter(stretch => stretch !== id) : [...stretches.value, id] })
  }
  /** Ticks a section or takes it out; the locked one stays. */
  function toggleSection(id: HandoutSectionId): void {
    if (id !== lockedSection)
      edit({ ticks: { ...draft.value.ticks, [id]: !sections.value.includes(id) } })
  }
  /** Puts a section at a place among all of them, ticked or not. */
  function moveSection(id: HandoutSectionId, to: number): void {
    const others = draft.value.order.filter(section => section !== id)
    edit({ order: others.toSpliced(Math.max(to, 0), 0, id) })
  }
  function chooseSheet(part: SheetChoices): void {
    edit({ choices: { ...draft.value.choices, ...part } })
  }
  /** Keeps the ticks of this sheet under a name; one of the same name gives way. */
  async function keepFavourite(name: string): Promise<void> {
    const { isBeside, nameLine, teachBack } = sheet.value
    const kept: Favourite = { name, causes: [...causes.value], sections: [...sections.value], stretches: draft.value.stretches, isBeside, nameLine, teachBack }
    const others = (settings.settings?.favourites ?? []).filter(favourite => favourite.name !== name)
    await settings.change({ favourites: [...others, kept].slice(-mostFavourites) })
  }
  async function dropFavourite(name: string): Promise<void> {
    await settings.change({ favourites: (settings.settings?.favourites ?? []).filter(favourite => favourite.name !== name) })
  }
  function chooseFavourite(name: string): void {
    const favourite = settings.settings?.favourites.find(kept => kept.name === name)
    if (favourite !== undefined)
      draft.value = applyFavourite(draft.value, favourite, id => content.causesById.has(id))
  }
  function markGiven(): void {
    given.value = [...causes.value]
  }
  /** Back to the ticks and the order that the visit gives; note, date and looks stay. */
  function followVisit(): void {
    edit({ ...blankDraft, choices: draft.value.choices, note: draft.value.note, followUp: draft.value.followUp })
  }
  /** A blank sheet: the last patient's sheet and note are let go. */
  function reset(): void {
    turn += 1
    draft.value = blankDraft
    drawn.value = null
    drawFault.value = null
    saveFault.value = null
    saved.value = null
    given.value = null
  }
  /** Takes the sheet of a visit as it came from the disk. */
  function load(kept: SheetDraft | null, causesGiven: readonly string[] | null): void {
    reset()
    draft.value = kept ?? blankDraft
    given.value = causesGiven
  }
  /** A blank sheet for a new visit. The old one is kept for as long as the old visit can be brought back. */
  function startNew(): void {
    cleared.value = visit.cleared === null ? null : { draft: draft.value, given: given.value }
    reset()
  }
  /** Brings back the sheet that "New visit" cleared; it is drawn when it is next looked at. */
  function bringBack(): void {
    if (cleared.value === null)
      return
    draft.value = cleared.value.draft
    given.value = cleared.value.given
    cleared.value = null
  }
  // The last patient's words go for good when the visit does.
  watch(() => visit.cleared, (kept) => {
    if (kept === null)
      cleared.value = null
  })
  return {
    draft, note, followUp, drawn, drawFault, saveFault, saved, given, cleared,
    causes, usualSections, sections, stretches, hasOwnTicks, sheet,
    requestFor, buildFor, draw, save, copyText, toggleCause, toggleStretch, toggleSection, moveSection, chooseSheet,
    keepFavourite, dropFavourite, chooseFavourite, markGiven, followVisit, reset, load, startNew, bringBack,
  }
})
