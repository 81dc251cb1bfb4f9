import type { IconName } from '../base/icons.ts'

/** One of the window's places, in the order of the rail. */
export interface Place {
  readonly name: 'causes' | 'visit' | 'handouts' | 'settings'
  readonly to: string
  readonly label: string
  readonly icon: IconName
}

/** What the rail says about the open visit. */
export type VisitMark = 'none' | 'open' | 'emergency'
