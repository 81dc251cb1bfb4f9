/** What the app says of itself since it was started. */
export interface Diagnostics {
  /** Moment, as ISO 8601 in UTC. */
  readonly startedAt: string
  /** How often anything tried to reach a network; each try was refused. */
  readonly networkAttempts: number
}
