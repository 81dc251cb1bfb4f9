/** The letters of a folded term as bits, `a` the lowest; none for a code, so that no word passes for a typo of one. */
export function lettersOf(term: string): number {
  let letters = 0
  for (let at = 0; at < term.length; at += 1) {
    const code = term.charCodeAt(at)
    if (code >= 48 && code <= 57)
      return 0
    letters |= 1 << (code & 31)
  }
  return letters >>> 0
}

/** Which pairs of neighboring letters a term has, as bits of one half of 64: two pairs may share a bit. */
export function pairsOf(term: string, half: 0 | 1): number {
  let pairs = 0
  for (let at = 1; at < term.length; at += 1) {
    const pair = (term.charCodeAt(at - 1) * 37 + term.charCodeAt(at)) & 63
    if (pair >> 5 === half)
      pairs |= 1 << (pair & 31)
  }
  return pairs >>> 0
}
