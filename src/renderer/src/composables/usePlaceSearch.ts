import type { ComputedRef, MaybeRefOrGetter } from 'vue'
import type { ContentPack } from '../../../shared/catalog/contentPack.ts'
import type { SearchIndex } from '../../../shared/catalog/buildSearchIndex.ts'
import type { Place } from '../components/shell/place.ts'
import type { SearchResult } from '../components/shell/searchResult.ts'
import type { PaletteDeed } from './usePaletteDeeds.ts'
import { computed, toValue } from 'vue'
import { searchCauses } from '../../../shared/catalog/searchCauses.ts'
import { foldAccents } from '../../../shared/catalog/searchWords.ts'
import { matchWords } from './matchWords.ts'
import { itemLink } from './useAskedItem.ts'
import { useSearchReason } from './useSearchReason.ts'
import { useText } from './useText.ts'

/** What the palette finds things in. */
export interface PaletteSources {
  readonly pack: MaybeRefOrGetter<ContentPack | null>
  readonly index: MaybeRefOrGetter<SearchIndex | null>
  readonly places: MaybeRefOrGetter<readonly Place[]>
  readonly deeds: MaybeRefOrGetter<readonly PaletteDeed[]>
}

/** Lines that a kind of thing may take, so that none crowds the others out. */
const most = { deeds: 3, causes: 6, items: 3 } as const
/** Letters from which deeds and questions are looked for: one letter begins too many. */
const LEAST_LETTERS = 2

/**
 * Finds all that can be opened or done, for the one field in the top bar: places whose name starts with the words, deeds and settings,
 * causes best first, questions of the checklist by number or words. A number is a question first.
 */
export function usePlaceSearch(words: MaybeRefOrGetter<string>, sources: PaletteSources): ComputedRef<readonly SearchResult[]> {
  const { t, cause, finding } = useText()
  const explain = useSearchReason()

  function findPlaces(sought: string): readonly SearchResult[] {
    return toValue(sources.places)
      .filter(place => foldAccents(place.label).startsWith(sought))
      .map(place => ({ id: `place-${place.name}`, act: place.to, label: place.label, detail: t('shell.search.place'), icon: place.icon }))
  }
  function findDeeds(sought: string): readonly SearchResult[] {
    return toValue(sources.deeds)
      .filter(deed => matchWords(deed.label, sought))
      .map(({ id, key, ...deed }) => ({ ...deed, id: `deed-${id}`, detail: [t('shell.search.deed'), key].filter(part => part !== undefined).join(' · ') }))
  }
  function findCauses(sought: string, index: SearchIndex): readonly SearchResult[] {
    const mustNotMiss = new Set(toValue(sources.pack)?.causes.filter(entry => entry.group === 'must-not-miss').map(entry => entry.id))
    return searchCauses(index, sought, { limit: most.causes }).map(({ cause: id, phrase }) => {
      const reason = explain(phrase)
      return {
        id: `cause-${id}`,
        act: `/causes/${id}`,
        label: cause(id)?.shortName ?? id,
        detail: cause(id)?.patient.name ?? '',
        icon: 'causes',
        ...(reason !== undefined ? { reason } : {}),
        ...(reason === phrase.words && phrase.locale !== undefined ? { reasonLang: phrase.locale } : {}),
        ...(mustNotMiss.has(id) ? { warning: t('causes.group.must-not-miss') } : {}),
      }
    })
  }
  function findItems(sought: string): readonly SearchResult[] {
    const items = toValue(sources.pack)?.checklist.sections.flatMap(section => section.items) ?? []
    const number = /^\d+$/.test(sought) ? Number(sought) : null
    return items
      .filter(item => number === null ? matchWords(`${finding(item.finding)?.label ?? ''} ${finding(item.finding)?.short ?? ''}`, sought) : item.number === number)
      .map(item => ({
        id: `item-line-${item.number}`,
        act: itemLink(item.number),
        label: t('shell.search.item', { number: item.number, finding: finding(item.finding)?.label ?? item.finding }),
        detail: finding(item.finding)?.question ?? '',
        icon: 'visit',
      }))
  }
  return computed(() => {
    const sought = foldAccents(toValue(words).trim())
    const index = toValue(sources.index)
    if (sought === '' || index === null)
      return []
    if (/^\d+$/.test(sought))
      return [...findItems(sought), ...findCauses(sought, index)]
    const isWord = sought.length >= LEAST_LETTERS
    return [
      ...findPlaces(sought),
      ...isWord ? findDeeds(sought).slice(0, most.deeds) : [],
      ...findCauses(sought, index),
      ...isWord ? findItems(sought).slice(0, most.items) : [],
    ]
  })
}
