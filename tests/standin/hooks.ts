import { registerHooks } from 'node:module'

const url = new URL('./electron.ts', import.meta.url).href
const names = new Set(['electron', 'electron/main', 'electron/common'])

/** From here on, import and require of 'electron' give the stand-in; node_modules/electron would start a download. */
registerHooks({
  resolve(specifier, context, nextResolve) {
    if (!names.has(specifier))
      return nextResolve(specifier, context)
    return { url, format: 'module-typescript', shortCircuit: true }
  },
})
