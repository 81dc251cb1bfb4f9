/** Small words that say nothing about a cause, in both languages: they would make "pain in the leg" ask for "in" and "the". */
const emptyWords = new Set([
  'a', 'an', 'and', 'at', 'by', 'for', 'from', 'in', 'is', 'it', 'my', 'of', 'on', 'or', 'the', 'to', 'with',
  'al', 'con', 'de', 'del', 'el', 'en', 'es', 'la', 'las', 'lo', 'los', 'me', 'mi', 'o', 'para', 'por', 'que', 'se', 'su', 'un', 'una', 'y',
])

const outsideAscii = /[^\0-\x7F]/

/** Lower case without accents: "Ciática" and "ciatica" are the same word. */
export function foldAccents(text: string): string {
  return outsideAscii.test(text) ? text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase() : text.toLowerCase()
}

/** Splits text into words; a dot inside a word is dropped, so that "M54.30" is one word, found by "M54" and by "m5430". */
export function splitWords(text: string): string[] {
  const dotless = text.includes('.') ? text.replace(/(?<=[\p{L}\p{N}])\.(?=[\p{L}\p{N}])/gu, '') : text
  return (outsideAscii.test(dotless) ? dotless.match(/[\p{L}\p{N}\p{M}]+/gu) : dotless.match(/[a-z0-9]+/gi)) ?? []
}

/**
 * The form under which a word is indexed and sought, or `null` for one that says nothing: folded, and without the "s" of
 * a plural in either language ("fractures", "calambres"), but not of "pelvis", "abscess" or "thrombus".
 */
export function indexTerm(word: string): string | null {
  const folded = foldAccents(word)
  if (emptyWords.has(folded))
    return null
  return folded.length > 3 && /[^isu\d]s$/.test(folded) ? folded.slice(0, -1) : folded
}
