import type { ComputedRef, Ref } from 'vue'
import type { ChecklistRow } from '../components/intake/checklistRow.ts'
import { computed, ref } from 'vue'
import { foldAccents } from '../../../shared/catalog/searchWords.ts'

/** Whether a row has every word of a query in its number, label, short name or question; accents and case do not matter. */
export function matchesQuery({ number, words, finding }: ChecklistRow, query: string): boolean {
  const text = foldAccents([number, words?.label ?? finding.id, words?.short ?? '', words?.question ?? ''].join(' '))
  return foldAccents(query).split(/\s+/).every(word => text.includes(word))
}

/** Search within the checklist. Without a query there is no result, which is not the same as no hit. */
export function useItemSearch(rows: () => readonly ChecklistRow[]): { readonly query: Ref<string>, readonly hits: ComputedRef<readonly ChecklistRow[] | null> } {
  const query = ref('')
  const hits = computed(() => query.value.trim() === '' ? null : rows().filter(row => matchesQuery(row, query.value.trim())))
  return { query, hits }
}
