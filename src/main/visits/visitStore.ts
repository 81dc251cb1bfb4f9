import type { DatabaseSync } from 'node:sqlite'
import type { Result } from '../../shared/result.ts'
import type { KeptVisit, KeptVisitPage, KeptVisitQuery } from '../../shared/visits/keptVisit.ts'
import type { OpenVisit } from '../../shared/visits/openVisit.ts'
import type { VisitFault, VisitsNotice } from '../../shared/visits/visitsState.ts'
import type { AgingClock } from './agingClock.ts'
import type { CurrentVisit } from './currentVisit.ts'
import type { FinishedVisit, Summarize } from './finishVisit.ts'
import type { KeptVisitTable } from './keptVisitTable.ts'
import { createSecretKey } from 'node:crypto'
import { assertNever } from '../../shared/assertNever.ts'
import { fail, ok } from '../../shared/result.ts'
import { advanceClock, laterClock } from './agingClock.ts'
import { blankBeginning, openCurrentVisit } from './currentVisit.ts'
import { openFactTable } from './factTable.ts'
import { finishVisit } from './finishVisit.ts'
import { inLongTransaction, inTransaction } from './inTransaction.ts'
import { openKeptDays } from './keptDays.ts'
import { openKeptVisitTable } from './keptVisitTable.ts'
import { openKeptVisitList } from './listKeptVisits.ts'
import { openOpenVisitTable } from './openVisitTable.ts'
import { DamagedRecord } from './seal.ts'
import { openSearchTokens } from './searchTokens.ts'
import { diskReason } from './sqliteFault.ts'

const HOUR = 60 * 60 * 1000
const DAY = 24 * HOUR

/** What the store is told of the world. */
export interface StoreWorld {
  readonly now: () => Date
  /** The day of a moment by the clinic's clock, `YYYY-MM-DD`. */
  readonly dayOf: (at: Date) => string
  readonly summarize: Summarize
}

/** Days for which visits are kept; `null` where the settings cannot be read, so that nothing is purged for that. */
export type KeepDays = number | null

/**
 * The visits in an open database, each method one transaction at most.
 * All throw DamagedRecord, or SQLite's error, for what the disk does to them.
 */
export interface VisitStore {
  readonly current: CurrentVisit
  readonly kept: KeptVisitTable
  readonly clock: () => AgingClock
  /** Looks at the clock, finishes what was left open, purges. A full disk leaves that for later. */
  readonly settle: (keepDays: KeepDays) => readonly VisitsNotice[]
  readonly start: (amends: string | null, keepDays: KeepDays) => Result<{ readonly open: OpenVisit, readonly kept: string | null }, VisitFault>
  readonly list: (query: KeptVisitQuery) => Result<KeptVisitPage, VisitFault>
  readonly read: (id: string) => Result<KeptVisit, VisitFault>
  readonly remove: (id: string) => Result<null, VisitFault>
  /** What would become of the open visit if it were finished and kept now. */
  readonly foresee: () => FinishedVisit
  /**
   * Erases what is older than it is kept. That none is kept at all erases everything only where the clinic said so just now:
   * settings that were lost and are the defaults again say the same, and then what is here ages on as it did.
   */
  readonly purge: (keepDays: KeepDays, isTold: boolean) => void
  /** Runs work that waits for a file whole or not at all; nothing else may be asked until it is done. */
  readonly inLongTransaction: <T>(work: () => Promise<T>) => Promise<T>
  /** Moves the log into the database and empties it, so that nothing erased is left in it. */
  readonly checkpoint: () => void
}

/** Lets a full or refusing disk pass: what is done here is done again later. */
function ifDiskAllows(work: () => void): void {
  try {
    work()
  }
  catch (error) {
    if (diskReason(error) === null)
      throw error
  }
}

/**
 * Opens the visits in a database.
 * @param bytes - the data key
 * @returns `null` for a key that is not the database's own
 * @throws DamagedRecord
 */
