import type { FormRequest } from '../../../shared/handout/formRequest.ts'
import type { HandoutFault, SavedHandout } from '../../../shared/ipc/contract.ts'
import { defineStore } from 'pinia'
import { shallowRef } from 'vue'

/** The blank checklist on paper, and what came of saving it. */
export const useFormStore = defineStore('form', () => {
  const saved = shallowRef<SavedHandout | null>(null)
  const fault = shallowRef<HandoutFault | null>(null)

  async function save(request: FormRequest): Promise<void> {
    saved.value = null
    fault.value = null
    const reply = await window.clinic.saveForm(request)
    if (reply.ok)
      saved.value = reply.value
    else if (reply.fault.kind !== 'cancelled')
      fault.value = reply.fault
  }
  return { saved, fault, save }
})
