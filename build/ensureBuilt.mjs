// Builds the app when there is no build or a source is newer than it.
import { existsSync, readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import { runCommand } from './runSteps.mjs'

const root = path.resolve(import.meta.dirname, '..')
const outputs = ['out/main/index.js', 'out/main/causebook.js', 'out/preload/index.cjs', 'out/renderer/index.html', 'out/licenses.json']

const newestIn = (folder) => readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter(entry => entry.isFile())
  .reduce((newest, entry) => Math.max(newest, statSync(path.join(entry.parentPath, entry.name)).mtimeMs), 0)

function isFresh() {
  const files = outputs.map(file => path.join(root, file))
  if (!files.every(file => existsSync(file)))
    return false
  const built = Math.min(...files.map(file => statSync(file).mtimeMs))
  const sources = ['electron.vite.config.ts', 'package-lock.json'].map(file => statSync(path.join(root, file)).mtimeMs)
  return built > Math.max(newestIn(path.join(root, 'src')), ...sources)
}

/** Leaves a build that is not older than its sources; ends the process when the build fails. */
export function ensureBuilt() {
  if (isFresh())
    return
  process.stderr.write('Building …\n')
  if (!runCommand('electron-vite', ['build', '--logLevel', 'warn']))
    process.exit(1)
}
