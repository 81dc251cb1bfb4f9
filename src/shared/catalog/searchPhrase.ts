import type { Locale } from '../i18n/locales.ts'
import type { MedicineRole } from './medicine.ts'

/**
 * What a phrase of an entry is, and how much finding it counts: what a cause is called comes before what speaks for it, and that
 * before what is said of it. `sought` are words that are no names, `related` medicines that another cause is nearer to.
 */
export const phraseBoosts = {
  name: 3,
  code: 3,
  synonym: 2.7,
  sought: 2.3,
  medicine: 2.2,
  related: 1.2,
  test: 1.5,
  workup: 1.3,
  finding: 1.3,
  picture: 0.8,
  advice: 0.6,
} as const
export type PhraseKind = keyof typeof phraseBoosts

/** A few words by which an entry can be found. */
export interface SearchPhrase {
  readonly kind: PhraseKind
  readonly words: string
  /** The language of the words, where they are of one: a code is not. */
  readonly locale?: Locale
  /** Of a medicine's name or brand: the id of the medicine or class, and what it has to do with the entry. */
  readonly medicine?: { readonly id: string, readonly role: MedicineRole }
}

/** What is searched: an id and its phrases, in every language. */
export interface SearchEntry {
  readonly id: string
  readonly phrases: readonly SearchPhrase[]
}
