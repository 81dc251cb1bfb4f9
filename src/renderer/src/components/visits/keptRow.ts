import type { Urgency } from '../../../../shared/catalog/redFlag.ts'

/** A kept visit in the list, in words. */
export interface KeptRow {
  readonly id: string
  readonly when: string
  readonly urgency: Urgency
  readonly causes: string
  readonly counts: string
  readonly isAmended: boolean
}

/** An amendment in words: when, and what it changed. */
export interface KeptAmendment {
  readonly at: string
  readonly changes: readonly string[]
}
