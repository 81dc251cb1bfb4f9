import type { Locale } from '../i18n/locales.ts'

/** Where each part of a pack stands, relative to its folder and with `/` between folders. */
export const packFiles = {
  manifest: 'pack.json',
  findings: 'findings.json',
  redFlags: 'red-flags.json',
  beyond: 'beyond.json',
  helpSigns: 'help-signs.json',
  advice: 'advice.json',
  medicines: 'medicines.json',
  sources: 'sources.json',
  stretches: 'stretches.json',
  checklist: (id: string) => `checklists/${id}.json`,
  cause: (id: string) => `causes/${id}.json`,
  findingsText: (locale: Locale) => `text/${locale}/findings.json`,
  redFlagsText: (locale: Locale) => `text/${locale}/red-flags.json`,
  beyondText: (locale: Locale) => `text/${locale}/beyond.json`,
  helpSignsText: (locale: Locale) => `text/${locale}/help-signs.json`,
  adviceText: (locale: Locale) => `text/${locale}/advice.json`,
  medicinesText: (locale: Locale) => `text/${locale}/medicines.json`,
  searchWordsText: (locale: Locale) => `text/${locale}/search-words.json`,
  sectionsText: (locale: Locale) => `text/${locale}/sections.json`,
  stretchesText: (locale: Locale) => `text/${locale}/stretches.json`,
  causeText: (locale: Locale, id: string) => `text/${locale}/causes/${id}.json`,
} as const

/** The id in the name of a file directly within a folder, or `null` for any other file. */
export function idInFolder(file: string, folder: string): string | null {
  const rest = file.startsWith(`${folder}/`) ? file.slice(folder.length + 1) : ''
  return rest.endsWith('.json') && !rest.includes('/') ? rest.slice(0, -'.json'.length) : null
}
