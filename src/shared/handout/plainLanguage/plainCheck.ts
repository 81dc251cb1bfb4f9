import type { PlainSheet } from './plainSheet.ts'

/** An item of an instrument by its own number: of AHRQ's PEMAT for printed materials, or of the CDC Clear Communication Index. */
export type PlainItem = `PEMAT-P ${number}` | `CDC ${number}`

export type PlainStatus = 'met' | 'missing' | 'not-applicable'

/** What fills the places of the words that say what is missing: a count, or words of the sheet in the sheet's language. */
export type PlainPlaces = Readonly<Record<string, string | number>>

export interface PlainJudgement {
  readonly status: PlainStatus
  readonly places?: PlainPlaces
}

/** One thing that a program can see on a sheet. Its words are `plain.<id>.name` and `plain.<id>.missing`. */
export interface PlainCheck {
  readonly id: string
  /** The items that it decides, alone or together with other checks that name them. */
  readonly items: readonly PlainItem[]
  readonly judge: (sheet: PlainSheet) => PlainJudgement
}

export const met: PlainJudgement = { status: 'met' }
export const notApplicable: PlainJudgement = { status: 'not-applicable' }
export const missing = (places: PlainPlaces = {}): PlainJudgement => ({ status: 'missing', places })

/** Met without a fault; the first fault fills the places. */
export function judgeFirst(faults: readonly PlainPlaces[]): PlainJudgement {
  const [first] = faults
  return first === undefined ? met : missing(first)
}
