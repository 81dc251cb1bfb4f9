/** Puts one of many into its place among the best, as they come; at most `limit` are kept, and equals stay in the order in which they came. */
export function keepBest<T extends { readonly score: number }>(kept: T[], found: T, limit: number): void {
  const last = kept[limit - 1]
  if (last !== undefined && last.score >= found.score)
    return
  let low = 0
  let high = kept.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((kept[middle]?.score ?? 0) >= found.score)
      low = middle + 1
    else
      high = middle
  }
  kept.splice(low, 0, found)
  kept.length = Math.min(kept.length, limit)
}
