import type { Result } from '../../shared/result.ts'
import type { KeptVisit } from '../../shared/visits/keptVisit.ts'
import type { BackupResult, VisitFault } from '../../shared/visits/visitsState.ts'
import type { ScryptCost } from './passphraseKey.ts'
import type { VisitStore } from './visitStore.ts'
import { fail, ok } from '../../shared/result.ts'
import { refusalCode } from '../files/refusalCode.ts'
import { DamagedRecord } from './seal.ts'
import { writeBackup } from './writeBackup.ts'

/** Visits that are read in one turn, so that an answer never waits for the whole of a backup. */
const SLICE = 10

/** Takes a turn with the store. @throws Interrupted when it is not open any more */
export type WithTurn = <T>(work: (store: VisitStore) => T) => Promise<T>

/** The visits were locked, erased or set aside in the middle. */
export class Interrupted extends Error {
  readonly fault: VisitFault

  constructor(fault: VisitFault) {
    super(fault.kind)
    this.fault = fault
  }
}

/** Every kept visit and the open one as it would be kept, a line each. */
async function* listLines(inTurn: WithTurn, now: () => Date, count: { visits: number, leftOut: number }): AsyncGenerator<string> {
  const amended = new Set<string>()
  const line = (store: VisitStore, id: string): readonly string[] => {
    const visit = ifReadable(store, id)
    const record = store.kept.readLine(id)
    if (visit === null || record === null) {
      count.leftOut += 1
      return []
    }
    count.visits += 1
    return [writeLine(visit, store.clock().elapsed - record.elapsed)]
  }
  yield JSON.stringify({ format: 1, at: now().toISOString() })
  for (let rank: number | null = 0; rank !== null;) {
    const after: number = rank
    const slice = await inTurn((store) => {
      const found = store.kept.after(after, SLICE)
      const { amends } = store.current.beginning()
      if (found.some(({ id }) => id === amends) && amends !== null)
        amended.add(amends)
      return { lines: found.filter(({ id }) => id !== amends).flatMap(({ id }) => line(store, id)), last: found.at(-1)?.rank ?? null }
    })
    yield* slice.lines
    rank = slice.last
  }
  yield* await inTurn((store) => {
    const open = store.foresee()
    count.leftOut += open.kind === 'wait' ? 1 : 0
    const visit = open.kind === 'keep' || open.kind === 'replace' ? open.visit : null
    count.visits += visit === null ? 0 : 1
    const age = visit === null ? 0 : store.clock().elapsed - (store.kept.readLine(visit.id)?.elapsed ?? store.clock().elapsed)
    return [
      ...visit === null ? [] : [writeLine(visit, age)],
      // What is being amended, where the amendment itself did not go in above.
      ...[...amended].filter(id => id !== visit?.id && store.kept.find(id) !== null).flatMap(id => line(store, id)),
    ]
  })
}

const writeLine = (visit: KeptVisit, age: number): string => JSON.stringify({ age: Math.max(0, age), visit })

function ifReadable({ kept }: VisitStore, id: string): KeptVisit | null {
  try {
    return kept.read(id)
  }
  catch (error) {
    if (error instanceof DamagedRecord)
      return null
    throw error
  }
}

/** Writes every kept visit, and the open one as it would be kept, to one file that the passphrase opens. */
export async function backUpVisits(file: string, passphrase: string, { inTurn, now, cost }: { readonly inTurn: WithTurn, readonly now: () => Date, readonly cost: ScryptCost }): Promise<Result<BackupResult, VisitFault>> {
  const count = { visits: 0, leftOut: 0 }
  try {
    await writeBackup(file, passphrase, cost, listLines(inTurn, now, count))
    return ok({ path: file, visits: count.visits, alreadyHere: 0, leftOut: count.leftOut })
  }
  catch (error) {
    if (error instanceof Interrupted)
      return fail(error.fault)
    if (error instanceof Error && 'code' in error)
      return fail({ kind: 'not-saved', path: file, reason: refusalCode(error) })
    throw error
  }
}
