import type { ClinicApi } from '../../src/shared/ipc/contract.ts'
import type { OpenVisit } from '../../src/shared/visits/openVisit.ts'

type VisitMethod = 'openVisits' | 'unlockVisits' | 'lockVisits' | 'protectVisits' | 'eraseVisits' | 'changeVisit' | 'startVisit' | 'listVisits' | 'readVisit' | 'deleteVisit' | 'backupVisits' | 'restoreVisits' | 'openVisitFile' | 'saveVisitFile'

/** Ids of visits in specs, one after the other. */
export const visitId = (count: number): string => `00000000-0000-4000-8000-${String(count).padStart(12, '0')}`

/** An open visit without an answer. */
export function anOpenVisit(part: Partial<OpenVisit> = {}): OpenVisit {
  return { id: visitId(1), revision: 0, base: {}, amends: null, startedAt: '2026-01-05T09:00:00.000Z', steps: [], cursor: 0, place: null, given: null, sheet: null, ...part }
}

/** The visits' part of a bridge: takes every change and forgets it; nothing is kept. */
export function someVisits(open: OpenVisit = anOpenVisit()): Pick<ClinicApi, VisitMethod> {
  let count = 1
  const state = { kind: 'ready', open, guards: ['keystore'], kept: 0, notices: [] } as const
  return {
    openVisits: () => Promise.resolve(state),
    unlockVisits: () => Promise.resolve({ ok: true, value: state }),
    lockVisits: () => Promise.resolve(state),
    protectVisits: () => Promise.resolve({ ok: true, value: state }),
    eraseVisits: () => Promise.resolve({ ok: true, value: state }),
    changeVisit: change => Promise.resolve({ ok: true, value: { revision: change.revision + 1 } }),
    startVisit: () => Promise.resolve({ ok: true, value: { open: anOpenVisit({ id: visitId(count += 1) }), kept: null } }),
    listVisits: () => Promise.resolve({ ok: true, value: { lines: [], unreadable: [], total: 0, hasMore: false } }),
    readVisit: () => Promise.resolve({ ok: false, fault: { kind: 'no-such-visit' } }),
    deleteVisit: () => Promise.resolve({ ok: false, fault: { kind: 'no-such-visit' } }),
    backupVisits: () => Promise.resolve({ ok: false, fault: { kind: 'cancelled' } }),
    restoreVisits: () => Promise.resolve({ ok: false, fault: { kind: 'cancelled' } }),
    openVisitFile: () => Promise.resolve({ ok: false, fault: { kind: 'cancelled' } }),
    saveVisitFile: () => Promise.resolve({ ok: false, fault: { kind: 'cancelled' } }),
  }
}
