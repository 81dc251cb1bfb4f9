import type { SearchIndex } from './buildSearchIndex.ts'
import type { SearchPhrase } from './searchPhrase.ts'
import type { TermMatch } from './matchTerms.ts'
import { tallyMatches } from './tallyMatches.ts'
import { isTerm, matchBeginnings, matchTypos } from './matchTerms.ts'
import { indexTerm, splitWords } from './searchWords.ts'

/** A cause that was found; the score only orders the hits of one search. */
export interface SearchHit {
  readonly cause: string
  readonly score: number
  /** The phrase that spoke most for it. */
  readonly phrase: SearchPhrase
}

/** A hit this much weaker than the best one is noise that the forgiven typos let in. */
const leastOfBest = 0.15
/** Words beyond these are not read: nobody types so many, and a pasted page must not stop the window. */
const mostWords = 16

/** A code of ICD-10-CM that the index does not know stands for the longest beginning that it does: M54.31, the right side, for M54.3. */
function matchCode(index: SearchIndex, word: string): readonly TermMatch[] {
  for (let length = word.length - 1; /^[a-z]\d/.test(word) && length >= 3; length -= 1) {
    const matches = matchBeginnings(index, word.slice(0, length))
    if (matches.length > 0)
      return matches.map(({ term, quality }) => ({ term, quality: quality * 0.7 }))
  }
  return []
}

/** Two words written as one, where both are terms: "charleyhorse". */
function splitRunOn(index: SearchIndex, word: string): readonly [string, string] | null {
  for (let at = 3; at <= word.length - 3; at += 1) {
    if (isTerm(index, word.slice(0, at)) && isTerm(index, word.slice(at)))
      return [word.slice(0, at), word.slice(at)]
  }
  return null
}

/** The terms that each typed word may mean, best first. */
function matchWords(index: SearchIndex, words: readonly string[]): readonly (readonly TermMatch[])[] {
  return words.flatMap((word) => {
    // The one letter of "vitamin d" is a word, not the start of a hundred others.
    const beginnings = matchBeginnings(index, word).filter(({ quality }) => word.length > 1 || words.length === 1 || quality === 1)
    const parts = beginnings.length === 0 ? splitRunOn(index, word) : null
    if (parts !== null)
      return parts.map(part => matchBeginnings(index, part))
    if (beginnings.length > 0)
      return [beginnings]
    const typos = matchTypos(index, word)
    return [typos.length > 0 ? typos : matchCode(index, word)]
  }).filter(matches => matches.length > 0)
}

/**
 * Finds causes by name, patient name, synonym, code, exam test, finding or medicine, in every language of the pack at once.
 * Accents, plurals, run-on words and small typos are forgiven. A cause with all the words comes before one with some of them,
 * and words that stand in one phrase count more than words that stand about.
 * @returns best first, at most `limit`; none for words that are empty
 */
export function searchCauses(index: SearchIndex, words: string, { limit = 100 } = {}): readonly SearchHit[] {
  const sought = splitWords(words).flatMap(word => indexTerm(word) ?? []).slice(0, mostWords)
  const found = tallyMatches(index, matchWords(index, [...new Set(sought)]), limit)
  const least = (found[0]?.score ?? 0) * leastOfBest
  return found.filter(({ score }) => score >= least).flatMap(({ entry: at, phrase: number, score }) => {
    const entry = index.entries[at]
    const phrase = entry?.phrases[number - (index.firstOf[at] ?? 0)]
    return entry === undefined || phrase === undefined ? [] : [{ cause: entry.id, score, phrase }]
  })
}
