import type { Cause } from '../catalog/cause.ts'
import type { Evidence } from '../catalog/evidence.ts'
import type { Reason } from './assessment.ts'
import { evidenceKey } from '../catalog/evidence.ts'
import { numberTest } from './evidenceTests.ts'

/** How far the answer to a finding can move a cause. */
export interface Swing {
  /** Largest weight of any answer; 0 when none speaks for the cause. */
  readonly up: number
  /** Smallest weight of any answer; 0 when none speaks against it. */
  readonly down: number
}

/**
 * A cause made ready for weighing, and what each finding can do. Its evidence rows stand by falling weight in columns of numbers, so that
 * weighing reads numbers one after the other and fetches no object: with thousands of causes the fetching is what takes the time.
 */
export interface CompiledCause {
  readonly cause: Cause
  /** Each row's test by number. */
  readonly tests: readonly number[]
  /** What each row adds when its test comes out as expected, and the reason to show. */
  readonly weights: readonly number[]
  readonly reasons: readonly Reason[]
  /** What each row adds when its finding was asked and is absent, 0 where that says nothing, and the reason to show. */
  readonly absentWeights: readonly number[]
  readonly absentReasons: readonly Reason[]
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
    tests: evidence.map(numberTest),
    weights: evidence.map(row => row.weight),
    reasons: evidence.map(row => reasonOf(row, row.weight, false)),
    absentWeights: evidence.map(absentWeight),
    absentReasons: evidence.map(row => reasonOf(row, absentWeight(row), true)),
    swings: listSwings(evidence),
    asks: [...asks.keys()],
    askTests: [...asks.values()],
  }
}

const compiled = new WeakMap<Cause, CompiledCause>()

/** A cause made ready for weighing, once for as long as the cause lives. */
export function compileCause(cause: Cause): CompiledCause {
  let ready = compiled.get(cause)
  if (ready === undefined) {
    ready = compile(cause)
    compiled.set(cause, ready)
  }
  return ready
}
