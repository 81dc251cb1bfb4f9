/**
 * Cuts patient text into sentences. A list item or line without an end mark is a sentence of its own.
 * @param text - plain text; a new line always ends a sentence
 * @returns the sentences that hold at least one letter, end marks kept
 */
export function splitSentences(text: string): readonly string[] {
  return text
    .split(/\n+|(?<=[.!?:;…])\s+(?=[¿¡"“«(]?[\p{Lu}\d¿¡])/u)
    .map(sentence => sentence.trim())
    .filter(sentence => /\p{L}/u.test(sentence))
}

/**
 * The words of a text: runs of letters, with inner apostrophes. Numbers are left out, as readability formulas count spoken words
 * and a figure such as "911" has no agreed syllable count.
 */
export function splitWords(text: string): readonly string[] {
  return text.normalize('NFC').match(/\p{L}+(?:['’]\p{L}+)*/gu) ?? []
}
