import type { SearchEntry } from './searchPhrase.ts'
import { lettersOf, pairsOf } from './lettersOf.ts'
import { phraseBoosts } from './searchPhrase.ts'
import { indexTerm, splitWords } from './searchWords.ts'

/** Entries, ready to be searched. All but the entries are plain arrays, which can be stored or sent as they are. */
export interface SearchIndex {
  readonly entries: readonly SearchEntry[]
  /** Every different term, sorted by code unit, so that those with a common beginning stand side by side. */
  readonly terms: readonly string[]
  /** Which letters a term has, and which pairs of them, as bits: tells most terms that cannot be meant by a typo without comparing them. */
  readonly letters: Uint32Array
  readonly pairs: readonly [Uint32Array, Uint32Array]
  /** Phrases in which term `t` stands: `postings[starts[t]]` up to `postings[starts[t + 1]]`, ascending. */
  readonly starts: Uint32Array
  readonly postings: Uint32Array
  /** By entry: its first phrase. Phrases are numbered through all entries. */
  readonly firstOf: Uint32Array
  /** By phrase: the entry to which it belongs, its number of different terms and its boost. */
  readonly entryOf: Uint32Array
  readonly lengthOf: Uint8Array
  readonly boostOf: Float32Array
}

/** Gives every different term a number, each written word being folded only once. */
class Dictionary {
  readonly byTerm = new Map<string, number>()
  readonly #byWord = new Map<string, number>()

  /** The number of a word's term; -1 for a word that says nothing. */
  numberOf(word: string): number {
    const known = this.#byWord.get(word)
    if (known !== undefined)
      return known
    const term = indexTerm(word)
    const number = term === null ? -1 : this.byTerm.get(term) ?? this.byTerm.size
    if (term !== null)
      this.byTerm.set(term, number)
    this.#byWord.set(word, number)
    return number
  }
}

/** Turns the terms of each phrase into the phrases of each term. */
function listPostings(written: readonly number[], lengthOf: Uint8Array, rank: Uint32Array): Pick<SearchIndex, 'starts' | 'postings'> {
  const starts = new Uint32Array(rank.length + 1)
  for (const number of written) {
    const next = (rank[number] ?? 0) + 1
    starts[next] = (starts[next] ?? 0) + 1
  }
  for (let term = 0; term < rank.length; term += 1)
    starts[term + 1] = (starts[term + 1] ?? 0) + (starts[term] ?? 0)
  const postings = new Uint32Array(written.length)
  const free = starts.slice()
  let at = 0
  for (let phrase = 0; phrase < lengthOf.length; phrase += 1) {
    for (const end = at + (lengthOf[phrase] ?? 0); at < end; at += 1) {
      const term = rank[written[at] ?? 0] ?? 0
      const place = free[term] ?? 0
      postings[place] = phrase
      free[term] = place + 1
    }
  }
  return { starts, postings }
}

/** Builds the index: first every phrase as the numbers of its terms, then the phrases of each term, terms in order. */
export function buildSearchIndex(entries: readonly SearchEntry[]): SearchIndex {
  const dictionary = new Dictionary()
  const count = entries.reduce((sum, { phrases }) => sum + phrases.length, 0)
  const firstOf = new Uint32Array(entries.length)
  const entryOf = new Uint32Array(count)
  const lengthOf = new Uint8Array(count)
  const boostOf = new Float32Array(count)
  const written: number[] = []
  let at = 0
  entries.forEach((entry, position) => {
    firstOf[position] = at
    for (const { kind, words } of entry.phrases) {
      const before = written.length
      for (const word of splitWords(words)) {
        const number = dictionary.numberOf(word)
        if (number >= 0 && written.length - before < 255 && written.indexOf(number, before) < 0)
          written.push(number)
      }
      entryOf[at] = position
      lengthOf[at] = written.length - before
      boostOf[at] = phraseBoosts[kind]
      at += 1
    }
  })
  const terms = [...dictionary.byTerm.keys()].sort()
  const rank = new Uint32Array(terms.length)
  terms.forEach((term, place) => {
    rank[dictionary.byTerm.get(term) ?? 0] = place
  })
  return { entries, terms, letters: Uint32Array.from(terms, lettersOf), pairs: [Uint32Array.from(terms, term => pairsOf(term, 0)), Uint32Array.from(terms, term => pairsOf(term, 1))], ...listPostings(written, lengthOf, rank), firstOf, entryOf, lengthOf, boostOf }
}
