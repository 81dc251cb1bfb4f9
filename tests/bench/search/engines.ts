import type { SearchEntry } from '../../../src/shared/catalog/searchPhrase.ts'
import { Charset, Index } from 'flexsearch'
import Fuse from 'fuse.js'
import MiniSearch from 'minisearch'
import { deserialize, serialize } from 'node:v8'
import { buildSearchIndex } from '../../../src/shared/catalog/buildSearchIndex.ts'
import { searchCauses } from '../../../src/shared/catalog/searchCauses.ts'
import { phraseBoosts } from '../../../src/shared/catalog/searchPhrase.ts'
import { indexTerm, splitWords } from '../../../src/shared/catalog/searchWords.ts'

/** How many results an engine is asked for. */
const LIMIT = 10

/** Finds ids of entries, best first. */
export type Find = (words: string) => readonly string[]

/** A search engine as it is raced: set for typos and beginnings, as far as it can be. */
export interface Engine {
  readonly name: string
  /** Queries of which one is asked, where all would take minutes. */
  readonly every: number
  readonly build: (entries: readonly SearchEntry[]) => { readonly find: Find, /** Stores what was built; gives what makes it anew. */ readonly store?: () => () => unknown }
}

const ours: Engine = {
  name: 'Causebook',
  every: 1,
  build: (entries) => {
    const index = buildSearchIndex(entries)
    return {
      find: words => searchCauses(index, words, { limit: LIMIT }).map(hit => hit.cause),
      store: () => {
        const { entries: kept, ...arrays } = index
        const stored = serialize(arrays)
        return () => ({ entries: kept, ...deserialize(stored) as object })
      },
    }
  },
}

/** As the app had it before: every kind of phrase a field, with our boosts. */
const miniSearch: Engine = {
  name: 'MiniSearch 7',
  every: 1,
  build: (entries) => {
    const options = { fields: Object.keys(phraseBoosts), tokenize: splitWords, processTerm: indexTerm, storeFields: [] }
    const engine = new MiniSearch(options)
    engine.addAll(entries.map(({ id, phrases }) => ({ id, ...Object.fromEntries([...Map.groupBy(phrases, ({ kind }) => kind)].map(([kind, some]) => [kind, some.map(({ words }) => words).join(' \n')])) })))
    const search = { boost: phraseBoosts, prefix: true, fuzzy: (term: string) => term.length < 4 || /\d/.test(term) ? false : term.length < 8 ? 1 : 2, weights: { prefix: 0.6, fuzzy: 0.2 } } as const
    return {
      find: (words) => {
        const all = engine.search(words, { ...search, combineWith: 'AND' })
        return (all.length > 0 ? all : engine.search(words, search)).slice(0, LIMIT).map(({ id }) => String(id))
      },
      store: () => {
        const stored = JSON.stringify(engine)
        return () => MiniSearch.loadJSON(stored, options)
      },
    }
  },
}

const fuse: Engine = {
  name: 'Fuse.js 7',
  every: 200,
  build: (entries) => {
    const rows = entries.map(({ id, phrases }) => ({ id, words: phrases.map(({ words }) => words) }))
    const options = { keys: ['words'], ignoreLocation: true, ignoreDiacritics: true, threshold: 0.35 }
    const index = Fuse.createIndex(options.keys, rows)
    const engine = new Fuse(rows, options, index)
    return {
      find: words => engine.search(words, { limit: LIMIT }).map(({ item }) => item.id),
      store: () => {
        const stored = JSON.stringify(index)
        return () => Fuse.parseIndex(JSON.parse(stored) as Parameters<typeof Fuse.parseIndex>[0])
      },
    }
  },
}

const flexSearch: Engine = {
  name: 'FlexSearch 0.8',
  every: 1,
  build: (entries) => {
    const engine = new Index({ tokenize: 'forward', encoder: Charset.LatinBalance })
    entries.forEach(({ phrases }, at) => engine.add(at, phrases.map(({ words }) => words).join('\n')))
    return { find: words => engine.search(words, { limit: LIMIT, suggest: true }).map(at => entries[Number(at)]?.id ?? '') }
  },
}

export const engines: readonly Engine[] = [ours, miniSearch, fuse, flexSearch]
