import type { ShallowRef } from 'vue'
import type { LicensedPart } from '../../../shared/licensedPart.ts'
import { shallowRef } from 'vue'

/** The licenses of what ships: read when they are first asked for. */
export interface Licenses {
  readonly parts: Readonly<ShallowRef<readonly LicensedPart[]>>
  /** Why there is no list; empty when there is one. */
  readonly fault: Readonly<ShallowRef<string>>
  readonly load: () => Promise<void>
}

/** The list of licenses, empty until it is loaded. */
export function useLicenses(): Licenses {
  const parts = shallowRef<readonly LicensedPart[]>([])
  const fault = shallowRef('')
  async function load(): Promise<void> {
    if (parts.value.length > 0)
      return
    const reply = await window.clinic.loadLicenses()
    parts.value = reply.ok ? reply.value : []
    fault.value = reply.ok ? '' : reply.fault.reason
  }
  return { parts, fault, load }
}
