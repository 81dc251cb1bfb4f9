/**
 * Bounds how often something is done.
 * @param most - times within a span
 * @param span - in milliseconds
 * @param now - the clock, in milliseconds
 * @returns whether it may be done once more, which then counts
 */
export function limitRate(most: number, span: number, now: () => number): () => boolean {
  let taken: readonly number[] = []
  return () => {
    const moment = now()
    // A clock that was set back must not hold what came before it for ever.
    taken = taken.filter(at => at <= moment && moment - at < span)
    if (taken.length >= most)
      return false
    taken = [...taken, moment]
    return true
  }
}
