import type { DatabaseSync } from 'node:sqlite'
import type { OpenVisit } from '../../shared/visits/openVisit.ts'
import type { VisitStep } from '../../shared/intake/visitStep.ts'
import type { RecordName, SealKey } from './seal.ts'
import { VisitStep as Step } from '../../shared/intake/visitStep.ts'
import { z } from '../../shared/schema.ts'
import { OpenVisit as Visit, VisitId } from '../../shared/visits/openVisit.ts'
import { AgingClock } from './agingClock.ts'
import { DamagedRecord, sealValue, unsealValue } from './seal.ts'

/** The open visit without its steps: how many there are, and when it was last changed. */
export const OpenState = z.strictObject({ ...Visit.omit({ steps: true }).shape, count: z.int().min(0), clock: AgingClock })
export type OpenState = z.infer<typeof OpenState>

const stateName = (id: string): RecordName => ({ kind: 'open', id })
const stepName = (id: string, position: number): RecordName => ({ kind: 'step', id: `${id}/${position}` })

/** The open visit in the database: its steps, one record each, and its state. Nothing is there before the first change. */
export interface OpenVisitTable {
  /** @throws DamagedRecord */
  readonly readState: () => OpenState | null
  /** @throws DamagedRecord */
  readonly readSteps: (state: OpenState) => OpenVisit['steps']
  /** Writes the state, and puts steps in the place of those from `from` on. To be called in a transaction. */
  readonly write: (state: OpenState, from: number, steps: readonly VisitStep[]) => void
  readonly erase: () => void
}

/** Prepares the statements once: they are run with every answer. */
export function openOpenVisitTable(database: DatabaseSync, key: SealKey): OpenVisitTable {
  const selectState = database.prepare('SELECT id, sealed FROM open_visit')
  const upsertState = database.prepare('INSERT INTO open_visit (only_row, id, sealed) VALUES (1, ?, ?) ON CONFLICT (only_row) DO UPDATE SET id = excluded.id, sealed = excluded.sealed')
  const deleteState = database.prepare('DELETE FROM open_visit')
  const selectSteps = database.prepare('SELECT position, sealed FROM open_steps ORDER BY position')
  const insertStep = database.prepare('INSERT INTO open_steps (position, sealed) VALUES (?, ?)')
  const deleteSteps = database.prepare('DELETE FROM open_steps WHERE position >= ?')

  return {
    readState() {
      const row = selectState.get() as { readonly id: string, readonly sealed: Uint8Array } | undefined
      if (row === undefined)
        return null
      const name = stateName(VisitId.safeParse(row.id).data ?? '')
      const state = unsealValue(key, name, row.sealed, OpenState)
      if (state.cursor > state.count)
        throw new DamagedRecord(name)
      return state
    },
    readSteps({ id, count }) {
      const rows = selectSteps.all() as unknown as readonly { readonly position: number, readonly sealed: Uint8Array }[]
      if (rows.length !== count || rows.some(({ position }, index) => position !== index))
        throw new DamagedRecord(stateName(id))
      return rows.map(({ position, sealed }) => unsealValue(key, stepName(id, position), sealed, Step))
    },
    write(state, from, steps) {
      deleteSteps.run(from)
      steps.forEach((step, index) => void insertStep.run(from + index, sealValue(key, stepName(state.id, from + index), step)))
      upsertState.run(state.id, sealValue(key, stateName(state.id), state))
    },
    erase() {
      deleteSteps.run(0)
      deleteState.run()
    },
  }
}
