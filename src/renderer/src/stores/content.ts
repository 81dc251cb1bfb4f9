import type { SearchIndex } from '../../../shared/catalog/buildSearchIndex.ts'
import type { Cause } from '../../../shared/catalog/cause.ts'
import type { ContentPack } from '../../../shared/catalog/contentPack.ts'
import type { ContentFault, LoadedContent, RuntimeInfo } from '../../../shared/ipc/contract.ts'
import type { OpenedSource } from '../../../shared/ipc/openedSource.ts'
import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import { buildSearchIndex } from '../../../shared/catalog/buildSearchIndex.ts'
import { listSearchEntries } from '../../../shared/catalog/listSearchEntries.ts'
import { fromJsonText } from '../../../shared/jsonText.ts'

/** The content pack and the product's words, as main loaded them. Read only. */
export const useContentStore = defineStore('content', () => {
  const loaded = shallowRef<LoadedContent | null>(null)
  const fault = shallowRef<ContentFault | null>(null)
  const pack = computed<ContentPack | null>(() => loaded.value?.pack ?? null)
  const runtime = computed<RuntimeInfo | null>(() => loaded.value?.runtime ?? null)
  const causesById = computed<ReadonlyMap<string, Cause>>(() => new Map(pack.value?.causes.map(cause => [cause.id, cause])))
  /** Built when the first search needs it, then kept. */
  const searchIndex = computed<SearchIndex | null>(() => pack.value === null ? null : buildSearchIndex(listSearchEntries(pack.value)))

  async function load(): Promise<void> {
    const reply = await window.clinic.loadContent()
    if (reply.ok)
      loaded.value = fromJsonText(reply.value)
    else
      fault.value = reply.fault
  }
  /** Has main ask whether to open a source's address in the system's browser. */
  function openSource(id: string): Promise<OpenedSource> {
    return window.clinic.openSource(id)
  }
  return { loaded, fault, pack, runtime, causesById, searchIndex, load, openSource }
})
