import type { Reopening } from '../../../shared/ipc/contract.ts'
import { defineStore } from 'pinia'
import { shallowRef } from 'vue'

/** Why main loaded this window again; `null` where it did not, or that was read. */
export const useReopeningStore = defineStore('reopening', () => {
  const why = shallowRef<Reopening | null>(null)

  async function load(): Promise<void> {
    why.value = await window.clinic.takeReopening().catch(() => null)
  }
  function forget(): void {
    why.value = null
  }
  return { why, load, forget }
})
