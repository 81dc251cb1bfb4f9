import type { Cause } from '../catalog/cause.ts'
import type { Evidence } from '../catalog/evidence.ts'
import type { Reason } from './assessment.ts'
import { evidenceKey } from '../catalog/evidence.ts'
import { oncePerObject } from '../oncePerObject.ts'
import { numberTest } from './evidenceTests.ts'

/** How far the answer to a finding can move a cause. */
export interface Swing {
  /** Largest weight of any answer; 0 when none speaks for the cause. */
  readonly up: number
  /** Smallest weight of any answer; 0 when none speaks against it. */
  readonly down: number
}

/**
 * A cause made ready for weighing, and what each finding can do. Its evidence rows stand by falling weight as numbers in one list, so that
 * weighing reads one number after the other and fetches no object: with thousands of causes the fetching is what takes the time.
 */
export interface CompiledCause {
  readonly cause: Cause
  /** Three numbers a row: its test; what it adds when that comes out as expected; what it adds when the finding was asked and is absent, 0 for nothing. */
  readonly rows: readonly number[]
  /** Two reasons a row, to show: for a test that comes out as expected, and for a finding that is absent. */
  readonly reasons: readonly Reason[]
  readonly swings: ReadonlyMap<string, Swing>
  /** Findings that can speak for the cause, weightiest first. */
  readonly asks: readonly string[]
  /** One test of each of `asks`, by number. */
  readonly askTests: readonly number[]
}

/**
 * What a finding that was asked and is absent takes away: the row's own figure, else a step for a leading finding and nothing for others.
 * Absence is weaker evidence than presence, as most findings are more specific than sensitive (judgment).
 */
function absentWeight({ is, weight, absent }: Evidence): number {
  return is === true ? absent ?? (weight >= 3 ? -1 : 0) : 0
}

function listSwings(evidence: readonly Evidence[]): ReadonlyMap<string, Swing> {
  const swings = new Map<string, Swing>()
  for (const row of evidence) {
    const { up, down } = swings.get(row.finding) ?? { up: 0, down: 0 }
    swings.set(row.finding, { up: Math.max(up, row.weight), down: Math.min(down, row.weight, absentWeight(row)) })
  }
  return swings
}

function reasonOf(row: Evidence, weight: number, absent: boolean): Reason {
  return { finding: row.finding, evidence: evidenceKey(row), weight, absent, basis: row.basis, source: row.source }
}

function compile(cause: Cause): CompiledCause {
  const evidence = cause.evidence.toSorted((a, b) => b.weight - a.weight)
  const asks = new Map(evidence.filter(row => row.weight > 0).map(row => [row.finding, numberTest(row)]))
  return {
    cause,
    rows: evidence.flatMap(row => [numberTest(row), row.weight, absentWeight(row)]),
    reasons: evidence.flatMap(row => [reasonOf(row, row.weight, false), reasonOf(row, absentWeight(row), true)]),
    swings: listSwings(evidence),
    asks: [...asks.keys()],
    askTests: [...asks.values()],
  }
}

/** A cause made ready for weighing, once for as long as the cause lives. */
export const compileCause = oncePerObject(compile)
