import type { Handout } from './handout.ts'
import { crawfordGrade, fleschKincaidGrade, inflesz } from '../measure/readability.ts'
import { splitWords } from '../measure/sentences.ts'
import { sectionLines } from './handoutText.ts'

/** What the meter shows of a sheet's words. */
export interface HandoutMeasure {
  readonly words: number
  /** Minutes to read aloud slowly, at 150 words a minute, at least 1. */
  readonly minutes: number
  /** School grade: Flesch-Kincaid for English, Crawford for Spanish; not below 0, one decimal. */
  readonly grade: number
  /** INFLESZ for Spanish, `null` for English. */
  readonly inflesz: number | null
}

/** Measures the sentences of a handout, headings and footer left out. */
export function measureHandout(handout: Handout): HandoutMeasure {
  const text = handout.sections.flatMap(sectionLines).join('\n')
  const words = splitWords(text).length
  const spanish = handout.locale === 'es'
  return {
    words,
    minutes: Math.max(1, Math.round(words / 150)),
    grade: Math.max(0, Math.round(10 * (spanish ? crawfordGrade(text) : fleschKincaidGrade(text))) / 10),
    inflesz: spanish ? Math.round(10 * inflesz(text)) / 10 : null,
  }
}
