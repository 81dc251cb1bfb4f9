import type { Cause } from '../catalog/cause.ts'
import type { CauseText } from '../catalog/causeText.ts'
import type { ContentPack } from '../catalog/contentPack.ts'
import type { PackText } from '../catalog/packText.ts'
import type { Locale } from '../i18n/locales.ts'
import type { Translate } from '../i18n/text.ts'
import type { HandoutSection } from './handout.ts'
import type { HandoutRequest } from './handoutRequest.ts'

/** A cause on the sheet with its words in the sheet's language. */
export interface HandoutCause {
  readonly cause: Cause
  readonly words: CauseText
}

/** What the builder of a section works from. */
export interface HandoutContext {
  readonly request: HandoutRequest
  readonly locale: Locale
  readonly pack: ContentPack
  readonly text: PackText
  readonly causes: readonly HandoutCause[]
  readonly t: Translate
}

/** Builds one section; `null` when it has nothing to say. */
export type SectionBuilder = (context: HandoutContext) => HandoutSection | null
