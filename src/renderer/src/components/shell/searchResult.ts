import type { IconName } from '../base/icons.ts'

/** One line under the search field. */
export interface SearchResult {
  readonly id: string
  /** An address to go to, or what to do at once. */
  readonly act: string | (() => void)
  readonly label: string
  readonly detail: string
  readonly icon: IconName
  /** Why it was found, where its name does not say so. */
  readonly reason?: string
  /** The language of the reason, where it is not the window's. */
  readonly reasonLang?: string
  /** The word that marks a cause that must not be missed. */
  readonly warning?: string
}
