import type { Locale } from './locales.ts'

/** What is said where the files with all other words are what is missing: these two sentences alone stand in code. */
export const lastWords: Readonly<Record<Locale, { readonly lang: Locale, readonly message: string, readonly detail: string }>> = {
  en: {
    lang: 'en',
    message: 'A part of Causebook is missing.',
    detail: 'The files with its words cannot be read. Install Causebook again: visits and settings stay as they are.',
  },
  es: {
    lang: 'es',
    message: 'Falta una parte de Causebook.',
    detail: 'No se pueden leer los archivos con sus textos. Instale Causebook de nuevo: las consultas y los ajustes quedan como están.',
  },
}
