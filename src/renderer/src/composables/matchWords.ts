import { foldAccents } from '../../../shared/catalog/searchWords.ts'

const split = (text: string): readonly string[] => foldAccents(text).split(/[^\p{L}\p{N}]+/u).filter(word => word !== '')

/** Whether every word that was typed begins a word of a text; accents and case do not matter. */
export function matchWords(text: string, typed: string): boolean {
  const words = split(text)
  const sought = split(typed)
  return sought.length > 0 && sought.every(start => words.some(word => word.startsWith(start)))
}
