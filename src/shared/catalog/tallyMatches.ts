import type { SearchIndex } from './buildSearchIndex.ts'
import type { TermMatch } from './matchTerms.ts'
import { oncePerObject } from '../oncePerObject.ts'
import { keepBest } from './keepBest.ts'

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

/** One search under way: the phrases and entries that it has met, in the room of its index. */
interface Tally {
  readonly room: ReturnType<typeof makeRoom>
  readonly search: number
  readonly phrases: number[]
  readonly entries: number[]
}

/** Meets a phrase for the first time in this search. */
function openPhrase({ room, search, phrases }: Tally, phrase: number): void {
  room.phraseSearch[phrase] = search
  room.phraseSum[phrase] = 0
  room.phraseHits[phrase] = 0
  room.phraseExact[phrase] = 0
  phrases.push(phrase)
}

/** Meets an entry for the first time in this search. */
function openEntry({ room, entries }: Tally, entry: number): void {
  room.entrySum[entry] = 0
  room.entrySure[entry] = 0
  room.bestScore[entry] = 0
  entries.push(entry)
}

/** Counts one word: each phrase once, by the best of the terms that the word may mean. */
function countWord({ postings, starts, entryOf, boostOf }: SearchIndex, tally: Tally, matches: readonly TermMatch[], rarity: number, addsOnly: boolean): void {
  const { room, search } = tally
  const { phraseTurn, phraseSearch, phraseSum, phraseHits, phraseExact, entryTurn, entrySum, entrySure, entryBest } = room
  room.turn += 1
  const turn = room.turn
  for (const { term, quality } of matches) {
    const weight = quality * rarity
    const to = starts[term + 1] ?? 0
    for (let place = starts[term] ?? 0; place < to; place += 1) {
      const phrase = postings[place] ?? 0
      const entry = entryOf[phrase] ?? 0
      const known = (entryTurn[entry] ?? 0) >= search
      if (phraseTurn[phrase] === turn || (addsOnly && !known))
        continue
      phraseTurn[phrase] = turn
      if ((phraseSearch[phrase] ?? 0) < search)
        openPhrase(tally, phrase)
      phraseSum[phrase] = (phraseSum[phrase] ?? 0) + weight
      phraseHits[phrase] = (phraseHits[phrase] ?? 0) + 1
      if (quality === 1)
        phraseExact[phrase] = (phraseExact[phrase] ?? 0) + 1
      if (!known)
        openEntry(tally, entry)
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

/** Gives each entry its best phrase: the more of the phrase was typed the better, and twice as good where the words are the whole phrase. */
function scorePhrases({ entryOf, lengthOf, boostOf }: SearchIndex, { room, phrases }: Tally, words: number): void {
  const { phraseSum, phraseHits, phraseExact, bestScore, bestPhrase } = room
  for (const phrase of phrases) {
    const length = lengthOf[phrase] ?? 1
    const whole = phraseExact[phrase] === length && length === words ? 2 : 1
    const score = (boostOf[phrase] ?? 0) * (phraseSum[phrase] ?? 0) * (0.4 + 0.6 * (phraseHits[phrase] ?? 0) / length) * whole
    const entry = entryOf[phrase] ?? 0
    if (score > (bestScore[entry] ?? 0)) {
      bestScore[entry] = score
      bestPhrase[entry] = phrase
    }
  }
}

/**
 * Scores every entry that has any of the words: by its best phrase, by what all its phrases give, and by how many of the words it has.
 * @param words - for each word the terms that it may mean, best first
 * @returns best first, at most `limit`; equals in the order of the entries
 */
export function tallyMatches(index: SearchIndex, words: readonly (readonly TermMatch[])[], limit: number): readonly Found[] {
  const room = makeRoom(index)
  const tally: Tally = { room, search: room.turn + 1, phrases: [], entries: [] }
  const sizeOf = (matches: readonly TermMatch[]): number => matches.reduce((sum, { term }) => sum + (index.starts[term + 1] ?? 0) - (index.starts[term] ?? 0), 0)
  let sure = 0
  for (const { matches, size } of words.map(matches => ({ matches, size: sizeOf(matches) })).sort((a, b) => a.size - b.size)) {
    const rarity = rarityOf(index.entryOf.length, size)
    sure += rarity * (matches[0]?.quality ?? 0)
    countWord(index, tally, matches, rarity, tally.entries.length >= enoughEntries && size > fewPostings)
  }
  scorePhrases(index, tally, words.length)
  const kept: Found[] = []
  for (const entry of tally.entries) {
    const share = Math.min(1, (room.entrySure[entry] ?? 0) / sure)
    const score = ((room.bestScore[entry] ?? 0) + 0.3 * (room.entrySum[entry] ?? 0)) * share * share
    keepBest(kept, { entry, phrase: room.bestPhrase[entry] ?? 0, score }, limit)
  }
  return kept
}
