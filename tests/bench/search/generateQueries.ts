import type { SearchEntry } from '../../../src/shared/catalog/searchPhrase.ts'
import type { Random } from './random.ts'
import { foldAccents, splitWords } from '../../../src/shared/catalog/searchWords.ts'
import { makeRandom } from './random.ts'

/** What is typed, and which entries answer it. */
export interface BenchQuery {
  readonly words: string
  readonly accepts: (entry: SearchEntry) => boolean
}

const letters = 'abcdefghijklmnopqrstuvwxyz'

/** A letter left out, put in, changed or swapped with the next. */
function misspell({ below }: Random, word: string): string {
  const at = below(word.length - 1)
  const letter = letters.charAt(below(letters.length))
  switch (below(4)) {
    case 0: return word.slice(0, at) + word.slice(at + 1)
    case 1: return word.slice(0, at) + letter + word.slice(at)
    case 2: return word.slice(0, at) + letter + word.slice(at + 1)
    default: return word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2)
  }
}

const hasPhrase = (phrase: string) => (entry: SearchEntry): boolean => entry.phrases.some(({ words }) => words === phrase)
const hasWord = (start: string) => (entry: SearchEntry): boolean => entry.phrases.some(({ words }) => splitWords(foldAccents(words)).some(word => word.startsWith(start)))

type Phrases = readonly [english: string, spanish: string, plain: string, synonym: string, code: string, medicine: string]

/** The ways of asking for an entry of `generateEntries`. */
const ways: readonly ((random: Random, phrases: Phrases, disease: string) => BenchQuery)[] = [
  (_random, [english]) => ({ words: english, accepts: hasPhrase(english) }),
  (_random, [, spanish]) => ({ words: foldAccents(spanish), accepts: hasPhrase(spanish) }),
  (_random, [, , , synonym]) => ({ words: synonym, accepts: hasPhrase(synonym) }),
  (random, [english], disease) => ({ words: english.replace(disease, misspell(random, disease)), accepts: hasPhrase(english) }),
  (random, [, spanish]) => ({ words: splitWords(spanish).map((word, at) => at === 0 ? misspell(random, word) : word).join(' '), accepts: hasPhrase(spanish) }),
  (random, _phrases, disease) => ({ words: misspell(random, disease), accepts: hasWord(disease) }),
  (_random, [english], disease) => ({ words: `${english.split(' ').at(-1) ?? ''} ${disease}`, accepts: hasPhrase(english) }),
  ({ below }, _phrases, disease) => {
    const typed = disease.slice(0, 1 + below(8))
    return { words: typed, accepts: hasWord(typed) }
  },
  (_random, [, , , , code]) => ({ words: code.replace('.', '').toLowerCase(), accepts: hasPhrase(code) }),
  (random, [, , , , , medicine]) => ({ words: misspell(random, medicine), accepts: hasPhrase(medicine) }),
]

/** Queries for generated entries, each way in turn: whole names, two languages, typos, beginnings of one to eight letters, codes, medicines. */
export function generateQueries(entries: readonly SearchEntry[], count: number): readonly BenchQuery[] {
  const random = makeRandom(1)
  return Array.from({ length: count }, (_, at) => {
    const phrases = random.pick(entries).phrases.map(({ words }) => words)
    const [english = '', spanish = '', plain = '', synonym = '', code = '', medicine = ''] = phrases
    const way = ways[at % ways.length]
    if (way === undefined)
      throw new Error('no way of asking')
    return way(random, [english, spanish, plain, synonym, code, medicine], english.split(' ')[0] ?? '')
  })
}
