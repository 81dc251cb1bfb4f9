import type { SchemeHandler, SchemePrivileges } from './customScheme.ts'
import { schemeHandlers, schemePrivileges } from './customScheme.ts'
import { strict } from './missing.ts'
import { state } from './state.ts'

export const protocol = strict('protocol', {
  registerSchemesAsPrivileged(schemes: readonly { readonly scheme: string, readonly privileges?: SchemePrivileges }[]): void {
    if (state.isReady)
      throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready')
    for (const { scheme, privileges } of schemes) schemePrivileges.set(scheme, privileges ?? {})
  },

  handle(scheme: string, handler: SchemeHandler): void {
    const privileges = schemePrivileges.get(scheme)
    if (!privileges?.standard || !privileges.secure) {
      // Electron would load such pages without an origin; here they would get one all the same and hide the mistake
      throw new Error(`electron stand-in: scheme ${scheme} must be registered as standard and secure before ready`)
    }
    if (schemeHandlers.has(scheme))
      throw new Error(`The scheme has been registered: ${scheme}`)
    schemeHandlers.set(scheme, handler)
  },
})
