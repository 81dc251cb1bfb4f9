import type { Cause } from './cause.ts'
import type { Evidence } from './evidence.ts'
import { evidenceKey } from './evidence.ts'

/** A finding that speaks otherwise for one cause than for another. */
export interface ComparedFinding {
  readonly key: string
  readonly finding: string
  readonly is: Evidence['is']
  /** What it says of each cause, in the order of the causes; `null` where the catalog has nothing. */
  readonly rows: readonly (Evidence | null)[]
  /** Distance between the cause that it speaks for most and the one that it speaks for least, in steps of weight. */
  readonly spread: number
}

const weightOf = (row: Evidence | null): number => row?.weight ?? 0

/** How much a row says in all: of two findings that separate alike, the one that speaks of more causes comes first. */
const saidBy = ({ rows }: ComparedFinding): number => rows.reduce((sum, row) => sum + Math.abs(weightOf(row)), 0)

/** The findings that separate causes, strongest first. What says the same of all is left out. */
export function compareCauses(causes: readonly Cause[]): readonly ComparedFinding[] {
  const maps = causes.map(cause => new Map(cause.evidence.map(row => [evidenceKey(row), row])))
  const known = new Map(causes.flatMap(cause => cause.evidence).map(row => [evidenceKey(row), row]))
  return [...known]
    .map(([key, { finding, is }]): ComparedFinding => {
      const rows = maps.map(map => map.get(key) ?? null)
      const weights = rows.map(weightOf)
      return { key, finding, is, rows, spread: Math.max(...weights) - Math.min(...weights) }
    })
    .filter(row => row.spread > 0)
    .toSorted((a, b) => b.spread - a.spread || saidBy(b) - saidBy(a))
}
