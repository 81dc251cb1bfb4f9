/** A line over the visit: what is so, and what can be done about it. */
export interface VisitLine {
  readonly id: string
  /** `alarm` where something may be lost, `plain` for what is good to know. */
  readonly tone: 'alarm' | 'plain'
  readonly text: string
  /** The word on the button that does something about it. */
  readonly action: string | null
  /** Whether it goes away when it was read. */
  readonly canDismiss: boolean
}
