import type { SearchIndex } from './buildSearchIndex.ts'
import type { TermMatch } from './matchTerms.ts'
import { oncePerObject } from '../oncePerObject.ts'

/** An entry that has at least one of the words. */
export interface Found {
  readonly entry: number
  /** The phrase that speaks most for it. */
  readonly phrase: number
  readonly score: number
}

/** Room to count in, made once for an index. What another search left there is told by its number and not read. */
const makeRoom = oncePerObject(({ entryOf: { length: phrases }, firstOf: { length: entries } }: SearchIndex) => ({
  turn: 0,
  phraseTurn: new Uint32Array(phrases),
  phraseSearch: new Uint32Array(phrases),
  phraseSum: new Float32Array(phrases),
  phraseHits: new Uint8Array(phrases),
  phraseExact: new Uint8Array(phrases),
  entryTurn: new Uint32Array(entries),
  /** Sum over the words of what the best phrase for each gives, and of how surely each was meant. */
  entrySum: new Float32Array(entries),
  entrySure: new Float32Array(entries),
  entryBest: new Float32Array(entries),
  bestScore: new Float32Array(entries),
  bestPhrase: new Uint32Array(entries),
}))

/** A word in more phrases than this only adds to entries that rarer words have found, where these are a list's worth. */
const fewPostings = 2000
const enoughEntries = 10

/** How much a word tells apart: rare ones more. The rarity is the word's and not the term's: "hip" is as common where it begins "hipotiroidismo". */
const rarityOf = (phrases: number, postings: number): number => Math.log(1 + phrases / postings)

/** The best of many, kept in order while they come. */
function keepBest(kept: Found[], found: Found, limit: number): void {
  const last = kept[limit - 1]
  if (last !== undefined && last.score >= found.score)
    return
  let low = 0
  let high = kept.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((kept[middle]?.score ?? 0) >= found.score)
      low = middle + 1
    else
      high = middle
  }
  kept.splice(low, 0, found)
  kept.length = Math.min(kept.length, limit)
}

/**
 * Scores every entry that has any of the words.
 * @param words - for each word the terms that it may mean, best first
 * @returns best first, at most `limit`; equals in the order of the entries
 */
export function tallyMatches(index: SearchIndex, words: readonly (readonly TermMatch[])[], limit: number): readonly Found[] {
  const { postings, starts, entryOf, lengthOf, boostOf } = index
  const room = makeRoom(index)
  const { phraseTurn, phraseSearch, phraseSum, phraseHits, phraseExact, entryTurn, entrySum, entrySure, entryBest, bestScore, bestPhrase } = room
  const search = room.turn + 1
  const touched: number[] = []
  const entries: number[] = []
  let sure = 0
  const sizeOf = (matches: readonly TermMatch[]): number => matches.reduce((sum, { term }) => sum + (starts[term + 1] ?? 0) - (starts[term] ?? 0), 0)
  for (const { matches, size } of words.map(matches => ({ matches, size: sizeOf(matches) })).sort((a, b) => a.size - b.size)) {
    const addsOnly = entries.length >= enoughEntries && size > fewPostings
    room.turn += 1
    const turn = room.turn
    const rarity = rarityOf(phraseSum.length, size)
    sure += rarity * (matches[0]?.quality ?? 0)
    for (const { term, quality } of matches) {
      const from = starts[term] ?? 0
      const to = starts[term + 1] ?? 0
      const weight = quality * rarity
      for (let place = from; place < to; place += 1) {
        const phrase = postings[place] ?? 0
        const entry = entryOf[phrase] ?? 0
        if (phraseTurn[phrase] === turn || (addsOnly && (entryTurn[entry] ?? 0) < search))
          continue
        phraseTurn[phrase] = turn
        if ((phraseSearch[phrase] ?? 0) < search) {
          phraseSearch[phrase] = search
          phraseSum[phrase] = 0
          phraseHits[phrase] = 0
          phraseExact[phrase] = 0
          touched.push(phrase)
        }
        phraseSum[phrase] = (phraseSum[phrase] ?? 0) + weight
        phraseHits[phrase] = (phraseHits[phrase] ?? 0) + 1
        if (quality === 1)
          phraseExact[phrase] = (phraseExact[phrase] ?? 0) + 1
        if ((entryTurn[entry] ?? 0) < search) {
          entrySum[entry] = 0
          entrySure[entry] = 0
          bestScore[entry] = 0
          entries.push(entry)
        }
        if (entryTurn[entry] !== turn) {
          entryTurn[entry] = turn
          entryBest[entry] = 0
          entrySure[entry] = (entrySure[entry] ?? 0) + weight
        }
        const gain = weight * (boostOf[phrase] ?? 0) - (entryBest[entry] ?? 0)
        if (gain > 0) {
          entrySum[entry] = (entrySum[entry] ?? 0) + gain
          entryBest[entry] = (entryBest[entry] ?? 0) + gain
        }
      }
    }
  }
  for (const phrase of touched) {
    const length = lengthOf[phrase] ?? 1
    const whole = phraseExact[phrase] === length && length === words.length ? 2 : 1
    const score = (boostOf[phrase] ?? 0) * (phraseSum[phrase] ?? 0) * (0.4 + 0.6 * (phraseHits[phrase] ?? 0) / length) * whole
    const entry = entryOf[phrase] ?? 0
    if (score > (bestScore[entry] ?? 0)) {
      bestScore[entry] = score
      bestPhrase[entry] = phrase
    }
  }
  const kept: Found[] = []
  for (const entry of entries) {
    const share = Math.min(1, (entrySure[entry] ?? 0) / sure)
    keepBest(kept, { entry, phrase: bestPhrase[entry] ?? 0, score: ((bestScore[entry] ?? 0) + 0.3 * (entrySum[entry] ?? 0)) * share * share }, limit)
  }
  return kept
}
