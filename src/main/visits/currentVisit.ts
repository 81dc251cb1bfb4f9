import type { DatabaseSync } from 'node:sqlite'
import type { IntakeAnswers } from '../../shared/intake/intakeAnswer.ts'
import type { ReasonCode } from '../../shared/reason.ts'
import type { Result } from '../../shared/result.ts'
import type { OpenVisit, VisitChange } from '../../shared/visits/openVisit.ts'
import type { VisitFault } from '../../shared/visits/visitsState.ts'
import type { AgingClock } from './agingClock.ts'
import type { OpenState } from './openVisitTable.ts'
import type { SealKey } from './seal.ts'
import { randomUUID } from 'node:crypto'
import { fail, ok } from '../../shared/result.ts'
import { inTransaction } from './inTransaction.ts'
import { openOpenVisitTable } from './openVisitTable.ts'

/** What a visit begins with: nothing, unless a kept visit is amended. */
export interface Beginning {
  readonly base: IntakeAnswers
  readonly amends: string | null
}
export const blankBeginning: Beginning = { base: {}, amends: null }

/** The open visit. Until its first change it is in memory only. */
export interface CurrentVisit {
  /** @throws DamagedRecord */
  readonly read: () => OpenVisit
  /** When it was last changed; `null` when it never was. */
  readonly changedAt: () => AgingClock | null
  /** What it began with, for a database in the place of a damaged one. */
  readonly beginning: () => Beginning
  /** Writes a change: it is on disk when this returns. */
  readonly change: (change: VisitChange, clock: AgingClock) => Result<{ readonly revision: number }, VisitFault>
  /** Erases the visit. To be called in a transaction, with `begin` after it. */
  readonly erase: () => void
  readonly begin: (beginning: Beginning, clock: AgingClock) => void
}

function blankState({ base, amends }: Beginning, clock: AgingClock): OpenState {
  return { id: randomUUID(), revision: 0, base, amends, startedAt: new Date(clock.seen).toISOString(), cursor: 0, place: null, given: null, sheet: null, count: 0, clock }
}

/**
 * Opens the visit that is in the database, or begins one.
 * @throws DamagedRecord
 */
export function openCurrentVisit(database: DatabaseSync, key: SealKey, clock: AgingClock): CurrentVisit {
  const table = openOpenVisitTable(database, key)
  const written = table.readState()
  // Nobody else writes to the database, so that memory is as good as the disk.
  let state = written ?? blankState(blankBeginning, clock)
  if (written !== null)
    table.readSteps(written)

  return {
    read() {
      const { id, revision, base, amends, startedAt, cursor, place, given, sheet } = state
      return { id, revision, base, amends, startedAt, steps: revision === 0 ? [] : table.readSteps(state), cursor, place, given, sheet }
    },
    changedAt: () => state.revision === 0 ? null : state.clock,
    beginning: () => ({ base: state.base, amends: state.amends }),
    change({ visit, revision, from, steps, ...here }, at) {
      if (visit !== state.id || revision !== state.revision)
        return fail({ kind: 'changed-elsewhere' })
      const count = from + steps.length
      if (from > state.count || here.cursor > count)
        return fail({ kind: 'bad-request', reason: 'out-of-step' satisfies ReasonCode })
      // A window may stand open for long before the first patient comes.
      const startedAt = revision === 0 ? new Date(at.seen).toISOString() : state.startedAt
      const next = { ...state, ...here, startedAt, revision: revision + 1, count, clock: at }
      inTransaction(database, () => table.write(next, from, steps))
      state = next
      return ok({ revision: next.revision })
    },
    erase: () => table.erase(),
    begin(beginning, at) {
      state = blankState(beginning, at)
    },
  }
}
