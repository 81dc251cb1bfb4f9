import { foldAccents } from '../../../../shared/catalog/searchWords.ts'

/** Keys that are commands in every section: yes, no, down, up, jump. */
const commandKeys = 'ynjkg'
const letters = [...'abcdefghijklmnopqrstuvwxyz'].filter(letter => !commandKeys.includes(letter))
const digits = [...'1234567890']
/** Used last: unshifted on most keyboards. */
const marks = [',', '.']

/** An item that wants a hint, and the words that a good one is taken from. */
export interface HintWish {
  readonly number: number
  readonly label: string
}

/** The letters of a label in the order in which they make good hints: first letters of words, then the rest. */
function wishedKeys(label: string): readonly string[] {
  const words = foldAccents(label).split(/[^a-z]+/).filter(word => word !== '')
  return [...words.map(word => word.charAt(0)), ...words.join('')]
}

/**
 * Gives each yes/no item of a section one key that is no command there. The same section always gets the same keys.
 * @param takesDigits - whether digits choose an option or a score in this section, and so are commands
 * @returns keys by item number; items beyond the keys there are get none
 */
export function assignHintKeys(wishes: readonly HintWish[], takesDigits: boolean): ReadonlyMap<number, string> {
  const free = new Set([...letters, ...(takesDigits ? [] : digits), ...marks])
  const keys = new Map<number, string>()
  const give = (number: number, key: string | undefined): void => {
    if (key !== undefined && free.delete(key))
      keys.set(number, key)
  }
  for (const { number, label } of wishes)
    give(number, wishedKeys(label).slice(0, 1).find(key => free.has(key)))
  for (const { number, label } of wishes) {
    if (!keys.has(number))
      give(number, wishedKeys(label).find(key => free.has(key)) ?? [...free][0])
  }
  return keys
}
