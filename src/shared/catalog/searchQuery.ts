import { z } from '../schema.ts'
import { Ref } from './identifiers.ts'

/** What is hard about a query. */
export const queryKinds = [
  'exact', 'abbreviation', 'prefix', 'two-words', 'word-order', 'plural', 'typo', 'spanish', 'spanish-typo',
  'icd', 'icd-no-dot', 'snomed', 'brand', 'drug', 'lay', 'test', 'finding',
] as const
export type QueryKind = typeof queryKinds[number]

/** What somebody types, and the causes of which one should come first. The search was made with sight of `tune`, without sight of `hold`. */
const SearchQuery = z.strictObject({
  query: z.string().min(1),
  kind: z.enum(queryKinds),
  half: z.enum(['tune', 'hold']),
  expect: z.array(Ref).min(1),
})
export type SearchQuery = z.infer<typeof SearchQuery>

/** `queries.json`: the queries by which the search is judged. */
export const SearchQueries = z.array(SearchQuery).min(1)
