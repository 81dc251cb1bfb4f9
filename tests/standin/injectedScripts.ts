import type { PreloadConfig } from './page/preloadWorld.ts'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { stripTypeScriptTypes } from 'node:module'
import { join } from 'node:path'
import process from 'node:process'
import { Script } from 'node:vm'

const bridgePeer = browserSource('page/bridgePeer.ts')
const pageWorld = bridgePeer + browserSource('page/pageWorld.ts')
const preloadWorld = browserSource('codec.ts') + bridgePeer + browserSource('page/rendererIpc.ts')
  + browserSource('page/windowWatch.ts') + browserSource('page/preloadWorld.ts')

/** One of our modules as text for a page: types, imports and `export` taken away, since all share one function scope. */
function browserSource(file: string): string {
  const source = readFileSync(new URL(file, import.meta.url), 'utf8')
  return stripOnce(source).replaceAll(/^import .*$/gm, '').replaceAll(/^export /gm, '')
}

/** Takes the types away, once for all starts: what does it takes fifteen megabytes and a tenth of a second, and Node needs it for nothing else here. */
function stripOnce(source: string): string {
  const folder = process.env.NODE_COMPILE_CACHE
  if (folder === undefined)
    return stripTypeScriptTypes(source)
  const file = join(folder, `page-${createHash('sha256').update(process.version).update(source).digest('hex')}.js`)
  if (existsSync(file))
    return readFileSync(file, 'utf8')
  const stripped = stripTypeScriptTypes(source)
  mkdirSync(folder, { recursive: true })
  // Renamed into place: another app may start at this moment.
  writeFileSync(`${file}.${process.pid}`, stripped)
  renameSync(`${file}.${process.pid}`, file)
  return stripped
}

/** For the page's own world. Frames inside the page get neither world, as in Electron without nodeIntegrationInSubFrames. */
export function pageWorldScript(token: string): string {
  return `(() => { 'use strict'
if (window !== window.top) return
${pageWorld}
startPageWorld(${JSON.stringify(token)})
})()`
}

/** For the isolated world: the sandboxed environment, then the app's preload in it. */
export function preloadWorldScript(config: PreloadConfig, preloadSource: string): string {
  return `(() => {
if (window !== window.top) return
${preloadWorld}
startPreloadWorld(${JSON.stringify(config)}, function (require, module, exports, process, Buffer) {
${preloadSource}
})
})()`
}

/** @throws SyntaxError for an ES module, too: a sandboxed preload must be CommonJS */
export function readPreload(path: string): string {
  const source = readFileSync(path, 'utf8')
  // compiled, not run
  void new Script(`(function (require, module, exports, process, Buffer) {${source}\n})`, { filename: path })
  return source
}
