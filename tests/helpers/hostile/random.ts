/** Choices that a number repeats: the same seed makes the same ones. */
export interface Random {
  /** A whole number from 0 up to, but not including, `end`. */
  readonly below: (end: number) => number
  readonly chance: (share: number) => boolean
  readonly pick: <T>(choices: readonly T[]) => T
}

/** @see https://github.com/bryc/code/blob/master/jshash/PRNGs.md mulberry32, public domain */
export function seedRandom(seed: number): Random {
  let state = seed | 0
  const next = (): number => {
    state = (state + 0x6D2B79F5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (end: number): number => Math.floor(next() * end)
  return {
    below,
    chance: share => next() < share,
    pick: (choices) => {
      if (choices.length === 0)
        throw new Error('expected something to choose from')
      return choices[below(choices.length)] as typeof choices[number]
    },
  }
}
