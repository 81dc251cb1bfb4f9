import type { Urgency } from '../catalog/redFlag.ts'

/** How well the findings speak for a cause, in words; thresholds stand in `strength.ts`. Never a percentage. */
export type Strength = 'strong' | 'fair' | 'some' | 'little'

/** Whether anything in the catalog explains the findings. */
export type Fit = 'good' | 'weak' | 'none'

/** One finding's say for (above 0) or against (below 0) a cause. */
export interface Reason {
  readonly finding: string
  /** Key of the evidence row's words, see `evidenceKey`. */
  readonly evidence: string
  readonly weight: number
  /** Whether the finding was asked and absent, rather than present. */
  readonly absent: boolean
  readonly basis: 'stated' | 'published' | 'judgment'
  readonly source: string
}

/** A cause with the findings for it, against it and not yet asked. The weights shown sum to the score. */
export interface CauseMatch {
  readonly cause: string
  readonly score: number
  readonly strength: Strength
  readonly for: readonly Reason[]
  readonly against: readonly Reason[]
  /** Findings that would speak for it and were not asked, weightiest first. */
  readonly notAsked: readonly string[]
}

/** A red flag that holds, and the findings that make it hold. */
export interface RaisedFlag {
  readonly id: string
  readonly level: Urgency
  readonly because: readonly string[]
  /** Findings that the rule took for absent though nobody asked. */
  readonly assumedAbsent: readonly string[]
}

/** The unasked finding worth asking next, and the causes that it tells apart. */
export interface NextQuestion {
  readonly finding: string
  readonly separates: readonly string[]
}

/** What a visit says. */
export interface Assessment {
  readonly urgency: Urgency
  /** Most urgent first. */
  readonly redFlags: readonly RaisedFlag[]
  readonly fit: Fit
  /** Every cause with anything for it, best first. */
  readonly matches: readonly CauseMatch[]
  /** Causes that must not be missed and that the answers leave open, most pressing first; shown whatever their rank. */
  readonly open: readonly string[]
  /** Conditions outside the catalog to think of; empty where the catalog fits well. */
  readonly beyond: readonly string[]
  readonly nextQuestion: NextQuestion | null
}
