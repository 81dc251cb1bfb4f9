import type { SearchOptions, SearchResult } from 'minisearch'
import type { SearchIndex } from './buildSearchIndex.ts'
import { fieldBoosts } from './buildSearchIndex.ts'
import { foldAccents } from './searchWords.ts'

/** A cause that was found; the score only orders the hits of one search. */
export interface SearchHit {
  readonly cause: string
  readonly score: number
}

/** A hit this much weaker than the best one is noise that the forgiven typos let in. */
const leastOfBest = 0.06

const options: SearchOptions = {
  boost: fieldBoosts,
  // The one letter of "vitamin d" is a word, not the start of a hundred others.
  prefix: (term, _position, terms) => term.length > 1 || terms.length === 1,
  // Edits forgiven: none in a short word, one in a middling one, two from eight letters (two letters swapped are two edits).
  fuzzy: term => term.length < 4 || /\d/.test(term) ? false : term.length < 8 ? 1 : 2,
  weights: { prefix: 0.6, fuzzy: 0.2 },
}

/** Whether the words are a cause's whole name (2), the whole words with which one of its names begins (1), its first letters (½), or none of these (0). */
function nameMatch(names: readonly string[], sought: string): number {
  if (names.includes(sought))
    return 2
  if (names.some(name => name.startsWith(`${sought} `)))
    return 1
  return names.some(name => name.startsWith(sought)) ? 0.5 : 0
}

/**
 * Finds causes by name, patient name, synonym, code, exam test, finding or medicine, in every language of the pack at once.
 * Accents and small typos are forgiven. Every word must be found; where no cause has them all, any of them will do.
 * @returns best first, a cause whose whole name was typed before all others; none for words that are empty
 */
export function searchCauses(index: SearchIndex, words: string): readonly SearchHit[] {
  const sought = foldAccents(words.trim())
  if (sought === '')
    return []
  let found: SearchResult[] = index.engine.search(sought, { ...options, combineWith: 'AND' })
  if (found.length === 0)
    found = index.engine.search(sought, { ...options, combineWith: 'OR' })
  const best = found[0]?.score ?? 0
  return found
    .filter(hit => hit.score >= best * leastOfBest)
    .map((hit) => {
      const cause = String(hit.id)
      return { cause, score: hit.score + best * nameMatch(index.namesByCause.get(cause) ?? [], sought) }
    })
    .sort((a, b) => b.score - a.score || a.cause.localeCompare(b.cause, 'en'))
}
