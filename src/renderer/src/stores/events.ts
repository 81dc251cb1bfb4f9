import type { LoggedEvent } from '../../../shared/eventLog/loggedEvent.ts'
import type { EventsFault, SavedHandout } from '../../../shared/ipc/contract.ts'
import { defineStore } from 'pinia'
import { shallowRef } from 'vue'

/** The event log, as main keeps it. */
export const useEventsStore = defineStore('events', () => {
  /** The newest first; `null` until they were read. */
  const events = shallowRef<readonly LoggedEvent[] | null>(null)
  const hasFailed = shallowRef(false)
  const saved = shallowRef<SavedHandout | null>(null)
  const saveFault = shallowRef<EventsFault | null>(null)

  async function load(): Promise<void> {
    saved.value = null
    saveFault.value = null
    try {
      events.value = await window.clinic.listEvents()
      hasFailed.value = false
    }
    catch {
      hasFailed.value = true
    }
  }
  async function save(): Promise<void> {
    saved.value = null
    saveFault.value = null
    const reply = await window.clinic.saveEvents()
    if (reply.ok)
      saved.value = reply.value
    else
      saveFault.value = reply.fault.kind === 'cancelled' ? null : reply.fault
  }
  return { events, hasFailed, saved, saveFault, load, save }
})
