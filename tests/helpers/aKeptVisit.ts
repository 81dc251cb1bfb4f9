import type { KeptVisit, KeptVisitLine } from '../../src/shared/visits/keptVisit.ts'
import { hereAt } from './hereAt.ts'
import { visitId } from './windowVisits.ts'

/** A line of the list of kept visits. */
export function aKeptLine(count: number, part: Partial<KeptVisitLine> = {}): KeptVisitLine {
  const startedAt = hereAt(2026, 1, 1 + count % 28)
  return { id: visitId(500 + count), startedAt, finishedAt: startedAt, status: 'completed', urgency: 'soon', causes: ['sciatica'], present: 3, asked: 40, ...part }
}

/** A kept visit as it is read. */
export function aKeptVisit(count: number, part: Partial<KeptVisit> = {}): KeptVisit {
  return { ...aKeptLine(count), answers: { numbness: true, fever: false }, given: ['sciatica'], contentVersion: '2025-12-31', amendments: [], ...part }
}
