const STRONG = /[aeoáéíóúàèò]/
const VOWEL = /[aeiouáéíóúü]/

/**
 * Syllables of a Spanish word by the orthographic rules: a strong vowel (a, e, o, or any accented vowel) is a syllable,
 * weak vowels (i, u, ü) join a neighbour, `u` after q or g before e/i is silent, final y is a vowel.
 * @param word - one word, any case
 * @returns at least 1
 * @see Real Academia Española, Ortografía de la lengua española (2010), chapter II: diptongos e hiatos
 */
export function countSpanishSyllables(word: string): number {
  const letters = [...word
    .toLowerCase()
    .normalize('NFC')
    .replace(/(?<=q)u|(?<=g)u(?=[eiéí])/g, '')
    .replace(/y(?![aeiouáéíóú])/g, 'i')]
  let count = 0
  let inVowels = false
  let hasStrong = false
  for (const letter of letters) {
    if (!VOWEL.test(letter)) {
      inVowels = false
      hasStrong = false
      continue
    }
    const strong = STRONG.test(letter)
    if (!inVowels || (strong && hasStrong)) {
      count += 1
      hasStrong = strong
    }
    else if (strong) {
      hasStrong = true
    }
    inVowels = true
  }
  return Math.max(1, count)
}
