import type { Cause } from '../catalog/cause.ts'
import type { Evidence } from '../catalog/evidence.ts'
import type { Reason } from './assessment.ts'
import { evidenceKey } from '../catalog/evidence.ts'
import { numberTest } from './evidenceTests.ts'

/** An evidence row: its test by number, and its two possible reasons made ready; `null` where it would say nothing. */
export interface CompiledRow {
  readonly test: number
  readonly ifPresent: Reason
  readonly ifAbsent: Reason | null
}

/** How far the answer to a finding can move a cause. */
export interface Swing {
  /** Largest weight of any answer; 0 when none speaks for the cause. */
  readonly up: number
  /** Smallest weight of any answer; 0 when none speaks against it. */
  readonly down: number
}

/** A cause made ready for weighing: rows by falling weight, and what each finding can do. */
export interface CompiledCause {
  readonly cause: Cause
  readonly rows: readonly CompiledRow[]
  readonly swings: ReadonlyMap<string, Swing>
  /** Findings that can speak for the cause, weightiest first, each with one of its tests. */
  readonly asks: readonly { readonly finding: string, readonly test: number }[]
}

/**
 * What a finding that was asked and is absent takes away: the row's own figure, else a step for a leading finding and nothing for others.
 * Absence is weaker evidence than presence, as most findings are more specific than sensitive (judgment).
 */
function absentWeight({ weight, absent }: Evidence): number {
  return absent ?? (weight >= 3 ? -1 : 0)
}

function compileRow(row: Evidence): CompiledRow {
  const reason = { finding: row.finding, evidence: evidenceKey(row), weight: row.weight, absent: false, basis: row.basis, source: row.source }
  const absent = row.is === true ? absentWeight(row) : 0
  return { test: numberTest(row), ifPresent: reason, ifAbsent: absent === 0 ? null : { ...reason, weight: absent, absent: true } }
}

function compile(cause: Cause): CompiledCause {
  const rows = cause.evidence.map(compileRow).sort((a, b) => b.ifPresent.weight - a.ifPresent.weight)
  const swings = new Map<string, Swing>()
  for (const { ifPresent, ifAbsent } of rows) {
    const { finding } = ifPresent
    const { up, down } = swings.get(finding) ?? { up: 0, down: 0 }
    swings.set(finding, { up: Math.max(up, ifPresent.weight), down: Math.min(down, ifPresent.weight, ifAbsent?.weight ?? 0) })
  }
  const asks = new Map(rows.filter(row => row.ifPresent.weight > 0).map(row => [row.ifPresent.finding, row.test]))
  return { cause, rows, swings, asks: [...asks].map(([finding, test]) => ({ finding, test })) }
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
