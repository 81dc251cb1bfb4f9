import type { Locale } from '../i18n/locales.ts'
import type { Element } from './r4.ts'
import { extensions } from './fhirNames.ts'

/** A text by language, the language of the resource first. */
export type Sayings = readonly (readonly [locale: Locale, text: string])[]

/** A text under its name, and what it is in other languages under `_name`. */
type Worded<Name extends string> = { readonly [Key in Name]: string } & { readonly [Key in `_${Name}`]?: Element }

/**
 * A text element in every language.
 * @param name - the element's name, as `text`
 * @see https://hl7.org/fhir/R4/extension-translation.html
 */
export function sayInEach<Name extends string>(name: Name, [first, ...others]: Sayings): Worded<Name> {
  const extension = others.map(([locale, text]) => ({ url: extensions.translation, extension: [{ url: 'lang', valueCode: locale }, { url: 'content', valueString: text }] }))
  return { [name]: first?.[1] ?? '', ...extension.length > 0 ? { [`_${name}`]: { extension } } : {} } as Worded<Name>
}
