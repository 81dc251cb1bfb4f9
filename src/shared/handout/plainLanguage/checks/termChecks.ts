import type { Locale } from '../../../i18n/locales.ts'
import type { PlainCheck } from '../plainCheck.ts'
import { met, missing } from '../plainCheck.ts'
import { actionWords } from '../wording/actionWords.ts'
import { isExplained } from '../wording/isExplained.ts'
import { medicalWords } from '../wording/medicalWords.ts'

/** Short forms that need no long form, by PEMAT's guide: what a test is called everywhere. */
const knownShort = new Set(['MRI', 'CT', 'CAT', 'TV', 'OK', 'ID', 'AM', 'PM'])

/** Single words that are put in capitals to stand out, besides verbs such as "STOP". */
const stressed = new Set(['ALL', 'ALWAYS', 'AND', 'ANY', 'DO', 'MUST', 'NEVER', 'NO', 'NOT', 'NOW', 'ONLY', 'OR', 'MUY', 'NUNCA', 'SIN', 'SOLO', 'SÓLO', 'TODO', 'TODOS', 'YA'])
/** Longer than a short form gets. */
const LONGEST_SHORT = 5

/** "More than a few" short forms make a text hard even where they are spelled out. */
const MOST_SHORT = 3

/** Where a sentence spells a short form out: in brackets beside it. */
const spellsOut = (text: string, short: string): boolean => text.includes(`${short} (`) || text.includes(`(${short})`)

const isShortForm = (word: string, locale: Locale): boolean => word.length <= LONGEST_SHORT && !stressed.has(word) && !actionWords[locale].has(word.toLowerCase())

/** Short forms are spelled out where they first stand. Words in capitals side by side are shouting, and a stressed word is a word. */
const shortForms: PlainCheck = {
  id: 'shortForms',
  items: ['PEMAT-P 3', 'CDC 7'],
  judge: ({ handout: { locale }, sentences }) => {
    const first = new Map<string, string>()
    for (const { text } of sentences) {
      for (const [short] of text.matchAll(/(?<![\p{L}\d-]|\p{Lu}\s)\p{Lu}{2,}(?![\p{L}\d-]|\s\p{Lu}{2,})/gu))
        first.set(short, first.get(short) ?? text)
    }
    const unknown = [...first].filter(([short]) => isShortForm(short, locale) && !knownShort.has(short))
    const faults = unknown.filter(([short, text]) => unknown.length > MOST_SHORT || !spellsOut(text, short))
    return faults.length === 0 ? met : missing({ words: faults.map(([short]) => short).join(', ') })
  },
}

/** Medical words in the order of the text, each with the sentence where it first stands. */
function listMedicalWords(texts: readonly string[], locale: Locale): ReadonlyMap<string, { readonly text: string, readonly word: string, readonly at: number }> {
  const { pattern, known } = medicalWords[locale]
  const found = new Map<string, { text: string, word: string, at: number }>()
  for (const text of texts) {
    for (const { 0: word, index } of text.matchAll(pattern)) {
      const stem = word.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replace(/(?:es|s)$/, '')
      if (!known.has(word.toLowerCase()) && !found.has(stem))
        found.set(stem, { text, word, at: index })
    }
  }
  return found
}

/** Medical words are explained where they first stand. */
const terms: PlainCheck = {
  id: 'terms',
  items: ['PEMAT-P 4', 'CDC 7'],
  judge: ({ handout: { locale }, sentences }) => {
    const bare = [...listMedicalWords(sentences.map(({ text }) => text), locale).values()].filter(({ text, word, at }) => !isExplained(text, word, at, locale))
    return bare.length === 0 ? met : missing({ words: bare.map(({ word }) => word).join(', ') })
  },
}

/** Words that a reader may not know. */
export const termChecks: readonly PlainCheck[] = [shortForms, terms]
