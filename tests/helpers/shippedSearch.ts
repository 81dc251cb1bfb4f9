import { buildSearchIndex } from '../../src/shared/catalog/buildSearchIndex.ts'
import { listSearchEntries } from '../../src/shared/catalog/listSearchEntries.ts'
import { searchCauses } from '../../src/shared/catalog/searchCauses.ts'
import { shippedPack } from './shippedContent.ts'

const index = buildSearchIndex(listSearchEntries(shippedPack()))

/** Finds causes of the shipped pack by id, best first. */
export const findShipped = (words: string): readonly string[] => searchCauses(index, words).map(hit => hit.cause)
