// Injected as source text into an isolated world before the page's scripts (injectedScripts.ts),
// after codec.ts, bridgePeer.ts, rendererIpc.ts and windowWatch.ts.
import { makeCodec } from '../codec.ts'
import { makeBridgePeer } from './bridgePeer.ts'
import { makeRendererIpc } from './rendererIpc.ts'
import { watchWindow } from './windowWatch.ts'

declare const location: { readonly href: string }

export interface PreloadConfig {
  readonly token: string
  /** Name of the function that Chromium puts into this world only; it carries text to the main process. */
  readonly binding: string
  readonly preloadPath: string
  /** Appended to the window title; empty except on a desktop. */
  readonly titleSuffix: string
  /** What `process` holds in a sandboxed preload. */
  readonly processInfo: object
}

/** The preload's own source, wrapped as a CommonJS module. */
type Preload = (require: unknown, module: { exports: object }, exports: object, process: object, Buffer: unknown) => void

/** The environment of a sandboxed preload: a small `require`, ipcRenderer and contextBridge. */
export function startPreloadWorld(config: PreloadConfig, preload: Preload): void {
  const world = globalThis as unknown as Record<string, unknown>
  const post = world[config.binding] as (text: string) => void
  delete world[config.binding]
  const codec = makeCodec(
    bytes => (bytes as Uint8Array & { toBase64: () => string }).toBase64(),
    text => (Uint8Array as unknown as { fromBase64: (text: string) => Uint8Array<ArrayBuffer> }).fromBase64(text),
  )
  const tell = (message: object): void => post(codec.encode(message))

  const { ipcRenderer, receive } = makeRendererIpc(codec, post)
  world.__standinReceive = receive
  const peer = makeBridgePeer(config.token, [':preload', ':page'], {
    open: (url, name, features) => tell({ kind: 'open', url, name, features }),
  })
  const contextBridge = {
    exposeInMainWorld(key: string, api: unknown): void {
      const reply = peer.send('expose', [peer.encode(key), peer.encode(api)])
      if (reply === undefined)
        throw new Error('An object could not be cloned.')
      if (reply[0] === 'throw')
        throw peer.decode(reply[1])
    },
  }

  const electron = named('electron in the preload', {
    contextBridge: named('contextBridge', contextBridge),
    ipcRenderer: named('ipcRenderer', ipcRenderer),
  })
  const require = (id: string): unknown => {
    if (id === 'electron' || id === 'electron/renderer' || id === 'electron/common')
      return electron
    if (['events', 'timers', 'url'].includes(id.replace('node:', '')))
      missingHere(`require('${id}') in the preload`)
    // Electron's words for everything a sandboxed preload cannot have
    throw new Error(`module not found: ${id}`)
  }

  tell({ kind: 'hello', url: location.href })
  watchWindow(config.titleSuffix, tell)
  const module = { exports: {} }
  try {
    preload.call(module.exports, require, module, module.exports,
      named('process in the preload', config.processInfo), named('Buffer in the preload', {}))
  }
  catch (fault) {
    const { message, stack } = fault instanceof Error ? fault : new Error(String(fault))
    tell({ kind: 'preload-error', message, stack })
    console.error(`Unable to load preload script: ${config.preloadPath}`)
    console.error(fault)
  }
}

function missingHere(name: string): never {
  throw new Error(`electron stand-in: ${name} is not implemented`)
}

/** As strict() in missing.ts, which this world cannot import. */
function named<T extends object>(name: string, target: T): T {
  return new Proxy(target, {
    get: (object, key): unknown => {
      if (key in object || typeof key === 'symbol' || key === 'then' || key === 'toJSON')
        return Reflect.get(object, key)
      return missingHere(`${name}: ${key}`)
    },
  })
}
