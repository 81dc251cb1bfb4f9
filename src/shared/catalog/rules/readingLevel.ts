import type { ContentPack } from '../contentPack.ts'
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

/** What a patient reads of a pack in one language, each text that is read in one go with its file and place. */
function listPatientTexts(pack: ContentPack, locale: Locale): readonly { readonly file: string, readonly path: string, readonly text: string }[] {
  const causes = Object.entries(pack.text[locale]?.causes ?? {}).flatMap(([id, words]) =>
    patientSections(words.patient).map(section => ({ file: packFiles.causeText(locale, id), ...section })))
  const stretches = Object.entries(pack.text[locale]?.stretches ?? {}).map(([id, { name, steps, dose, stopIf }]) =>
    ({ file: packFiles.stretchesText(locale), path: id, text: [name, ...steps, dose, stopIf].join('\n') }))
  return [...causes, ...stretches]
}

/** Every section of patient text can be read at grade 6: Flesch-Kincaid for English, INFLESZ for Spanish. */
export const checkReadingLevel: ContentRule = pack => pack.manifest.locales.flatMap(locale =>
  listPatientTexts(pack, locale).flatMap(({ file, path, text }) => {
    const fault = faults[locale](text)
    return fault === null ? [] : [report(file, path, fault)]
  }))
