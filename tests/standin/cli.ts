// Electron's command line:  electron [switches] <app folder or entry file> [the app's own arguments]
import type { PackageJson } from './state.ts'
import { execFileSync } from 'node:child_process'
import { readFileSync, statSync } from 'node:fs'
import inspector from 'node:inspector'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { findChromium } from './findChromium.ts'
import { parseArguments } from './parseArguments.ts'
import { state } from './state.ts'
import './hooks.ts'

const raw = process.argv.slice(2)
const args = parseArguments(raw)
if (args.isVersion)
  stop(`stand-in, Node ${process.version}`, 0)
if (args.target === undefined)
  stop('usage: electron [--standin-desktop | --standin-headed] <app folder or entry file>', 2)

const chromiumPath = findChromium()
if (chromiumPath === undefined) {
  stop('electron stand-in: no Chromium found. Install it (Debian: apt-get install chromium) or set STANDIN_CHROMIUM to its path.', 2)
}
const entry = readApp(resolve(args.target))
state.chromiumPath = chromiumPath
state.switches.push(...args.switches)
state.debugPort = args.debugPort
state.isDesktop = args.isDesktop
if (args.isDesktop || args.isHeaded)
  state.isHeadless = false
// Playwright passes it by default; for an ordinary user Chromium's sandbox stays on
if (args.isNoSandbox && process.getuid?.() === 0)
  process.env.STANDIN_NO_SANDBOX = '1'
if (args.inspectPort !== undefined)
  inspector.open(args.inspectPort, '127.0.0.1')

dressProcess()
const { boot } = await import('./boot.ts')
await import('./electron.ts')
for (const preload of args.preloads) createRequire(import.meta.url)(resolve(preload))
await import(pathToFileURL(entry).href)
await boot()

/** Finds the app's package.json and main module. */
function readApp(path: string): string {
  const isFolder = statSync(path).isDirectory()
  state.appPath = isFolder ? path : dirname(path)
  try {
    state.packageJson = JSON.parse(readFileSync(join(state.appPath, 'package.json'), 'utf8')) as PackageJson
  }
  catch (fault) {
    // a lone entry file needs none
    if (isFolder)
      throw fault
  }
  return isFolder ? resolve(path, state.packageJson.main ?? 'index.js') : path
}

/** Gives the process the marks by which code knows Electron; the version says that this is not it. */
function dressProcess(): void {
  process.argv = [process.execPath, ...raw]
  Object.assign(process, { type: 'browser', defaultApp: true, resourcesPath: join(state.appPath, 'resources') })
  const version = { value: `${electronVersion()}-standin`, enumerable: true, configurable: true }
  Object.defineProperty(process.versions, 'electron', version)
  Object.defineProperty(process.versions, 'chrome', { get: askChromeVersion, enumerable: true, configurable: true })
}

/** For code that reads process.versions.chrome before Chromium runs; later chromium.ts puts the version there. */
function askChromeVersion(): string {
  const printed = execFileSync(state.chromiumPath, ['--version'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
  return /\d+(?:\.\d+)+/.exec(printed)?.[0] ?? ''
}

function electronVersion(): string {
  try {
    const meta: unknown = createRequire(join(state.appPath, 'index.js'))('electron/package.json')
    return (meta as { version: string }).version
  }
  catch {
    return '0.0.0'
  }
}

function stop(words: string, code: number): never {
  if (code === 0)
    console.log(words)
  else console.error(words)
  process.exit(code)
}
