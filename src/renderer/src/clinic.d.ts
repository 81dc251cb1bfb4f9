import type { ClinicApi, ClinicEvents } from '../../shared/ipc/contract.ts'

declare global {
  interface Window {
    /** What the preload exposes. */
    readonly clinic: ClinicApi & ClinicEvents
  }
}
