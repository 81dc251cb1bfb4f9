import { isLocale } from '../i18n/locales.ts'
import { Settings } from './settings.ts'

/** What the system says of the person who uses it. */
export interface SystemHabits {
  /** Languages by BCP 47 tag, the preferred one first. */
  readonly languages: readonly string[]
  /** ISO 3166 country of the system's regional settings; empty where it has none. */
  readonly region: string
}

/**
 * Where sheets are US Letter; everywhere else they are A4.
 * @see Unicode CLDR 46, supplemental data, measurementData/paperSize
 */
const letterRegions: ReadonlySet<string> = new Set(['BZ', 'CA', 'CL', 'CO', 'CR', 'GT', 'MX', 'NI', 'PA', 'PH', 'PR', 'SV', 'US', 'VE'])

/** The country that a language's tag names: `MX` of `es-MX`. */
const regionOf = (tag: string): string => tag.split(/[-_]/).slice(1).find(part => /^[a-z]{2}$/i.test(part)) ?? ''

/** The settings of a first start, taken from the system so that nothing has to be asked. A system that says nothing is taken for one of the United States. */
export function chooseFirstSettings({ languages, region }: SystemHabits): Settings {
  const [preferred = ''] = languages
  const language = preferred.split(/[-_]/)[0]?.toLowerCase() ?? ''
  const locale = isLocale(language) ? language : 'en'
  const country = (region || regionOf(preferred)).toUpperCase()
  return Settings.parse({ locale, handoutLocale: locale, paper: country === '' || letterRegions.has(country) ? 'letter' : 'a4' })
}
