import type { SearchPhrase } from '../../../shared/catalog/searchPhrase.ts'
import { foldAccents } from '../../../shared/catalog/searchWords.ts'
import { useText } from './useText.ts'

/** A line is short: a longer phrase would say less than the name alone. */
const longest = 60

/** Says why a cause was found: "Lasix (furosemide): can be the cause", a synonym, a test, a finding, a code; nothing where its own name was found. */
export function useSearchReason(): (phrase: SearchPhrase) => string | undefined {
  const { t, medicine } = useText()
  function explainMedicine(words: string, { id, role }: NonNullable<SearchPhrase['medicine']>): string {
    const name = medicine(id)?.name ?? id
    return t(`shell.search.medicine.${role}`, { medicine: foldAccents(words) === foldAccents(name) ? name : `${words} (${name})` })
  }
  return ({ kind, words, medicine: link }) => {
    if (link !== undefined)
      return explainMedicine(words, link)
    return kind === 'name' || kind === 'picture' || kind === 'advice' || words.length > longest ? undefined : words
  }
}
