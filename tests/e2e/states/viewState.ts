import type { ElectronApplication, Page } from 'playwright-core'
import type { Look } from './looks.ts'

/** The running app and how it is looked at. */
export interface Stage {
  readonly page: Page
  readonly app: ElectronApplication
  readonly look: Look
}

/** Something that the window can look like. */
export interface ViewState {
  /** A few words; the picture's file is named after them. */
  readonly name: string
  /** Comes to it from wherever the window was. By what the page is made of, not by its words: it may speak any language. */
  readonly open: (stage: Stage) => Promise<void>
  /** Puts back what would show in another state. */
  readonly leave?: (stage: Stage) => Promise<void>
  /** Whether the bridge gives made-up answers: nothing in that app can be trusted afterwards, so it has one of its own. */
  readonly isStaged?: boolean
}

/** States of one place. */
export interface StatePlace {
  readonly name: string
  readonly states: readonly ViewState[]
}
