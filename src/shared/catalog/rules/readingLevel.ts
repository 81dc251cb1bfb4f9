import type { ContentPack } from '../contentPack.ts'
import type { ContentRule } from './contentRule.ts'
import type { Locale } from '../../i18n/locales.ts'
import { fleschKincaidGrade, inflesz, smogGrade } from '../../measure/readability.ts'
import { packFiles } from '../packFiles.ts'
import { patientSections } from '../patientSections.ts'
import { reporter } from './contentRule.ts'

const report = reporter('reading-level')

/** Highest Flesch-Kincaid grade of English patient text. */
export const highestGrade = 6
/** Highest SMOG grade of an English section as it stands on the sheet. */
export const highestSmog = 7.5
/** Lowest INFLESZ of Spanish patient text: "fairly easy" begins here. */
export const lowestInflesz = 65

interface Passage { readonly file: string, readonly path: string, readonly text: string }

/** What is too hard about a text, or `null`. */
type Measure = (text: string) => string | null

const measureFleschKincaid: Measure = (text) => {
  const grade = fleschKincaidGrade(text)
  return grade <= highestGrade ? null : `Flesch-Kincaid grade ${grade.toFixed(1)}, expected ${highestGrade} or less`
}

const measureSmog: Measure = (text) => {
  const grade = smogGrade(text)
  return grade <= highestSmog ? null : `SMOG grade ${grade.toFixed(1)}, expected ${highestSmog} or less in a section of the sheet`
}

const measureInflesz: Measure = (text) => {
  const index = inflesz(text)
  return index >= lowestInflesz ? null : `INFLESZ ${index.toFixed(1)}, expected ${lowestInflesz} or more`
}

const partMeasure: Readonly<Record<Locale, Measure>> = { en: measureFleschKincaid, es: measureInflesz }

function listAdvice(pack: ContentPack, locale: Locale): readonly Passage[] {
  return Object.entries(pack.text[locale]?.advice ?? {}).map(([path, lines]) => ({ file: packFiles.adviceText(locale), path, text: lines.join('\n') }))
}

function listStretches(pack: ContentPack, locale: Locale): readonly Passage[] {
  return Object.entries(pack.text[locale]?.stretches ?? {}).map(([path, { name, steps, dose, stopIf, caption }]) =>
    ({ file: packFiles.stretchesText(locale), path, text: [name, ...steps, dose, stopIf, caption].join('\n') }))
}

/** The parts of each cause's patient text, cause by cause. */
function listParts(pack: ContentPack, locale: Locale): readonly (readonly Passage[])[] {
  return Object.entries(pack.text[locale]?.causes ?? {}).map(([id, words]) =>
    patientSections(words.patient).map(part => ({ file: packFiles.causeText(locale, id), ...part })))
}

/** Parts that the sheet prints as one section, "what may be going on". */
const joined: readonly string[] = ['patient.whatItIs', 'patient.whyItCramps', 'patient.whatToExpect']

/** The parts of one cause as the sheet prints them: SMOG says little about one or two sentences. */
function joinParts(parts: readonly Passage[]): readonly Passage[] {
  const opening = parts.filter(part => joined.includes(part.path))
  return [
    ...opening.slice(0, 1).map(first => ({ ...first, text: opening.map(part => part.text).join('\n') })),
    ...parts.filter(part => !joined.includes(part.path)),
  ]
}

const findFaults = (passages: readonly Passage[], measure: Measure) => passages.flatMap(({ file, path, text }) => {
  const fault = measure(text)
  return fault === null ? [] : [report(file, path, fault)]
})

/** Patient text can be read at grade 6: each part by Flesch-Kincaid or, in Spanish, INFLESZ; each English section of the sheet by SMOG too. */
export const checkReadingLevel: ContentRule = pack => pack.manifest.locales.flatMap((locale) => {
  const whole = [...listAdvice(pack, locale), ...listStretches(pack, locale)]
  const causes = listParts(pack, locale)
  const sections = locale === 'en' ? [...whole, ...causes.flatMap(joinParts)] : []
  return [...findFaults([...whole, ...causes.flat()], partMeasure[locale]), ...findFaults(sections, measureSmog)]
})
