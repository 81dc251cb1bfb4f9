// Injected as source text into the page's own world before its scripts (injectedScripts.ts), after bridgePeer.ts.
import { makeBridgePeer } from './bridgePeer.ts'

declare const window: { Proxy: ProxyConstructor, open: unknown, [key: string]: unknown }
declare const document: { readonly baseURI: string }

/** The page's half: receives what the preload exposes, refuses proxies, and takes window.open to the main process. */
export function startPageWorld(token: string): void {
  const isProxy = watchProxies()
  const peer = makeBridgePeer(token, [':page', ':preload'], { expose }, isProxy)

  function expose(key: unknown, api: unknown): void {
    const name = String(key)
    if (Object.hasOwn(window, name)) {
      throw new Error('Cannot bind an API on top of an existing property on the window object')
    }
    Object.defineProperty(window, name, { value: deepFreeze(api), enumerable: true, writable: false, configurable: false })
  }

  window.open = function open(url: unknown = '', name: unknown = '', features: unknown = ''): null {
    const target = url === '' ? 'about:blank' : new URL(String(url), document.baseURI).href
    peer.send('open', [target, String(name), String(features)].map(word => peer.encode(word)))
    return null
  }
}

function deepFreeze(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value) || Object.isFrozen(value))
    return value
  Object.freeze(value)
  for (const part of Object.values(value)) deepFreeze(part)
  return value
}

/** Scripts cannot ask whether an object is a proxy, so every proxy the page makes is noted. */
function watchProxies(): (value: object) => boolean {
  const proxies = new WeakSet()
  const { apply, construct, get } = Reflect
  const { has, add } = WeakSet.prototype
  const NativeProxy = Proxy
  const note = <T extends object>(proxy: T): T => {
    apply(add, proxies, [proxy])
    return proxy
  }
  window.Proxy = new NativeProxy(NativeProxy, {
    construct: (target, args, newTarget) => note(construct(target, args, newTarget) as object),
    get(target, key, receiver): unknown {
      if (key !== 'revocable')
        return get(target, key, receiver)
      return (object: object, handler: ProxyHandler<object>) => {
        const pair = NativeProxy.revocable(object, handler)
        note(pair.proxy)
        return pair
      }
    },
  })
  return value => apply(has, proxies, [value]) as boolean
}
