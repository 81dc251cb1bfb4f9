import type { ComputedRef, MaybeRefOrGetter } from 'vue'
import type { ContentPack } from '../../../shared/catalog/contentPack.ts'
import type { SearchIndex } from '../../../shared/catalog/buildSearchIndex.ts'
import type { Place } from '../components/shell/place.ts'
import type { SearchResult } from '../components/shell/searchResult.ts'
import { computed, toValue } from 'vue'
import { searchCauses } from '../../../shared/catalog/searchCauses.ts'
import { foldAccents } from '../../../shared/catalog/searchWords.ts'
import { useSearchReason } from './useSearchReason.ts'
import { useText } from './useText.ts'

/** Finds causes and places for the search in the top bar: places whose name starts with the words, then causes, best first. */
export function usePlaceSearch(
  words: MaybeRefOrGetter<string>,
  sources: { readonly pack: MaybeRefOrGetter<ContentPack | null>, readonly index: MaybeRefOrGetter<SearchIndex | null>, readonly places: MaybeRefOrGetter<readonly Place[]> },
  { limit = 8 } = {},
): ComputedRef<readonly SearchResult[]> {
  const { t, cause } = useText()
  const explain = useSearchReason()
  return computed(() => {
    const sought = foldAccents(toValue(words).trim())
    const index = toValue(sources.index)
    if (sought === '' || index === null)
      return []
    const places = toValue(sources.places)
      .filter(place => foldAccents(place.label).startsWith(sought))
      .map((place): SearchResult => ({ id: `place-${place.name}`, to: place.to, label: place.label, detail: t('shell.search.place'), icon: place.icon }))
    const mustNotMiss = new Set(toValue(sources.pack)?.causes.filter(entry => entry.group === 'must-not-miss').map(entry => entry.id))
    const causes = searchCauses(index, sought, { limit }).map((hit): SearchResult => {
      const text = cause(hit.cause)
      const reason = explain(hit.phrase)
      return {
        id: `cause-${hit.cause}`,
        to: `/causes/${hit.cause}`,
        label: text?.shortName ?? hit.cause,
        detail: text?.patient.name ?? '',
        icon: 'causes',
        ...(reason !== undefined ? { reason } : {}),
        ...(mustNotMiss.has(hit.cause) ? { warning: t('causes.group.must-not-miss') } : {}),
      }
    })
    return [...places, ...causes].slice(0, limit)
  })
}
