import type { Locale } from './locales.ts'

/** One entry of a text file: a sentence with `{name}` places, or its plural forms by CLDR category. */
export type TextEntry = string | Readonly<Partial<Record<Intl.LDMLPluralRule, string>>>

/** A text file: entries by key `area.thing.part`. */
export type TextTable = Readonly<Record<string, TextEntry>>

/** Looks a text up by key and fills its places; `count` also picks the plural form. */
export type Translate = (key: string, places?: Readonly<Record<string, string | number>>) => string

/**
 * Makes the look-up for one language.
 * @param locale - its plural rules are used
 * @param tables - searched in order: the language first, then what it falls back to
 * @returns a function that gives the key itself when no table has it, so that a gap is seen and nothing breaks
 */
export function translator(locale: Locale, ...tables: readonly TextTable[]): Translate {
  const plurals = new Intl.PluralRules(locale)
  return (key, places = {}) => {
    const entry = tables.find(table => Object.hasOwn(table, key))?.[key]
    if (entry === undefined)
      return key
    const form = typeof entry === 'string' ? entry : entry[plurals.select(Number(places.count))] ?? entry.other ?? key
    return form.replace(/\{(\w+)\}/g, (place, name: string) => String(places[name] ?? place))
  }
}
