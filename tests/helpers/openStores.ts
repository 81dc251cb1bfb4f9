import type { ClinicApi } from '../../src/shared/ipc/contract.ts'
import { useHandoutStore } from '../../src/renderer/src/stores/handout.ts'
import { useKeepingStore } from '../../src/renderer/src/stores/keeping.ts'
import { useVisitStore } from '../../src/renderer/src/stores/visit.ts'
import { aClinic } from './windowClinic.ts'
import { freshPinia } from './freshPinia.ts'

/** Fresh stores over a bridge, without content and settings; the visits are not opened yet. */
export function openStores(part: Partial<ClinicApi>): { readonly visit: ReturnType<typeof useVisitStore>, readonly handout: ReturnType<typeof useHandoutStore>, readonly keeping: ReturnType<typeof useKeepingStore> } {
  Object.assign(window, { clinic: aClinic({}, part) })
  freshPinia()
  return { visit: useVisitStore(), handout: useHandoutStore(), keeping: useKeepingStore() }
}
