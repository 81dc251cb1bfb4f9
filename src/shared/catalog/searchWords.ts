/** Small words that say nothing about a cause, in both languages: they would make "pain in the leg" ask for "in" and "the". */
const emptyWords = new Set([
  'a', 'an', 'and', 'at', 'by', 'for', 'from', 'in', 'is', 'it', 'my', 'of', 'on', 'or', 'the', 'to', 'with',
  'al', 'con', 'de', 'del', 'el', 'en', 'es', 'la', 'las', 'lo', 'los', 'me', 'mi', 'o', 'para', 'por', 'que', 'se', 'su', 'un', 'una', 'y',
])

/** Lower case without accents: "Ciática" and "ciatica" are the same word. */
export function foldAccents(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}

/** Splits text into words; a dot inside a word is dropped, so that "M54.30" is one word, found by "M54" and by "m5430". */
export function splitWords(text: string): string[] {
  return text.replace(/(?<=[\p{L}\p{N}])\.(?=[\p{L}\p{N}])/gu, '').split(/[^\p{L}\p{N}\p{M}]+/u).filter(word => word !== '')
}

/** The form under which a word is indexed and sought, or `null` for one that says nothing. */
export function indexTerm(word: string): string | null {
  const folded = foldAccents(word)
  return emptyWords.has(folded) ? null : folded
}
