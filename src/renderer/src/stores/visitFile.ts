import type { IntakeAnswers } from '../../../shared/intake/intakeAnswer.ts'
import type { SavedHandout } from '../../../shared/ipc/contract.ts'
import type { VisitFileFault, VisitFileRequest } from '../../../shared/visits/visitFile.ts'
import { defineStore } from 'pinia'
import { shallowRef } from 'vue'

/** Visits in files: one that is opened, one that is written for the chart; and what came of it. */
export const useVisitFileStore = defineStore('visit-file', () => {
  const saved = shallowRef<SavedHandout | null>(null)
  const openFault = shallowRef<VisitFileFault | null>(null)
  const saveFault = shallowRef<VisitFileFault | null>(null)

  function forget(): void {
    saved.value = null
    openFault.value = null
    saveFault.value = null
  }
  const unlessCancelled = (fault: VisitFileFault): VisitFileFault | null => fault.kind === 'cancelled' ? null : fault
  async function save(request: VisitFileRequest): Promise<void> {
    forget()
    const reply = await window.clinic.saveVisitFile(request)
    if (reply.ok)
      saved.value = reply.value
    else
      saveFault.value = unlessCancelled(reply.fault)
  }
  /** @returns the answers of the file that the clinician chose; `null` for none */
  async function open(): Promise<IntakeAnswers | null> {
    forget()
    const reply = await window.clinic.openVisitFile()
    if (!reply.ok) {
      openFault.value = unlessCancelled(reply.fault)
      return null
    }
    return reply.value.answers
  }
  /** Leaves the file aside that was opened: by now another visit is there, or answers of this one. */
  function leaveAside(): void {
    openFault.value = { kind: 'visit-begun' }
  }
  return { saved, openFault, saveFault, forget, save, open, leaveAside }
})
