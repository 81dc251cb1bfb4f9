/** Random numbers that are the same in every run. */
export interface Random {
  /** A whole number from 0, less than `limit`. */
  readonly below: (limit: number) => number
  readonly pick: <T>(list: readonly T[]) => T
}

/** @see https://en.wikipedia.org/wiki/Permuted_congruential_generator for better ones; a bench needs no more than mulberry32. */
export function makeRandom(seed: number): Random {
  let state = seed
  const below = (limit: number): number => {
    state = (state + 0x6D2B79F5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return Math.floor(((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32 * limit)
  }
  return {
    below,
    pick: <T>(list: readonly T[]): T => {
      const picked = list[below(list.length)]
      if (picked === undefined)
        throw new Error('nothing to pick from')
      return picked
    },
  }
}
