import { registerHooks } from 'node:module'

const url = new URL('./fakeElectron.ts', import.meta.url).href

// To be loaded before the rest: the package itself would look for its binary.
registerHooks({
  resolve: (specifier, context, nextResolve) => specifier === 'electron' ? { url, format: 'module-typescript', shortCircuit: true } : nextResolve(specifier, context),
})
