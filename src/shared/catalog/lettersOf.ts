/** The letters of a folded term as bits, `a` the lowest; none for a code, so that no word passes for a typo of one. */
export function lettersOf(term: string): number {
  let letters = 0
  for (let at = 0; at < term.length; at += 1) {
    const code = term.charCodeAt(at)
    if (code >= 48 && code <= 57)
      return 0
    letters |= 1 << (code - 97 & 31)
  }
  return letters >>> 0
}
