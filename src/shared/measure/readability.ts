import { syllable } from 'syllable'
import { splitSentences, splitWords } from './sentences.ts'
import { countSpanishSyllables } from './spanishSyllables.ts'

/** Counts that every readability formula is made from. */
export interface TextCounts {
  readonly sentences: number
  readonly words: number
  readonly syllables: number
  /** Words of three syllables or more. */
  readonly longWords: number
}

/**
 * Counts sentences, words and syllables.
 * @param text - patient text; a new line ends a sentence
 * @param syllablesOf - syllables of one word in the language of the text
 */
export function countText(text: string, syllablesOf: (word: string) => number): TextCounts {
  const words = splitWords(text)
  const syllables = words.map(syllablesOf)
  return {
    sentences: splitSentences(text).length,
    words: words.length,
    syllables: syllables.reduce((sum, count) => sum + count, 0),
    longWords: syllables.filter(count => count >= 3).length,
  }
}

/** Both grades of English text, from one count of its words. */
export function englishGrades(text: string): { readonly fleschKincaid: number, readonly smog: number } {
  const { sentences, words, syllables, longWords } = countText(text, syllable)
  return words === 0
    ? { fleschKincaid: 0, smog: 0 }
    : {
        fleschKincaid: 0.39 * (words / sentences) + 11.8 * (syllables / words) - 15.59,
        smog: 1.043 * Math.sqrt(longWords * (30 / sentences)) + 3.1291,
      }
}

/**
 * Flesch-Kincaid grade level of English text: the US school grade that can read it.
 * @returns a grade, may be below 0 for very plain text; 0 for a text without words
 * @see Kincaid JP et al., Derivation of new readability formulas for Navy enlisted personnel, 1975
 */
export function fleschKincaidGrade(text: string): number {
  return englishGrades(text).fleschKincaid
}

/**
 * SMOG grade of English text.
 * @returns a grade; 0 for a text without words
 * @see McLaughlin GH, SMOG grading: a new readability formula, Journal of Reading 12(8), 1969
 */
export function smogGrade(text: string): number {
  return englishGrades(text).smog
}

/**
 * Flesch-Szigriszt index of Spanish text, read on the INFLESZ scale: 65 or more is "fairly easy", 80 or more "very easy".
 * @returns the index, higher is easier; 100 for a text without words
 * @see Barrio-Cantalejo IM et al., Validación de la Escala INFLESZ, Anales del Sistema Sanitario de Navarra 31(2), 2008
 */
export function inflesz(text: string): number {
  const { sentences, words, syllables } = countText(text, countSpanishSyllables)
  return words === 0 ? 100 : 206.835 - 62.3 * (syllables / words) - words / sentences
}

/**
 * School grade of Spanish text, made for primary school: grades 1 to 6.
 * @returns a grade; 0 for a text without words
 * @see Crawford AN, Fórmula y gráfico para determinar la comprensibilidad de textos de nivel primario en castellano, Lectura y Vida 4, 1985
 */
export function crawfordGrade(text: string): number {
  const { sentences, words, syllables } = countText(text, countSpanishSyllables)
  return words === 0 ? 0 : -0.205 * (100 * sentences / words) + 0.049 * (100 * syllables / words) - 3.407
}
