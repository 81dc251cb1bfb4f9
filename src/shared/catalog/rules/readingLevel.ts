import type { ContentRule } from './contentRule.ts'
import type { Locale } from '../../i18n/locales.ts'
import { fleschKincaidGrade, inflesz } from '../../measure/readability.ts'
import { packFiles } from '../packFiles.ts'
import { patientSections } from '../patientSections.ts'
import { reporter } from './contentRule.ts'

const report = reporter('reading-level')

/** Highest Flesch-Kincaid grade of English patient text. */
export const highestGrade = 6
/** Lowest INFLESZ of Spanish patient text: "fairly easy" begins here. */
export const lowestInflesz = 65

const faults: Readonly<Record<Locale, (text: string) => string | null>> = {
  en: (text) => {
    const grade = fleschKincaidGrade(text)
    return grade <= highestGrade ? null : `Flesch-Kincaid grade ${grade.toFixed(1)}, expected ${highestGrade} or less`
  },
  es: (text) => {
    const index = inflesz(text)
    return index >= lowestInflesz ? null : `INFLESZ ${index.toFixed(1)}, expected ${lowestInflesz} or more`
  },
}

/** Every section of patient text can be read at grade 6: Flesch-Kincaid for English, INFLESZ for Spanish. */
export const checkReadingLevel: ContentRule = pack => pack.manifest.locales.flatMap(locale =>
  Object.entries(pack.text[locale]?.causes ?? {}).flatMap(([id, words]) =>
    patientSections(words.patient).flatMap(({ path, text }) => {
      const fault = faults[locale](text)
      return fault === null ? [] : [report(packFiles.causeText(locale, id), path, fault)]
    })))
