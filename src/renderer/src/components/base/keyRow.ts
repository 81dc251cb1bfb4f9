/** One line of a list of keys: the keys, any of which does it, and what it does in words. */
export interface KeyRow {
  readonly keys: readonly string[]
  readonly text: string
}

/** Keys that belong together, under a heading. */
export interface KeyGroup {
  readonly heading: string
  readonly rows: readonly KeyRow[]
}

/** Whether a key is one letter, digit or mark, alone or with Shift. */
const isLetter = (key: string): boolean => /^(?:⇧ )?[!-~…]$/u.test(key)

/** The groups without the keys that are switched off. */
export function dropLetters(groups: readonly KeyGroup[], letters: boolean): readonly KeyGroup[] {
  return groups
    .map(({ heading, rows }) => ({ heading, rows: rows.map(row => ({ ...row, keys: row.keys.filter(key => letters || !isLetter(key)) })).filter(({ keys }) => keys.length > 0) }))
    .filter(({ rows }) => rows.length > 0)
}
