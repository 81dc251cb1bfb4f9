import type { SearchIndex } from './buildSearchIndex.ts'
import { lettersOf } from './lettersOf.ts'
import { makeEditCounter } from './makeEditCounter.ts'

/** A term of the index that a typed word may mean; `quality` is 1 for the word itself. */
export interface TermMatch {
  readonly term: number
  readonly quality: number
}

/** Terms with a common beginning beyond these are not looked at, the longest: one letter begins thousands. */
const mostBeginnings = 200

/** The first term that is not less than the word. */
function findPlace(terms: readonly string[], word: string): number {
  let low = 0
  let high = terms.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((terms[middle] ?? '') < word)
      low = middle + 1
    else
      high = middle
  }
  return low
}

/** Whether a word is a term. */
export const isTerm = ({ terms }: SearchIndex, word: string): boolean => terms[findPlace(terms, word)] === word

/** Terms that are the word or begin with it, best first: the longer the rest, the less sure. */
export function matchBeginnings({ terms }: SearchIndex, word: string): readonly TermMatch[] {
  const byLength: number[][] = []
  for (let term = findPlace(terms, word); terms[term]?.startsWith(word); term += 1)
    (byLength[terms[term]?.length ?? 0] ??= []).push(term)
  return byLength.flat().slice(0, mostBeginnings).map((term) => {
    const length = terms[term]?.length ?? 1
    return { term, quality: length === word.length ? 1 : 0.5 + 0.4 * word.length / length }
  })
}

/** Edits forgiven: none in a short word or a code, one in a middling word, two from eight letters. */
const editsForgiven = (word: string): number => word.length < 4 || /\d/.test(word) ? 0 : word.length < 8 ? 1 : 2

/** Whether a number has more bits than that. */
function hasMoreBits(bits: number, most: number): boolean {
  let rest = bits
  for (let count = 0; count < most && rest !== 0; count += 1)
    rest &= rest - 1
  return rest !== 0
}

/** Terms that the word is a typo of, or of whose beginning it is one, best first. */
export function matchTypos({ terms, letters }: SearchIndex, word: string): readonly TermMatch[] {
  const most = editsForgiven(word)
  if (most === 0)
    return []
  const own = lettersOf(word)
  const count = makeEditCounter(word, most)
  const matches: TermMatch[] = []
  for (let term = 0; term < letters.length; term += 1) {
    // Each letter of the word that the term lacks costs an edit.
    if (hasMoreBits(own & ~(letters[term] ?? 0), most))
      continue
    const edits = count(terms[term] ?? '')
    if (edits !== null && edits.whole <= most)
      matches.push({ term, quality: edits.whole === 1 ? 0.6 : 0.35 })
    else if (edits !== null && word.length > 4)
      matches.push({ term, quality: edits.start === 1 ? 0.4 : 0.2 })
  }
  return matches.sort((a, b) => b.quality - a.quality)
}
