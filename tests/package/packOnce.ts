import type { TestProject } from 'vitest/node'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import process from 'node:process'

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder that the app was packed into, for three systems. */
    packed: string
  }
}

const root = path.resolve(import.meta.dirname, '../..')

/** Packs the app once for all files of this suite, as `npm run package` does. */
export function setup(project: TestProject): () => void {
  const folder = mkdtempSync(path.join(tmpdir(), 'causebook-package-'))
  const { status, stdout, stderr } = spawnSync(process.execPath, [path.join(root, 'build/package.mjs'), '--output', folder], { cwd: root, encoding: 'utf8', maxBuffer: 2 ** 26 })
  if (status !== 0)
    throw new Error(`the app could not be packed:\n${stdout}\n${stderr}`)
  project.provide('packed', folder)
  return () => rmSync(folder, { recursive: true, force: true })
}
