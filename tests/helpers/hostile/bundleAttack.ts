import path from 'node:path'
import { build } from 'vite'

/** The attack as one script for a page, which defines `attackBridge` there. */
export async function bundleAttack(): Promise<string> {
  const entry = path.join(import.meta.dirname, 'attackBridge.ts')
  const built = await build({ configFile: false, logLevel: 'error', root: import.meta.dirname, build: { write: false, minify: false, lib: { entry, formats: ['iife'], name: 'hostile' } } })
  const [output] = Array.isArray(built) ? built : []
  const chunk = output?.output[0]
  if (chunk === undefined)
    throw new Error('expected a script')
  return chunk.code
}
