import type { PlainCheck } from '../plainCheck.ts'
import { splitWords } from '../../../measure/sentences.ts'
import { judgeFirst, met, missing } from '../plainCheck.ts'

/** Highest grade, and lowest INFLESZ, of a sheet that most people read with ease. */
const HIGHEST_GRADE = 6
const LOWEST_INFLESZ = 65

/** Words in a sentence above which readers lose it. Source: GOV.UK, Sentence length: why 25 words is our limit (2014). */
const LONGEST_SENTENCE = 25

/** Everyday words, as far as a formula sees them. */
const grade: PlainCheck = {
  id: 'grade',
  items: ['PEMAT-P 3', 'CDC 7'],
  judge: ({ measure, sentences }) => {
    if (measure.grade <= HIGHEST_GRADE && (measure.inflesz ?? 100) >= LOWEST_INFLESZ)
      return met
    const longest = [...new Set(sentences.flatMap(({ text }) => splitWords(text.toLowerCase())))].sort((one, other) => other.length - one.length)
    return missing({ words: longest.slice(0, 3).join(', ') })
  },
}

const sentences: PlainCheck = {
  id: 'sentences',
  items: ['PEMAT-P 3'],
  judge: ({ sentences }) => judgeFirst(sentences
    .filter(({ words }) => words > LONGEST_SENTENCE)
    .sort((one, other) => other.words - one.words)
    .map(({ words, section }) => ({ count: words, section: section.heading }))),
}

/** How hard words and sentences are. */
export const wordChecks: readonly PlainCheck[] = [grade, sentences]