export function openVisitStore(database: DatabaseSync, file: string, bytes: Uint8Array, world: StoreWorld): VisitStore | null {
  const key = createSecretKey(bytes)
  const facts = openFactTable(database, key)
  if (facts === null)
    return null
  const tokens = openSearchTokens(key)
  const days = openKeptDays(database, key, () => kept.readDays())
  const kept: KeptVisitTable = openKeptVisitTable(database, key, { tokens, days })
  const list = openKeptVisitList(database, { tokens, days, visits: kept })
  const now = world.now()
  const before = laterClock(facts.readClock() ?? { elapsed: 0, seen: now.getTime() }, openOpenVisitTable(database, key).readState()?.clock ?? { elapsed: 0, seen: 0 })
  let clock = before
  const look = (): AgingClock => {
    clock = advanceClock(clock, world.now())
    return clock
  }
  const current = openCurrentVisit(database, key, look())

  function inOne<T>(work: () => T): T {
    try {
      return inTransaction(database, work)
    }
    catch (error) {
      days.forget()
      throw error
    }
  }
  const checkpoint = (): void => ifDiskAllows(() => database.exec('PRAGMA wal_checkpoint(TRUNCATE)'))

  /** What becomes of the open visit. */
  function decide(keepDays: KeepDays): FinishedVisit {
    const isKept = keepDays === null ? kept.count() > 0 || (facts?.readKeepDays() ?? 0) > 0 : keepDays > 0
    return current.changedAt() === null || !isKept ? { kind: 'erase' } : weigh(current.read())
  }
  function weigh(open: OpenVisit): FinishedVisit {
    try {
      return finishVisit(open, open.amends === null ? null : kept.read(open.amends), world.now(), world.summarize)
    }
    catch (error) {
      if (!(error instanceof DamagedRecord))
        throw error
      // What it amends cannot be read any more: it has the answers of both.
      return finishVisit({ ...open, amends: null }, null, world.now(), world.summarize)
    }
  }

  /** Does what was decided, and erases the open visit, in one. @returns the id of the visit that is kept */
  function finish(finished: FinishedVisit): string | null {
    inOne(() => {
      if (finished.kind === 'keep')
        kept.insert(finished.visit, world.dayOf(new Date(finished.visit.startedAt)), clock.elapsed)
      if (finished.kind === 'replace')
        kept.replace(finished.visit)
      current.erase()
      facts?.writeClock(clock)
    })
    checkpoint()
    switch (finished.kind) {
      case 'keep':
      case 'replace': return finished.visit.id
      case 'leave': return finished.id
      case 'erase':
      case 'wait': return null
      default: return assertNever(finished)
    }
  }

  /** @returns how many went */
  function removeOld(keepDays: number, isTold: boolean): number {
    const was = facts?.readKeepDays() ?? 0
    if (keepDays !== was && (isTold || keepDays > 0))
      facts?.writeKeepDays(keepDays)
    if (keepDays > 0 || (was > 0 && !isTold))
      return kept.removeUntil(clock.elapsed - (keepDays > 0 ? keepDays : was) * DAY)
    const count = kept.count()
    if (count > 0)
      kept.removeAll()
    return count
  }

  function purge(keepDays: KeepDays, isTold: boolean): void {
    look()
    const removed = inOne(() => {
      facts?.writeClock(clock)
      return keepDays === null ? 0 : removeOld(keepDays, isTold)
    })
    if (removed > 0)
      checkpoint()
  }

  function finishWhatWasLeft(keepDays: KeepDays): readonly VisitsNotice[] {
    const changed = current.changedAt()
    if (changed === null || clock.elapsed - changed.elapsed <= DAY)
      return []
    const finished = decide(keepDays)
    if (finished.kind === 'wait')
      return []
    const { startedAt } = current.read()
    const isKept = finish(finished) !== null
    current.begin(blankBeginning, clock)
    return [{ kind: 'left-open', startedAt, isKept }]
  }

  return {
    current,
    kept,
    clock: look,
    settle(keepDays) {
      const notices: VisitsNotice[] = []
      if (before.seen - now.getTime() > HOUR)
        notices.push({ kind: 'clock-back', was: new Date(before.seen).toISOString(), now: now.toISOString() })
      ifDiskAllows(() => notices.push(...finishWhatWasLeft(keepDays)))
      ifDiskAllows(() => purge(keepDays, false))
      return notices
    },
    start(amends, keepDays) {
      look()
      const amended = amends === null ? null : readKept(amends)
      if (amended?.ok === false)
        return amended
      const finished = decide(keepDays)
      if (finished.kind === 'wait')
        return fail({ kind: 'not-ready' })
      const id = current.changedAt() === null ? null : finish(finished)
      const base = amended === null ? null : readKept(amended.value.id)
      current.begin(base?.ok ? { base: base.value.answers, amends } : blankBeginning, clock)
      return ok({ open: current.read(), kept: id })
    },
    list(query) {
      const page = list(query)
      return page === null ? fail({ kind: 'no-such-visit' }) : ok(page)
    },
    read: readKept,
    remove(id) {
      const found = kept.find(id)
      if (found === null)
        return fail({ kind: 'no-such-visit' })
      inOne(() => kept.remove(found))
      checkpoint()
      return ok(null)
    },
    foresee: () => current.changedAt() === null ? { kind: 'erase' } : weigh(current.read()),
    purge,
    inLongTransaction: work => inLongTransaction(database, work).catch((error: unknown) => {
      days.forget()
      throw error
    }),
    checkpoint,
  }

  function readKept(id: string): Result<KeptVisit, VisitFault> {
    try {
      const visit = kept.read(id)
      return visit === null ? fail({ kind: 'no-such-visit' }) : ok(visit)
    }
    catch (error) {
      if (error instanceof DamagedRecord)
        return fail({ kind: 'unreadable', path: file, reason: 'record-damaged' })
      throw error
    }
  }
}
