import type { IntakeAnswers } from '../../src/shared/intake/intakeAnswer.ts'
import type { VisitStep } from '../../src/shared/intake/visitStep.ts'
import type { ClinicApi } from '../../src/shared/ipc/contract.ts'
import type { OpenVisit } from '../../src/shared/visits/openVisit.ts'
import type { Guard, VisitFault, VisitsState } from '../../src/shared/visits/visitsState.ts'
import type { Result } from '../../src/shared/result.ts'
import { replaySteps } from '../../src/shared/intake/visitStep.ts'
import { fail, ok } from '../../src/shared/result.ts'
import { VisitChange } from '../../src/shared/visits/openVisit.ts'
import { anOpenVisit, someVisits, visitId } from './windowVisits.ts'

/** What becomes of a call: done, refused, broken before or after it was done, or the database found damaged. */
export type Fate = 'done' | 'not-saved' | 'broken' | 'reply-lost' | 'set-aside'

/** A finished visit that the model keeps. */
export interface ModelKept {
  readonly id: string
  readonly answers: IntakeAnswers
}

/** The main process's side of the visits, as its contract says, in memory; calls can be made to wait and to fail. */
export interface DiskVisits {
  readonly api: Partial<ClinicApi>
  /** The open visit as a restart would bring it back. */
  readonly open: () => OpenVisit
  readonly answers: () => IntakeAnswers
  readonly kept: () => readonly ModelKept[]
  readonly calls: readonly string[]
  /** What becomes of the next calls that write, in order; `done` after the last. */
  readonly foresee: (fates: readonly Fate[]) => void
  readonly setState: (state: VisitsState | null) => void
  /** Another window writes the visit. */
  readonly writeElsewhere: (steps: readonly VisitStep[]) => void
}

/** @param wait - resolves when the next call may go on */
export function diskVisits({ open: first = anOpenVisit(), keeps = true, guards = ['keystore'] as readonly Guard[], wait = () => Promise.resolve() } = {}): DiskVisits {
  let open: OpenVisit = first
  let kept: readonly ModelKept[] = []
  let count = 100
  let fates: readonly Fate[] = []
  let other: VisitsState | null = null
  const calls: string[] = []
  const state = (): VisitsState => other ?? { kind: 'ready', open: structuredClone(open), guards, kept: kept.length, notices: [] }
  const answers = (): IntakeAnswers => replaySteps(open.base, open.steps, open.cursor)
  const fresh = (): OpenVisit => anOpenVisit({ id: visitId(count += 1) })

  async function fated<T>(name: string, act: () => Result<T, VisitFault>): Promise<Result<T, VisitFault>> {
    calls.push(name)
    await wait()
    if (other !== null)
      return fail({ kind: 'not-ready' })
    const [fate = 'done', ...later] = fates
    fates = later
    switch (fate) {
      case 'done': return act()
      case 'not-saved': return fail({ kind: 'not-saved', path: '/x/visits.db', reason: 'ENOSPC' })
      case 'broken': throw new Error('the bridge broke')
      case 'reply-lost':
        act()
        throw new Error('the reply was lost')
      case 'set-aside':
        open = fresh()
        kept = []
        return fail({ kind: 'set-aside', path: '/x/visits.db.damaged', visit: open.id })
    }
  }
  const api: Partial<ClinicApi> = {
    ...someVisits(),
    openVisits: async () => {
      calls.push('open')
      await wait()
      return state()
    },
    lockVisits: async () => {
      calls.push('lock')
      await wait()
      return state()
    },
    changeVisit: raw => fated('change', () => {
      // What crosses the bridge is cloned and parsed: a reactive object or a hole in the steps would be found here.
      const { visit, revision, from, steps, ...rest } = VisitChange.parse(structuredClone(raw))
      if (visit !== open.id || revision !== open.revision)
        return fail({ kind: 'changed-elsewhere' })
      const all = [...open.steps.slice(0, from), ...steps]
      if (from > open.steps.length || rest.cursor > all.length)
        return fail({ kind: 'bad-request', reason: 'steps are missing' })
      open = { ...open, ...rest, steps: all, revision: revision + 1 }
      return ok({ revision: open.revision })
    }),
    startVisit: ({ amends }) => fated('start', () => {
      const isWorth = Object.keys(answers()).length > 0
      const id = !isWorth || !keeps ? null : open.amends ?? open.id
      if (id !== null)
        kept = [...kept.filter(visit => visit.id !== id), { id, answers: answers() }]
      const amended = kept.find(visit => visit.id === amends)
      if (amends !== null && amended === undefined)
        return fail({ kind: 'no-such-visit' })
      open = { ...fresh(), base: amended?.answers ?? {}, amends }
      return ok({ open: structuredClone(open), kept: id })
    }),
    deleteVisit: id => fated('delete', () => {
      kept = kept.filter(visit => visit.id !== id)
      return ok(null)
    }),
    eraseVisits: () => fated('erase', () => {
      open = fresh()
      kept = []
      return ok(state())
    }),
  }
  return {
    api,
    open: () => open,
    answers,
    kept: () => kept,
    calls,
    foresee: next => fates = next,
    setState: next => other = next,
    writeElsewhere: steps => open = { ...open, steps, cursor: steps.length, revision: open.revision + 7 },
  }
}
