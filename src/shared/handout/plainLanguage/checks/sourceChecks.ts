import type { Locale } from '../../../i18n/locales.ts'
import type { PlainCheck } from '../plainCheck.ts'
import { met, missing } from '../plainCheck.ts'

/** Words that say that something is not certain, or not so for everyone. */
const doubts: Readonly<Record<Locale, RegExp>> = {
  en: /\b(?:may|might|could|not (?:clear|known|proven|certain|sure)|no one knows|no clear|often|usually|sometimes|most|some people)\b/i,
  es: /(?<!\p{L})(?:puede que|pueden?|podrían?|tal vez|quizás?|es posible|a veces|suelen?|no se sabe|no se ha (?:probado|visto)|no (?:está|es) (?:claro|probado|segur[oa])|la mayoría|muchas veces)(?!\p{L})/iu,
}

/**
 * What is known, by whom and since when: sources named in the foot, and the day of the content. And what is not: a sentence of the text, outside of the
 * warning box and the next step, says that something is not certain.
 */
const known: PlainCheck = {
  id: 'known',
  items: ['CDC 11'],
  judge: ({ handout: { footer, locale }, sentences }) => {
    const [sources = '', ...rest] = footer
    const isNamed = /^\p{L}+: \S/u.test(sources) && /\d{4}/.test(rest.join(' '))
    return isNamed && sentences.some(({ text, section }) => section.kind !== 'help' && section.kind !== 'step' && doubts[locale].test(text)) ? met : missing()
  },
}

/** Where the words come from and how sure they are. */
export const sourceChecks: readonly PlainCheck[] = [known]
