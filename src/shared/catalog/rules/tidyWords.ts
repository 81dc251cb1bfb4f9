import type { Issue } from '../contentPack.ts'
import type { ContentRule } from './contentRule.ts'
import { packFiles } from '../packFiles.ts'
import { reporter } from './contentRule.ts'

const report = reporter('tidy-words')

/** Every text within a value: not empty, without outer or doubled white space, with whole characters. */
function checkTexts(file: string, value: unknown, path = ''): readonly Issue[] {
  if (typeof value === 'string') {
    const tidy = value.normalize('NFC').replace(/\s+/g, ' ').trim()
    return value !== '' && value === tidy ? [] : [report(file, path, `expected "${tidy}", found ${JSON.stringify(value)}`)]
  }
  if (typeof value !== 'object' || value === null)
    return []
  return Object.entries(value).flatMap(([key, part]) => checkTexts(file, part, Array.isArray(value) ? `${path}[${key}]` : path === '' ? key : `${path}.${key}`))
}

/** What people read is written tidily, so that it measures, prints and copies as it looks. */
export const checkTidyWords: ContentRule = pack => pack.manifest.locales.flatMap((locale) => {
  const text = pack.text[locale]
  if (text === undefined)
    return []
  return [
    ...Object.entries(text.causes).flatMap(([id, words]) => checkTexts(packFiles.causeText(locale, id), words)),
    ...checkTexts(packFiles.findingsText(locale), text.findings),
    ...checkTexts(packFiles.redFlagsText(locale), text.redFlags),
    ...checkTexts(packFiles.beyondText(locale), text.beyond),
    ...checkTexts(packFiles.helpSignsText(locale), text.helpSigns),
    ...checkTexts(packFiles.adviceText(locale), text.advice),
    ...checkTexts(packFiles.medicinesText(locale), text.medicines),
    ...checkTexts(packFiles.searchWordsText(locale), text.searchWords),
    ...checkTexts(packFiles.sectionsText(locale), text.sections),
    ...checkTexts(packFiles.stretchesText(locale), text.stretches),
  ]
})
