import type { Result } from '../../../shared/result.ts'
import type { Guard, VisitFault, VisitsNotice, VisitsState } from '../../../shared/visits/visitsState.ts'
import { defineStore } from 'pinia'
import { computed, onScopeDispose, shallowRef, watch } from 'vue'
import { partingEvent } from '../../../shared/ipc/partingEvent.ts'
import { fail } from '../../../shared/result.ts'
import { makeCommandQueue, nextTask } from './commandQueue.ts'
import { useHandoutStore } from './handout.ts'
import { useVisitStore } from './visit.ts'
import { noReply } from './noReply.ts'
import { makeVisitWriter } from './visitWriter.ts'

/** Quiet after a key in the note or a move in the checklist before it is written, in milliseconds. */
const QUIET_MS = 300
/** Longest that commands wait for the disk, in milliseconds: then the clinician goes on, and a line says so. */
const LONGEST_HOLD_MS = 2000

/**
 * Keeps the open visit on disk. Every answer is written before the next command runs; moves and the sheet are written
 * when it is quiet. What cannot be written stays in the window, and the next change sends all of it.
 */
export const useKeepingStore = defineStore('keeping', () => {
  const visit = useVisitStore()
  const handout = useHandoutStore()

  /** How it stands with the visits; `null` until they were opened. */
  const state = shallowRef<VisitsState | null>(null)
  /** What held the key when it was last open. */
  const guards = shallowRef<readonly Guard[]>([])
  const notices = shallowRef<readonly VisitsNotice[]>([])
  /** When the visit was begun that the start of the app brought back; `null` from its next answer on. */
  const broughtBack = shallowRef<string | null>(null)
  /** The clinician goes on without a passphrase, in this run. */
  const isLeftUnprotected = shallowRef(false)
  /** The place of the whole window is taken by a panel without a word of the visit. */
  const isHidden = shallowRef(false)
  /** The panel goes with the passphrase only. */
  const asksPassphrase = shallowRef(false)
  /** Whether it is known that the window is hidden, or not: before, nothing is shown. */
  const isBegun = shallowRef(false)
  /** Whether the visits were open when the window was hidden. */
  let hidVisits = false
  /** While something is being written; commands wait. */
  const isHeld = shallowRef(false)
  const isReady = computed(() => state.value?.kind === 'ready')

  const queue = makeCommandQueue(() => isHeld.value)
  const writer = makeVisitWriter({
    visit,
    handout,
    reopen: () => window.clinic.openVisits(),
    onClosed: now => state.value = now,
    onSetAside: path => notices.value = [...notices.value, { kind: 'set-aside', path }],
  })
  const { trouble } = writer

  const jobs: (() => Promise<void>)[] = []
  let isDue = false
  let running: Promise<void> | null = null
  let quiet: ReturnType<typeof setTimeout> | undefined
  let deadline: ReturnType<typeof setTimeout> | undefined

  function release(): void {
    clearTimeout(deadline)
    isHeld.value = false
    queue.goOn()
  }
  function hold(): void {
    if (trouble.value?.kind === 'slow')
      return
    isHeld.value = true
    clearTimeout(deadline)
    deadline = setTimeout(() => {
      trouble.value ??= { kind: 'slow' }
      release()
    }, LONGEST_HOLD_MS)
  }
  async function write(): Promise<void> {
    for (let goesOn = isReady.value && await writer.writeNext(true); goesOn;)
      goesOn = isReady.value && await writer.writeNext(false)
  }
  async function run(): Promise<void> {
    while (isDue || jobs.length > 0) {
      isDue = false
      try {
        await write()
        await jobs.shift()?.()
      }
      catch {
        trouble.value = noReply
      }
    }
    running = null
    if (trouble.value?.kind === 'slow')
      trouble.value = null
    release()
  }
  function wake(): void {
    clearTimeout(quiet)
    isDue = true
    // A microtask later, so that a command's move to the next item goes with its answer.
    running ??= Promise.resolve().then(run)
  }
  watch(() => visit.answers, () => {
    broughtBack.value = null
    if (!isReady.value || !writer.isDirty())
      return
    hold()
    wake()
  }, { flush: 'sync' })
  watch([() => visit.place, () => handout.draft, () => handout.given], () => {
    clearTimeout(quiet)
    quiet = setTimeout(wake, QUIET_MS)
  }, { flush: 'sync' })

  /** Writes what is due, now. Resolves when it is on disk, or could not be written. */
  async function settle(): Promise<void> {
    wake()
    while (running !== null)
      await running
  }
  /** Writes what is due and what waits for its turn, before the window goes. */
  async function part(): Promise<void> {
    for (await settle(); queue.mustWait(); await settle())
      await nextTask()
  }
  const onParting = (event: Event): void => void (event as CustomEvent<Promise<unknown>[]>).detail.push(part())
  window.addEventListener(partingEvent, onParting)
  onScopeDispose(() => {
    clearTimeout(quiet)
    clearTimeout(deadline)
    window.removeEventListener(partingEvent, onParting)
  })

  /** Calls the bridge when what is due was written and nothing else is under way; commands wait. */
  function callAlone<T>(call: () => Promise<T>): Promise<T> {
    hold()
    return new Promise<T>((resolve, reject) => {
      jobs.push(() => call().then(resolve, reject))
      wake()
    })
  }
  function settleState(now: VisitsState): void {
    state.value = now
    if (now.kind === 'ready' || now.kind === 'locked')
      notices.value = [...notices.value, ...now.notices]
    if (now.kind !== 'ready')
      return
    guards.value = now.guards
    writer.take(now.open)
    isDue = true
  }
  /** Opens the visits, or asks how it stands now. The first time, it brings the visit back that was open. */
  async function open(): Promise<void> {
    const isFirst = state.value === null
    await callAlone(async () => settleState(await window.clinic.openVisits()))
      .catch(() => trouble.value = noReply)
    if (isFirst && isReady.value && visit.isOpen)
      broughtBack.value = visit.startedAt
  }
  /** Begins the window: hidden where the one before it was, and then without a word of the visits, else with the visits open. */
  async function begin(): Promise<void> {
    const hiding = await window.clinic.loadHiding().catch(() => null)
    isHidden.value = hiding?.isHidden === true
    asksPassphrase.value = hiding?.asksPassphrase === true
    hidVisits = asksPassphrase.value
    isBegun.value = true
    if (!isHidden.value)
      await open()
  }
  /** Calls that answer with how it stands then. @returns why it was not done; `null` when it was */
  function changeState(call: () => Promise<Result<VisitsState, VisitFault>>): Promise<VisitFault | null> {
    return callAlone(async () => {
      const reply = await call()
      if (reply.ok)
        settleState(reply.value)
      return reply.ok ? null : reply.fault
    })
  }
  async function unlock(passphrase: string): Promise<VisitFault | null> {
    const fault = await changeState(() => window.clinic.unlockVisits(passphrase))
    if (fault === null && isReady.value) {
      isHidden.value = false
      asksPassphrase.value = false
    }
    return fault
  }
  const protect = (passphrase: string): Promise<VisitFault | null> => changeState(() => window.clinic.protectVisits(passphrase))
  /** Erases every visit, the one in this window too. */
  const erase = (): Promise<VisitFault | null> => changeState(async () => {
    const reply = await window.clinic.eraseVisits()
    if (reply.ok) {
      notices.value = []
      writer.clear()
    }
    return reply
  })
  /** Gives up what this window has for what another one wrote. */
  const loadElsewhere = (): Promise<void> => callAlone(async () => {
    const now = await window.clinic.openVisits()
    state.value = now
    if (now.kind === 'ready')
      writer.load(now.open)
  })
  // Main is told at once: the window may crash before it has written what is due.
  watch(isHidden, now => void window.clinic.noteHidden(now).catch(() => undefined), { flush: 'sync' })
  /** Hides the window at once, writes what is due, then lets go of the key. */
  async function hide(): Promise<void> {
    if (isHidden.value)
      return
    isHidden.value = true
    asksPassphrase.value = false
    hidVisits = isReady.value
    const now = await callAlone(() => window.clinic.lockVisits()).catch(() => null)
    if (!hidVisits || now?.kind !== 'locked')
      return
    state.value = now
    asksPassphrase.value = !guards.value.includes('keystore')
    // What is on disk need not be in memory.
    if (!writer.isDirty())
      writer.clear()
  }
  /** Shows the window again, where no passphrase is needed for it. */
  async function show(): Promise<void> {
    // A window that came back hidden has not opened them.
    if (state.value === null || (hidVisits && state.value.kind === 'locked'))
      await open()
    asksPassphrase.value = hidVisits && state.value?.kind === 'locked'
    isHidden.value = asksPassphrase.value
  }
  const runInOrder = (command: () => void): Promise<void> => new Promise(resolve => queue.inOrder(() => {
    command()
    resolve()
  }))
  /** Finishes the visit: it is cleared at once and can be brought back until the next answer. */
  const startNew = (): Promise<void> => runInOrder(() => {
    // Asked for twice, the visit that was cleared can still be brought back.
    if (!visit.isOpen && visit.cleared !== null)
      return
    writer.putAside(isReady.value)
    if (!writer.isDirty() || !isReady.value)
      return
    hold()
    wake()
  })
  /** Brings back what "New visit" cleared. */
  const bringBack = (): Promise<void> => runInOrder(() => {
    const kept = writer.bringBack()
    if (kept !== null)
      void amend(kept)
    else if (isReady.value && writer.isDirty())
      wake()
  })
  /** Opens a kept visit in place of the open one, which is finished. @returns why not; `null` when it is open */
  function amend(id: string): Promise<VisitFault | null> {
    return callAlone(async () => {
      // What could not be written would be lost with the visit that is open.
      if (writer.isDirty())
        return { kind: 'not-saved', path: '', reason: '' }
      const reply = await window.clinic.startVisit({ amends: id }).catch(() => fail<VisitFault>(noReply))
      if (!reply.ok)
        return reply.fault
      visit.forgetCleared()
      writer.load(reply.value.open)
      return null
    })
  }
  /** Lets a line go that was read. */
  function dismiss(notice: VisitsNotice): void {
    notices.value = notices.value.filter(other => other !== notice)
  }
  return {
    state, guards, notices, trouble, broughtBack, isLeftUnprotected, isBegun, isHidden, asksPassphrase, isHeld, isReady,
    begin, open, settle, unlock, protect, erase, loadElsewhere, hide, show, startNew, bringBack, amend, dismiss,
    inOrder: queue.inOrder, mustWait: queue.mustWait,
  }
})
