import type { IconName } from '../base/icons.ts'

/** One line under the search field. */
export interface SearchResult {
  readonly id: string
  readonly to: string
  readonly label: string
  readonly detail: string
  readonly icon: IconName
  /** Why it was found, where its name does not say so. */
  readonly reason?: string
  /** The word that marks a cause that must not be missed. */
  readonly warning?: string
}
