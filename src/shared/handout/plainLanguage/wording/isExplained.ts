import type { Locale } from '../../../i18n/locales.ts'

/** Around a term: what follows it, and what stands before it, where a sentence says what the term means. */
const signs: Readonly<Record<Locale, { readonly after: RegExp, readonly before: RegExp }>> = {
  en: {
    after: /^[^,.()]{0,24}\(|^(?: \p{L}+)?, (?:an?|the|which|or|that is|pads?|cords?|pills?|drugs?) |^ (?:is|are|means?) (?:an?|the|pills?|drugs?|medicines?|salts?|cords?|pads?) |^ (?:ties?|joins?|links?) /iu,
    before: /\p{L}[^.()]*\((?:an? |the |such as |like |called )?$|(?:called|known as|such as|like|named) (?:an? |the )?$/iu,
  },
  es: {
    after: /^[^,.()]{0,24}\(|^(?: \p{L}+)?, (?:una?|el|la|los|las|que|o|es decir) |^ (?:es|son|significa) (?:una?|el|la|lo|los|las|pastillas|medicinas|sales) |^ (?:unen?|sirven?) /iu,
    before: /\p{L}[^.()]*\((?:una? |el |la |como )?$|(?:llamad[oa]s?|como|se llaman?|conocid[oa]s? como) (?:una? |el |la |los |las )?$/iu,
  },
}

/**
 * Whether a sentence says what a word in it means: in brackets after it or around it, after a comma, by "is a", or by "such as" and "called" before it.
 * @param at - where the word begins
 */
export function isExplained(sentence: string, word: string, at: number, locale: Locale): boolean {
  const { after, before } = signs[locale]
  return after.test(sentence.slice(at + word.length)) || before.test(sentence.slice(0, at))
}
