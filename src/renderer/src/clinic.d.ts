import type { ClinicApi, ClinicEvents } from '../../shared/ipc/contract.ts'

declare global {
  interface Window {
    /** What the preload exposes. */
    readonly clinic: ClinicApi & ClinicEvents
    /** Chromium's, which TypeScript does not know yet: its checked addresses are used where strings are. */
    readonly trustedTypes?: { createPolicy: (name: string, rules: { readonly createScriptURL: () => string }) => { createScriptURL: (text: string) => string } }
  }
}
