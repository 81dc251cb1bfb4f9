import type { ClinicApi } from '../../shared/ipc/contract.ts'

declare global {
  interface Window {
    /** What the preload exposes. */
    readonly clinic: ClinicApi
  }
}
