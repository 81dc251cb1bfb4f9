import type { ComputedRef, InjectionKey } from 'vue'
import type { CauseText, ClinicianText } from '../../../shared/catalog/causeText.ts'
import type { FindingText, MedicineText, RedFlagText } from '../../../shared/catalog/packText.ts'
import type { Locale } from '../../../shared/i18n/locales.ts'
import type { Translate } from '../../../shared/i18n/text.ts'
import { inject } from 'vue'

/** What the clinician reads of a cause, and the language in which it stands: not always that of the interface. */
export interface FoundClinicianText {
  readonly text: ClinicianText
  readonly locale: Locale
}

/** The interface's language and the look-ups in it; the pack's words fall back to its first language. */
export interface InterfaceText {
  readonly locale: ComputedRef<Locale>
  readonly t: Translate
  readonly cause: (id: string) => CauseText | undefined
  readonly clinician: (id: string) => FoundClinicianText | undefined
  readonly finding: (id: string) => FindingText | undefined
  readonly redFlag: (id: string) => RedFlagText | undefined
  readonly medicine: (id: string) => MedicineText | undefined
  readonly section: (id: string) => string
  /** Name of a condition outside the catalog. */
  readonly beyond: (id: string) => string
}

/** Under which the app hands its words to every component, so that none has to open a store for them. */
export const textKey: InjectionKey<InterfaceText> = Symbol('text')

/**
 * The words, as the app gave them.
 * @throws outside of an app that gives them
 */
export function useText(): InterfaceText {
  const text = inject(textKey, null)
  if (text === null)
    throw new Error('no words: the app has to provide(textKey, openText())')
  return text
}
