import type { Locale } from '../../shared/i18n/locales.ts'

/** Languages as a PDF names them: English as it is spelled here; Spanish is that of any country. */
export const languageTags: Readonly<Record<Locale, string>> = { en: 'en-US', es: 'es' }
