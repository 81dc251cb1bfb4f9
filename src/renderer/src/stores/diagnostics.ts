import type { Diagnostics } from '../../../shared/ipc/diagnostics.ts'
import { defineStore } from 'pinia'
import { shallowRef } from 'vue'

/** What the app says of itself, as main told it last. */
export const useDiagnosticsStore = defineStore('diagnostics', () => {
  const diagnostics = shallowRef<Diagnostics | null>(null)
  async function load(): Promise<void> {
    diagnostics.value = await window.clinic.loadDiagnostics()
  }
  return { diagnostics, load }
})
