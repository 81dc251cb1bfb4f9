import type { ShallowRef } from 'vue'
import type { IntakeAnswers } from '../../../shared/intake/intakeAnswer.ts'
import type { VisitStep } from '../../../shared/intake/visitStep.ts'
import type { SheetDraft } from '../../../shared/handout/sheetDraft.ts'
import type { Result } from '../../../shared/result.ts'
import type { OpenVisit } from '../../../shared/visits/openVisit.ts'
import type { VisitFault, VisitsState } from '../../../shared/visits/visitsState.ts'
import type { useHandoutStore } from './handout.ts'
import type { useVisitStore } from './visit.ts'
import { shallowRef } from 'vue'
import { blankDraft } from '../../../shared/handout/sheetDraft.ts'
import { diffAnswers } from '../../../shared/intake/visitStep.ts'
import { fail } from '../../../shared/result.ts'
import { noReply } from './noReply.ts'

/** Why answers are in the window's memory alone, though the visits are open. */
export type SaveTrouble
  = | { readonly kind: 'not-saved', readonly path: string, readonly reason: string }
    | { readonly kind: 'changed-elsewhere' }
    /** No reply yet. */
    | { readonly kind: 'slow' }

/** What is written of a visit besides its steps. */
interface VisitRest {
  readonly cursor: number
  readonly place: number | null
  readonly given: readonly string[] | null
  readonly sheet: SheetDraft | null
}
/** A visit that "New visit" put aside and that is not finished on disk yet. */
interface UnfinishedVisit {
  readonly rest: VisitRest
  readonly base: IntakeAnswers
  readonly steps: readonly VisitStep[]
  isUnsaved: boolean
  /** Its database is gone: it is written as a visit that began with nothing. */
  isRebased: boolean
  isTakenBack: boolean
}

/** What a writer works with. */
export interface VisitWriterFacts {
  readonly visit: ReturnType<typeof useVisitStore>
  readonly handout: ReturnType<typeof useHandoutStore>
  /** Asks how it stands with the visits. */
  readonly reopen: () => Promise<VisitsState>
  /** Takes a state in which nothing can be written. */
  readonly onClosed: (state: VisitsState) => void
  /** The database was damaged and lies beside under this name. */
  readonly onSetAside: (path: string) => void
}

/** Writes the open visit, one call of the bridge at a time. */
export interface VisitWriter {
  readonly trouble: ShallowRef<SaveTrouble | null>
  /** Whether something differs from what is on disk. */
  readonly isDirty: () => boolean
  /** Whether nothing of this window's visit would be missed. */
  readonly isUntouched: () => boolean
  /** Does the next thing that is due, the first of a run or another. @returns whether there may be more to do */
  readonly writeNext: (isFirst: boolean) => Promise<boolean>
  /** Gives up what this window has for a visit from the disk. */
  readonly load: (open: OpenVisit) => void
  /** Lets go of what this window has: it is on disk, or erased. */
  readonly clear: () => void
  /** Takes the visit that is open on disk, where that loses nothing of what this window has. */
  readonly take: (open: OpenVisit) => void
  /** Clears the window for a new visit; the old one is finished by `writeNext`. */
  readonly putAside: (isReady: boolean) => void
  /** Brings back what `putAside` cleared. @returns the kept record to amend instead, where it was an amendment and is kept */
  readonly bringBack: () => string | null
}

/** Faults in one run that are overcome by trying anew; a bridge that gives more of them is left alone. */
const MOST_RETRIES = 3

function isBlank({ base, steps, given, sheet }: OpenVisit): boolean {
  return Object.keys(base).length === 0 && steps.length === 0 && given === null && sheet === null
}
/** Sheets and lists are replaced, never changed in place. */
function isSameRest(a: VisitRest, b: VisitRest): boolean {
  return a.cursor === b.cursor && a.place === b.place && a.given === b.given && a.sheet === b.sheet
}

