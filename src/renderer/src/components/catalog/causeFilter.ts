import type { CauseGroup } from '../../../../shared/catalog/cause.ts'

/** What the filter line of the catalog holds; empty strings filter nothing. */
export interface CauseFilter {
  words: string
  group: CauseGroup | ''
  /** A finding of the examination that speaks for the cause. */
  test: string
  /** A finding of the medicines section that speaks for the cause. */
  medicine: string
  /** Any other finding that speaks for the cause. */
  finding: string
  mustNotMiss: boolean
}

export const noFilter: Readonly<CauseFilter> = { words: '', group: '', test: '', medicine: '', finding: '', mustNotMiss: false }

/** A choice of a select. */
export interface Choice {
  readonly id: string
  readonly label: string
}
