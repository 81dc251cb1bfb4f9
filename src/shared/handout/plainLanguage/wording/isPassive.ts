import type { Locale } from '../../../i18n/locales.ts'

/** Participles that say in which state a body or a person is: "the bone is broken" tells of no one who acts. */
const states: Readonly<Record<Locale, ReadonlySet<string>>> = {
  en: new Set(('blocked broken bruised confused cracked damaged exhausted hurt inflamed injured irritated limited narrowed pinched pressed pulled related relaxed scared '
    + 'stressed stretched strained swollen tired torn worn worried bed bleed feed med naked need red speed').split(' ')),
  es: new Set('adecuado cansado complicado debido delicado elevado inflamado limitado parecido pesado preocupado relacionado relajado roto'.split(' ')),
}

const irregular = 'begun brought bought caught chosen cut done drawn driven eaten felt found given gone grown held hidden hit kept known led left lost made meant met paid proven put read run said seen sent set shown sold taken taught thought told understood written'

const patterns: Readonly<Record<Locale, RegExp>> = {
  en: new RegExp(`\\b(?:am|is|are|was|were|be|been|being|gets?|got)(?:\\s+(?:not|also|often|then|just|now|partly|\\w+ly))*\\s+(\\w{2,}ed|${irregular.replaceAll(' ', '|')})\\b`, 'gi'),
  es: /(?<!\p{L})(?:es|son|fue|fueron|era|eran|ser|sea|sean|será|serán|sido|siendo)(?:\s+(?:no|muy|más|ya|bien|\p{L}+mente))*\s+(\p{L}+[ai]d[oa]s?|hech[oa]s?|vist[oa]s?|dich[oa]s?|escrit[oa]s?|puest[oa]s?|rot[oa]s?)(?!\p{L})/giu,
}

/** The participle as it stands in the table of states. */
const baseOf = (participle: string, locale: Locale): string => locale === 'es' ? participle.toLowerCase().replace(/[oa]s?$/, 'o') : participle.toLowerCase()

/**
 * Whether a sentence has a verb in the passive: a form of "be" or "get", or of "ser", with a participle that is no state.
 * The Spanish "se" is left alone: "se toma" is how people speak, and no program can part it from "se mueve".
 */
export function isPassive(sentence: string, locale: Locale): boolean {
  return [...sentence.matchAll(patterns[locale])].some(([, participle = '']) => !states[locale].has(baseOf(participle, locale)))
}
