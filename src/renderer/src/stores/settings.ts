import type { HandoutFault, LoadedSettings, SettingsFault } from '../../../shared/ipc/contract.ts'
import type { Settings } from '../../../shared/settings/settings.ts'
import { defineStore } from 'pinia'
import { shallowRef } from 'vue'

/** What the clinic has chosen. A change is shown at once and then written. */
export const useSettingsStore = defineStore('settings', () => {
  const settings = shallowRef<Settings | null>(null)
  const loadFault = shallowRef<LoadedSettings['fault']>(null)
  const saveFault = shallowRef<SettingsFault | null>(null)
  const logoFault = shallowRef<HandoutFault | null>(null)

  async function load(): Promise<void> {
    const loaded = await window.clinic.loadSettings()
    settings.value = loaded.settings
    loadFault.value = loaded.fault
  }
  async function change(part: Partial<Settings>): Promise<void> {
    if (settings.value === null)
      return
    settings.value = { ...settings.value, ...part }
    const reply = await window.clinic.saveSettings(settings.value)
    saveFault.value = reply.ok ? null : reply.fault
  }
  /** Asks for a logo. @returns the name of the kept copy; `null` when none was chosen or it was refused, as `logoFault` says */
  async function chooseLogo(): Promise<string | null> {
    const reply = await window.clinic.chooseLogo()
    logoFault.value = reply.ok || reply.fault.kind === 'cancelled' ? null : reply.fault
    return reply.ok ? reply.value : null
  }
  return { settings, loadFault, saveFault, logoFault, load, change, chooseLogo }
})
