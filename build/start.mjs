// `npm start`: builds and opens the app in Electron; on the stand-in where Electron's binary cannot be had; without a display, the demo.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import { ensureBuilt } from './ensureBuilt.mjs'
import { runCommand, toolEnvironment } from './runSteps.mjs'
import { findCommand, testTools } from './setup.mjs'

const root = path.resolve(import.meta.dirname, '..')
const electronFolder = path.join(root, 'node_modules', 'electron')
/** Longest wait for Electron's binary: some 130 MB. */
const longestFetchMs = 10 * 60_000

function hasElectron() {
  const pointer = path.join(electronFolder, 'path.txt')
  return existsSync(pointer) && existsSync(path.join(electronFolder, 'dist', readFileSync(pointer, 'utf8')))
}

function fetchElectron() {
  process.stderr.write('Fetching Electron, once …\n')
  const install = spawnSync('node', [path.join(electronFolder, 'install.js')], { cwd: root, env: toolEnvironment, stdio: ['ignore', 2, 'pipe'], encoding: 'utf8', timeout: longestFetchMs })
  return { fetched: hasElectron(), reason: (install.stderr ?? '').split('\n').find(line => /error|ENOTFOUND|ECONN|ETIMEDOUT|status/i.test(line))?.trim() ?? 'no reason given' }
}

const hasDisplay = process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)

if (!hasDisplay) {
  process.stderr.write('There is no display here, so no window can be opened: running the demo instead (npm run demo).\n\n')
  process.exit(runCommand('node', ['build/demo.mjs']) ? 0 : 1)
}

ensureBuilt()
if (hasElectron() || process.env.ELECTRON_OVERRIDE_DIST_PATH) {
  process.exit(runCommand('electron', ['.']) ? 0 : 1)
}
const { fetched, reason } = fetchElectron()
if (fetched)
  process.exit(runCommand('electron', ['.']) ? 0 : 1)

const chromium = findCommand(testTools[0].commands)
process.stderr.write(`
Electron's binary could not be fetched (${reason}). To mend it: let this computer reach the Electron project's releases, or set
ELECTRON_MIRROR to a mirror of them, then run npm start again. ${chromium === null
  ? 'There is no Chromium or Chrome here either, so the demo runs instead.'
  : 'Until then the same built app opens on the stand-in, a test runtime on this computer\'s Chromium; its window says so.'}

`)
process.exit(chromium === null
  ? runCommand('node', ['build/demo.mjs']) ? 0 : 1
  : runCommand('sh', ['tests/standin/electron', '--standin-desktop', '.'], { STANDIN_CHROMIUM: process.env.STANDIN_CHROMIUM ?? chromium }) ? 0 : 1)
