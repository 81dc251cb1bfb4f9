/** The languages that the product speaks, by BCP 47 tag; the first is the one that others fall back to. */
export const locales = ['en', 'es'] as const

/** A BCP 47 tag of a language that the product speaks. */
export type Locale = typeof locales[number]

/** Each language's own name, for a person who does not read the one on screen. */
export const localeNames: Readonly<Record<Locale, string>> = { en: 'English', es: 'Español' }

/** Whether a string names a language that the product speaks. */
export function isLocale(value: string): value is Locale {
  return (locales as readonly string[]).includes(value)
}

/** The language that stands beside another on a sheet in two: the next in the list. */
export function otherLocale(locale: Locale): Locale {
  return locales[(locales.indexOf(locale) + 1) % locales.length] ?? locale
}
