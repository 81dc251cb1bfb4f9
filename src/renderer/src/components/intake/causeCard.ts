import type { Reason, Strength } from '../../../../shared/assessment/assessment.ts'
import type { Urgency } from '../../../../shared/catalog/redFlag.ts'
import type { Locale } from '../../../../shared/i18n/locales.ts'

/** A finding in a list of reasons: its item, a few words, and on demand the sentence behind it. */
export interface ReasonLink {
  readonly finding: string
  readonly number: number | undefined
  readonly label: string
}

/** A reason with what stands behind it. */
export interface ReasonDetail extends ReasonLink {
  readonly sentence: string
  /** Language of the sentence: not always that of the interface. */
  readonly sentenceLocale: Locale
  readonly source: string
  readonly basis: Reason['basis']
}

/** A cause as the window shows it. */
export interface CauseCard {
  readonly cause: string
  readonly name: string
  /** Place in the assessment's ranking; `null` for a pinned one. */
  readonly rank: number | null
  /** Level of the warning sign that pins it; `routine` when none does. */
  readonly level: Urgency
  readonly strength: Strength
  /** What is named in short: a number once, on the side of its sum. */
  readonly line: { readonly for: readonly ReasonLink[], readonly against: readonly ReasonLink[] }
  readonly for: readonly ReasonDetail[]
  readonly against: readonly ReasonDetail[]
  /** Findings asked and absent that speak against it. */
  readonly absent: readonly ReasonDetail[]
  /** Findings worth asking, weightiest first. */
  readonly notAsked: readonly ReasonLink[]
}
