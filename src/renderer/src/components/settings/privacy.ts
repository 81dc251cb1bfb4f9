/** A shorter time to keep visits that would erase some: asked in place. */
export interface KeepQuestion {
  readonly days: number
  /** `null` where nobody can say. */
  readonly count: number | null
}
/** What a part of the page came to, in words. */
export interface PrivacyOutcome {
  readonly part: 'protect' | 'backUp' | 'restore' | 'erase'
  readonly done: string
  readonly fault: string
}
