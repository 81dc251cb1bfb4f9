import type { ComputedRef, MaybeRefOrGetter } from 'vue'
import type { Cause, CauseGroup } from '../../../shared/catalog/cause.ts'
import type { ContentPack } from '../../../shared/catalog/contentPack.ts'
import type { SearchIndex } from '../../../shared/catalog/buildSearchIndex.ts'
import type { CauseFilter } from '../components/catalog/causeFilter.ts'
import { computed, reactive, toValue } from 'vue'
import { causeGroups } from '../../../shared/catalog/cause.ts'
import { searchCauses } from '../../../shared/catalog/searchCauses.ts'
import { noFilter } from '../components/catalog/causeFilter.ts'

/** The causes of one group that pass the filter. */
export interface FilteredGroup {
  readonly group: CauseGroup
  readonly causes: readonly Cause[]
}

const speaksFor = (cause: Cause, finding: string): boolean => cause.evidence.some(row => row.finding === finding && row.weight > 0 && row.is !== false)

/** The findings of a checklist section that speak for any cause: what a filter by exam test or medicine can offer. */
export function filterableFindings(pack: ContentPack, section: string): readonly string[] {
  const items = pack.checklist.sections.find(entry => entry.id === section)?.items ?? []
  return items.map(item => item.finding).filter(finding => pack.causes.some(cause => speaksFor(cause, finding)))
}

/** The causes that pass, best first where words were typed. */
export function filterCauses(pack: ContentPack, index: SearchIndex, filter: CauseFilter): readonly Cause[] {
  const byId = new Map(pack.causes.map(cause => [cause.id, cause]))
  const found = filter.words.trim() === '' ? pack.causes : searchCauses(index, filter.words).flatMap(hit => byId.get(hit.cause) ?? [])
  return found.filter(cause =>
    (filter.group === '' || cause.group === filter.group)
    && (!filter.mustNotMiss || cause.group === 'must-not-miss')
    && (filter.test === '' || speaksFor(cause, filter.test))
    && (filter.finding === '' || speaksFor(cause, filter.finding))
    && (filter.medicine === '' || speaksFor(cause, filter.medicine)))
}

/**
 * The catalog's filter and what passes it.
 * @param nameOf - the name by which a group is sorted while no words rank it
 */
export function useCauseFilter(
  pack: MaybeRefOrGetter<ContentPack | null>,
  index: MaybeRefOrGetter<SearchIndex | null>,
  nameOf: (cause: Cause) => string,
): { readonly filter: CauseFilter, readonly found: ComputedRef<readonly Cause[]>, readonly groups: ComputedRef<readonly FilteredGroup[]> } {
  const filter = reactive<CauseFilter>({ ...noFilter })
  const found = computed(() => {
    const loaded = toValue(pack)
    const built = toValue(index)
    return loaded === null || built === null ? [] : filterCauses(loaded, built, filter)
  })
  const groups = computed(() => causeGroups
    .map((group) => {
      const causes = found.value.filter(cause => cause.group === group)
      return { group, causes: filter.words.trim() === '' ? causes.toSorted((a, b) => nameOf(a).localeCompare(nameOf(b))) : causes }
    })
    .filter(entry => entry.causes.length > 0))
  return { filter, found, groups }
}
