import type { Handout, HandoutSection } from './handout.ts'
import { assertNever } from '../assertNever.ts'
import { crawfordGrade, englishGrades, inflesz } from '../measure/readability.ts'
import { splitWords } from '../measure/sentences.ts'
import { oncePerObject } from '../oncePerObject.ts'
import { sectionLines } from './handoutText.ts'

/** What the meter shows of a sheet's words. */
export interface HandoutMeasure {
  readonly words: number
  /** Minutes to read aloud slowly, at 150 words a minute, at least 1. */
  readonly minutes: number
  /** School grade: Flesch-Kincaid for English, Crawford for Spanish; not below 0, one decimal. */
  readonly grade: number
  /** SMOG grade for English, of the same sentences, one decimal; `null` for Spanish. */
  readonly smog: number | null
  /** INFLESZ for Spanish, `null` for English. */
  readonly inflesz: number | null
}

const WORDS_A_MINUTE = 150

/** Words below which an item of a list is a fragment rather than a sentence. */
const LEAST_SENTENCE = 5

/** A lead and its item as the one sentence that they make: "Call us the same day if: your foot drops". Without its colon, which would end it. */
const joinLead = (lead: string, item: string): string => `${lead.replace(/:$/, '')} ${item}`

/**
 * The sentences of a section as a reader takes them in. Readability formulas divide by sentences, so a list counted a sentence an item
 * would make any sheet look like a first reader's:
 * prose counts as it is; a sign counts with the lead that it completes; another item, if it has less than five words, with its heading.
 */
function listSentences(section: HandoutSection): readonly string[] {
  switch (section.kind) {
    case 'prose':
    case 'note':
      return sectionLines(section)
    case 'list':
    case 'stretches':
    case 'step':
      return sectionLines(section).map(line => splitWords(line).length < LEAST_SENTENCE ? joinLead(section.heading, line) : line)
    case 'help':
      return section.tiers.flatMap(tier => tier.signs.map(sign => joinLead(tier.lead, sign)))
    default:
      return assertNever(section)
  }
}

const round = (measured: number): number => Math.round(10 * measured) / 10

function measureTexts(spanish: boolean, texts: readonly string[]): Pick<HandoutMeasure, 'grade' | 'smog' | 'inflesz'> {
  if (spanish)
    return { grade: Math.max(0, ...texts.map(text => round(crawfordGrade(text)))), smog: null, inflesz: Math.min(...texts.map(text => round(inflesz(text)))) }
  const grades = texts.map(englishGrades)
  return { grade: Math.max(0, ...grades.map(({ fleschKincaid }) => round(fleschKincaid))), smog: Math.max(0, ...grades.map(({ smog }) => round(smog))), inflesz: null }
}

/**
 * Measures the sentences of a handout, footer left out.
 * A note makes a sheet harder to read or leaves it as it is: words of any kind beside them do not make the other sentences easier.
 */
export const measureHandout = oncePerObject(({ locale, sections }: Handout): HandoutMeasure => {
  const words = splitWords(sections.flatMap(sectionLines).join('\n')).length
  const withoutNote = sections.filter(section => section.kind !== 'note')
  const texts = [sections, ...withoutNote.length < sections.length ? [withoutNote] : []]
    .filter(parts => parts.length > 0)
    .map(parts => parts.flatMap(listSentences).join('\n'))
  return { words, minutes: Math.max(1, Math.round(words / WORDS_A_MINUTE)), ...measureTexts(locale === 'es', texts) }
})
