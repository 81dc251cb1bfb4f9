/** How far a typed word is from a term, in letters changed, left out, put in or swapped with the next. */
export interface Edits {
  /** From the whole term. */
  readonly whole: number
  /** From that beginning of the term which is nearest. */
  readonly start: number
}

/** More than any word has letters. */
const far = 99

/**
 * Makes the counter of one typed word: optimal string alignment distance, in a band around the diagonal, since cells beyond it cost more than is asked.
 * @param most - more edits than this are not told apart
 * @returns for a term its edits, `null` where both are more than `most`
 */
export function makeEditCounter(word: string, most: number): (term: string) => Edits | null {
  const widest = word.length + most
  let before = new Uint8Array(widest + 2)
  let above = new Uint8Array(widest + 2)
  let current = new Uint8Array(widest + 2)
  return (term) => {
    const width = Math.min(term.length, widest)
    before.fill(far)
    for (let column = 0; column <= width + 1; column += 1)
      above[column] = column <= most ? column : far
    let leastAbove = 0
    for (let row = 1; row <= word.length; row += 1) {
      const typed = word.charCodeAt(row - 1)
      const from = Math.max(1, row - most)
      const to = Math.min(width, row + most)
      current[from - 1] = from === 1 && row <= most ? row : far
      let least = current[from - 1] ?? far
      for (let column = from; column <= to; column += 1) {
        const letter = term.charCodeAt(column - 1)
        let cost = Math.min((above[column] ?? far) + 1, (current[column - 1] ?? far) + 1, (above[column - 1] ?? far) + (typed === letter ? 0 : 1))
        if (row > 1 && column > 1 && typed === term.charCodeAt(column - 2) && word.charCodeAt(row - 2) === letter)
          cost = Math.min(cost, (before[column - 2] ?? far) + 1)
        current[column] = cost
        least = Math.min(least, cost)
      }
      current[to + 1] = far
      // What follows costs no less than this row or, by a swap, than the row above and one more.
      if (least > most && leastAbove >= most)
        return null
      leastAbove = least
      const free = before
      before = above
      above = current
      current = free
    }
    const whole = term.length > width ? far : above[width] ?? far
    let start = far
    for (let column = Math.max(0, word.length - most); column <= width; column += 1)
      start = Math.min(start, above[column] ?? far)
    return start <= most ? { whole, start } : null
  }
}
