import type { PreloadConfig } from './page/preloadWorld.ts'
import { readFileSync } from 'node:fs'
import { stripTypeScriptTypes } from 'node:module'
import { Script } from 'node:vm'

const bridgePeer = browserSource('page/bridgePeer.ts')
const pageWorld = bridgePeer + browserSource('page/pageWorld.ts')
const preloadWorld = browserSource('codec.ts') + bridgePeer + browserSource('page/rendererIpc.ts')
  + browserSource('page/windowWatch.ts') + browserSource('page/preloadWorld.ts')

/** One of our modules as text for a page: types, imports and `export` taken away, since all share one function scope. */
function browserSource(file: string): string {
  const source = readFileSync(new URL(file, import.meta.url), 'utf8')
  return stripTypeScriptTypes(source).replaceAll(/^import .*$/gm, '').replaceAll(/^export /gm, '')
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