/** Makes the writer of the open visit. What cannot be written stays due: the next run sends all of it. */
export function makeVisitWriter({ visit, handout, reopen, onClosed, onSetAside }: VisitWriterFacts): VisitWriter {
  const trouble = shallowRef<SaveTrouble | null>(null)
  /** The visit that the main process has open, as this window saw it last. */
  let known: { readonly id: string, readonly revision: number } | null = null
  /** What is on disk besides the steps; `null` where nobody knows. */
  let sent: VisitRest | null = null
  let unfinished: UnfinishedVisit[] = []
  /** The kept record of the visit that was finished last. */
  let lastKept: string | null = null
  /** Kept records of visits that were brought back since: they go once the visit is on disk again. */
  let doubles: readonly string[] = []
  /** A call broke: nobody knows whether it was done. */
  let isInDoubt = false
  let isStarting = false
  let isWriting = false
  let retries = 0
  /** Counts the visits that this window has had: a late reply to the one before changes nothing in this one. */
  let turn = 0

  const rest = (): VisitRest => ({ cursor: visit.cursor, place: visit.place, given: handout.given, sheet: handout.draft === blankDraft ? null : handout.draft })
  const isChanged = (): boolean => visit.firstChanged !== null || sent === null || !isSameRest(sent, rest())
  const isDirty = (): boolean => known !== null && (unfinished.length > 0 || isChanged())
  const isUntouched = (): boolean => visit.steps.length === 0 && !visit.isOpen && handout.draft === blankDraft && handout.given === null

  async function ask<T>(call: () => Promise<Result<T, VisitFault>>): Promise<Result<T, VisitFault>> {
    try {
      return await call()
    }
    catch {
      isInDoubt = true
      return fail(noReply)
    }
  }
  function sendAllAnew(): void {
    sent = null
    const [first] = unfinished
    if (first === undefined)
      visit.noteChange(0)
    else
      first.isUnsaved = true
  }
  function load(open: OpenVisit): void {
    turn += 1
    known = { id: open.id, revision: open.revision }
    visit.load(open)
    handout.load(open.sheet, open.given)
    sent = rest()
    unfinished = []
    isInDoubt = false
    trouble.value = null
  }
  function clear(): void {
    turn += 1
    known = null
    sent = null
    unfinished = []
    doubles = []
    lastKept = null
    visit.startNew()
    visit.forgetCleared()
    handout.reset()
  }
  function take(open: OpenVisit): void {
    const isSame = known?.id === open.id && known.revision === open.revision
    isInDoubt = false
    trouble.value = null
    if (isUntouched() && unfinished.length === 0) {
      load(open)
    }
    else if (!isSame && isBlank(open)) {
      known = { id: open.id, revision: open.revision }
      unfinished = []
      sent = null
      visit.beginWithNothing()
    }
    else if (!isSame) {
      trouble.value = { kind: 'changed-elsewhere' }
    }
  }
  function finishFirst(open: OpenVisit, kept: string | null): void {
    const old = unfinished.shift()
    isStarting = false
    known = { id: open.id, revision: open.revision }
    sent = { cursor: open.cursor, place: open.place, given: open.given, sheet: open.sheet }
    if (unfinished.length === 0)
      visit.startedAt = open.startedAt
    lastKept = kept
    if (old?.isTakenBack === true && kept !== null)
      doubles = [...doubles, kept]
  }

  const notSaved = (fault: VisitFault): SaveTrouble => ({ kind: 'not-saved', path: 'path' in fault ? fault.path : '', reason: 'reason' in fault ? fault.reason : '' })
  /** Takes what a fault says of the visit on disk. @returns whether it can be tried anew */
  async function adaptTo(fault: VisitFault): Promise<boolean> {
    switch (fault.kind) {
      case 'set-aside': {
        onSetAside(fault.path)
        known = { id: fault.visit, revision: 0 }
        const [first] = unfinished
        if (first === undefined)
          visit.beginWithNothing()
        else
          first.isRebased = true
        sendAllAnew()
        return true
      }
      case 'not-ready': {
        const now = await reopen()
        if (now.kind === 'ready')
          take(now.open)
        else
          onClosed(now)
        return now.kind === 'ready'
      }
      case 'changed-elsewhere':
      case 'no-such-visit':
        trouble.value = { kind: 'changed-elsewhere' }
        return false
      default:
        trouble.value = notSaved(fault)
        return false
    }
  }
  async function takeFault(fault: VisitFault): Promise<boolean> {
    retries += 1
    if (!await adaptTo(fault))
      return false
    if (retries > MOST_RETRIES)
      trouble.value = notSaved(fault)
    return retries <= MOST_RETRIES
  }
  /** After a call that broke: finds out whether it was done. @returns whether that is clear */
  async function clearDoubt(before: { readonly id: string, readonly revision: number }): Promise<boolean> {
    const now = await reopen()
    isInDoubt = false
    if (now.kind !== 'ready') {
      onClosed(now)
      return false
    }
    const { id, revision } = now.open
    if (id === before.id && revision <= before.revision + 1) {
      known = { id, revision }
      sendAllAnew()
      return true
    }
    if (isStarting && isBlank(now.open)) {
      finishFirst(now.open, null)
      return true
    }
    trouble.value = { kind: 'changed-elsewhere' }
    return false
  }

  async function change(before: { readonly id: string, readonly revision: number }, from: number, steps: readonly VisitStep[], wanted: VisitRest): Promise<Result<unknown, VisitFault>> {
    isWriting = true
    const reply = await ask(() => window.clinic.changeVisit({ visit: before.id, revision: before.revision, from, steps: steps.slice(from), ...wanted }))
    isWriting = false
    if (reply.ok) {
      known = { id: before.id, revision: reply.value.revision }
      retries = 0
    }
    return reply
  }
  async function finish(old: UnfinishedVisit, before: { readonly id: string, readonly revision: number }): Promise<boolean> {
    if (old.isUnsaved) {
      const first = old.isRebased ? diffAnswers({}, old.base) : []
      const lead = first.length === 0 ? [] : [first]
      const reply = await change(before, 0, [...lead, ...old.steps], { ...old.rest, cursor: lead.length + old.rest.cursor })
      old.isUnsaved = !reply.ok
      return reply.ok || takeFault(reply.fault)
    }
    isStarting = true
    const reply = await ask(() => window.clinic.startVisit({ amends: null }))
    isStarting = isInDoubt
    if (!reply.ok)
      return takeFault(reply.fault)
    finishFirst(reply.value.open, reply.value.kept)
    return true
  }
  async function writeOpen(before: { readonly id: string, readonly revision: number }): Promise<boolean> {
    const mine = turn
    const wanted = rest()
    const changed = visit.forgetChanges()
    const reply = await change(before, changed ?? visit.steps.length, visit.steps, wanted)
    if (reply.ok && mine === turn)
      sent = wanted
    if (reply.ok)
      return true
    if (mine === turn && changed !== null)
      visit.noteChange(changed)
    return takeFault(reply.fault)
  }
  async function dropDouble(id: string): Promise<boolean> {
    const reply = await ask(() => window.clinic.deleteVisit(id))
    isInDoubt = false
    if (!reply.ok && reply.fault.kind === 'set-aside') {
      doubles = []
      return takeFault(reply.fault)
    }
    const isGone = reply.ok || reply.fault.kind === 'no-such-visit'
    if (isGone)
      doubles = doubles.filter(double => double !== id)
    return isGone
  }
  async function writeNext(isFirst: boolean): Promise<boolean> {
    if (isFirst)
      retries = 0
    if (known === null || trouble.value?.kind === 'changed-elsewhere')
      return false
    if (isInDoubt && !await clearDoubt(known))
      return false
    const [old] = unfinished
    const [double] = doubles
    if (old === undefined && !isChanged()) {
      trouble.value = null
      return double !== undefined && dropDouble(double)
    }
    return old === undefined ? writeOpen(known) : finish(old, known)
  }

  function putAside(isReady: boolean): void {
    lastKept = null
    if (known !== null && isReady && !isUntouched())
      unfinished = [...unfinished, { rest: rest(), base: visit.base, steps: visit.steps.slice(), isUnsaved: isChanged() || isWriting, isRebased: false, isTakenBack: false }]
    turn += 1
    visit.startNew()
    handout.startNew()
  }
  function bringBack(): string | null {
    const kept = lastKept
    lastKept = null
    if (visit.cleared === null)
      return null
    if (kept !== null && visit.cleared.amends !== null) {
      visit.forgetCleared()
      return kept
    }
    turn += 1
    handout.bringBack()
    visit.bringBack()
    const last = unfinished.at(-1)
    const isUnderway = isStarting && unfinished.length === 1
    if (last !== undefined && isUnderway)
      last.isTakenBack = true
    if (last === undefined || isUnderway)
      visit.beginWithNothing()
    else
      unfinished = unfinished.slice(0, -1)
    if (kept !== null)
      doubles = [...doubles, kept]
    sent = null
    return null
  }
  return { trouble, isDirty, isUntouched, writeNext, load, clear, take, putAside, bringBack }
}
