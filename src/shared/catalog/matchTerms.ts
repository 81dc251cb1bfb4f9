import type { SearchIndex } from './buildSearchIndex.ts'
import { lettersOf, pairsOf } from './lettersOf.ts'
import { makeEditCounter } from './makeEditCounter.ts'

/** A term of the index that a typed word may mean; `quality` is 1 for the word itself. */
export interface TermMatch {
  readonly term: number
  readonly quality: number
}

/** One letter begins thousands of terms: when those looked at stand in so many phrases, the longer ones are left out. */
const enoughPostings = 3000

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
export function matchBeginnings({ terms, starts }: SearchIndex, word: string): readonly TermMatch[] {
  const byLength: number[][] = []
  for (let term = findPlace(terms, word); terms[term]?.startsWith(word); term += 1)
    (byLength[terms[term]?.length ?? 0] ??= []).push(term)
  const matches: TermMatch[] = []
  let postings = 0
  for (const term of byLength.flat()) {
    if (postings > enoughPostings)
      break
    const length = terms[term]?.length ?? 1
    postings += (starts[term + 1] ?? 0) - (starts[term] ?? 0)
    matches.push({ term, quality: length === word.length ? 1 : 0.5 + 0.4 * word.length / length })
  }
  return matches
}

/** Edits forgiven: none in a short word or a code, one in a middling word, two from eight letters. */
const editsForgiven = (word: string): number => word.length < 4 || /\d/.test(word) ? 0 : word.length < 8 ? 1 : 2

/** How many bits a number of 32 bits has. */
function countBits(bits: number): number {
  const pairs = bits - ((bits >>> 1) & 0x55555555)
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333)
  return Math.imul((fours + (fours >>> 4)) & 0x0F0F0F0F, 0x01010101) >>> 24
}

/** Terms that the word is a typo of, or of whose beginning it is one, best first. */
export function matchTypos({ terms, letters, pairs: [low, high] }: SearchIndex, word: string): readonly TermMatch[] {
  const most = editsForgiven(word)
  if (most === 0)
    return []
  const [own, ownLow, ownHigh] = [lettersOf(word), pairsOf(word, 0), pairsOf(word, 1)]
  const count = makeEditCounter(word, most)
  const matches: TermMatch[] = []
  for (let term = 0; term < letters.length; term += 1) {
    // Each letter of the word that the term lacks costs an edit, and an edit breaks three pairs at most.
    if (countBits(own & ~(letters[term] ?? 0)) > most || countBits(ownLow & ~(low[term] ?? 0)) + countBits(ownHigh & ~(high[term] ?? 0)) > 3 * most)
      continue
    const text = terms[term] ?? ''
    const edits = text.length < word.length - most ? null : count(text)
    if (edits !== null && edits.whole <= most)
      matches.push({ term, quality: edits.whole === 1 ? 0.6 : 0.35 })
    else if (edits !== null && word.length > 4)
      matches.push({ term, quality: edits.start === 1 ? 0.4 : 0.2 })
  }
  return matches.sort((a, b) => b.quality - a.quality)
}
