import type { KeptVisit, KeptVisitLine } from '../../src/shared/visits/keptVisit.ts'
import { visitId } from './windowVisits.ts'

/** A line of the list of kept visits. */
export function aKeptLine(count: number, part: Partial<KeptVisitLine> = {}): KeptVisitLine {
  const day = String(1 + count % 28).padStart(2, '0')
  return { id: visitId(500 + count), startedAt: `2026-01-${day}T14:30:00.000Z`, finishedAt: `2026-01-${day}T14:50:00.000Z`, status: 'completed', urgency: 'soon', causes: ['sciatica'], present: 3, asked: 40, ...part }
}

/** A kept visit as it is read. */
export function aKeptVisit(count: number, part: Partial<KeptVisit> = {}): KeptVisit {
  return { ...aKeptLine(count), answers: { numbness: true, fever: false }, given: ['sciatica'], contentVersion: '2025-12-31', amendments: [], ...part }
}
