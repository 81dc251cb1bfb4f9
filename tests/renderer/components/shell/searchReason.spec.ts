import type { SearchResult } from '../../../../src/renderer/src/components/shell/searchResult.ts'
import { defineComponent, h } from 'vue'
import { describe, expect, it } from 'vitest'
import { usePlaceSearch } from '../../../../src/renderer/src/composables/usePlaceSearch.ts'
import { buildSearchIndex } from '../../../../src/shared/catalog/buildSearchIndex.ts'
import { listSearchEntries } from '../../../../src/shared/catalog/listSearchEntries.ts'
import { mountAt } from '../../../helpers/mountAt.ts'
import { shippedPack } from '../../../helpers/shippedContent.ts'
import { aClinic } from '../../../helpers/windowClinic.ts'

const pack = shippedPack()
const index = buildSearchIndex(listSearchEntries(pack))

/** The results for some words in the English window. */
async function search(words: string): Promise<readonly SearchResult[]> {
  let found: readonly SearchResult[] = []
  const host = defineComponent(() => {
    const results = usePlaceSearch(words, { pack, index, places: [], deeds: [] })
    return () => {
      found = results.value
      return h('p')
    }
  })
  await mountAt(host, '/causes', aClinic())
  return found
}

describe('the results under the search', () => {
  it.each([
    ['lasics', 'Diuretic cramp', 'Lasix (furosemide): can be the cause'],
    ['furosemida', 'Diuretic cramp', 'furosemida (furosemide): can be the cause'],
    ['atorvastatin', 'Statin muscle symptoms', 'atorvastatin: can be the cause'],
    ['eliquis', 'Deep vein thrombosis (DVT)', 'Eliquis (apixaban): treats it'],
    ['qualaquin', 'Night cramp (idiopathic)', 'Qualaquin (quinine): not advised for it'],
    ['charly horse', 'Night cramp (idiopathic)', 'charley horse'],
    ['m5431', 'Sciatica', 'M54.30'],
  ])('say for %j why %s was found', async (words, label, reason) => {
    expect((await search(words))[0]).toMatchObject({ label, reason })
  })
  it.each(['sciatica', 'scaitica'])('add no reason where the name was found: %s', async (words) => {
    const [best] = await search(words)
    expect(best?.label).toBe('Sciatica')
    expect(best?.reason).toBeUndefined()
  })
})
