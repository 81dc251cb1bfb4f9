// Injected as source text into both worlds of a page (injectedScripts.ts); imports types only.
// One half of contextBridge. Both worlds see the same `document`: the detail of a CustomEvent is structured-cloned
// between them, and dispatchEvent is synchronous, so synchronous exposed functions work as in Electron.
import type { BridgePeer, Callable, Message, Reply, Wire } from './bridgeTypes.ts'

declare const document: EventTarget

/**
 * @param token - secret event name, so that the page can neither hear nor forge the bridge's events
 * @param isProxy - Electron refuses proxies; only the page's world can tell
 */
export function makeBridgePeer(
  token: string,
  [me, other]: readonly [string, string],
  commands: Readonly<Record<string, Callable>>,
  isProxy: (value: object) => boolean = () => false,
): BridgePeer {
  // taken now, before page scripts can replace them
  const { CustomEvent, Promise, Error, Map, Set } = globalThis
  const { apply } = Reflect
  const dispatch = EventTarget.prototype.dispatchEvent
  const detailOf = Object.getOwnPropertyDescriptor(CustomEvent.prototype, 'detail')?.get ?? (() => null)
  const tagOf = (value: unknown): string => apply(Object.prototype.toString, value, []) as string
  const cloned = new Set(['Date', 'RegExp', 'Map', 'Set', 'ArrayBuffer', 'Blob', 'File', 'ImageBitmap', 'ImageData']
    .map(name => `[object ${name}]`))

  const functions = new Map<number, Callable>()
  const ids = new WeakMap<object, number>()
  const waiting = new Map<number, { resolve: (value: unknown) => void, reject: (reason: unknown) => void }>()
  const stubs = new Map<number, Callable>()
  let nextId = 1
  let returned: Reply | undefined

  const cloneError = (): Error => new Error('An object could not be cloned.')
  const fire = (message: Message): void => {
    apply(dispatch, document, [new CustomEvent(token + other, { detail: message })])
  }
  function send(command: string, payload: unknown): Reply | undefined {
    returned = undefined
    fire([command, payload] as Message)
    const reply = returned
    returned = undefined
    return reply
  }

  // of an error Electron keeps the message only: class, name and further properties are lost
  const isError = (value: unknown): value is Error => value instanceof Error || tagOf(value) === '[object Error]'
  const encodeError = (fault: unknown): Wire => ['error', isError(fault)
    ? { message: fault.message, stack: fault.stack }
    : { message: 'An unknown exception occurred in the isolated context, an error occurred but a valid exception was not thrown.' }]

  function encodePromise(promise: Promise<unknown>): Wire {
    const id = nextId++
    const settle = (isFulfilled: boolean, encodeOutcome: () => Wire): void => {
      let message: readonly [number, boolean, Wire]
      try {
        message = [id, isFulfilled, encodeOutcome()]
      }
      catch (fault) {
        message = [id, false, encodeError(fault)]
      }
      send('settle', message)
    }
    promise.then(
      value => settle(true, () => encode(value)),
      (reason: unknown) => settle(false, () => (isError(reason) ? encodeError(reason) : encode(reason))),
    )
    return ['promise', id]
  }

  function encode(value: unknown, depth = 0): Wire {
    if (depth > 900) {
      throw new TypeError('Electron contextBridge recursion depth exceeded.  Nested objects deeper than 1000 are not supported.')
    }
    if (typeof value === 'function') {
      const id = ids.get(value) ?? nextId++
      ids.set(value, id)
      functions.set(id, value as Callable)
      return ['function', id]
    }
    if (typeof value === 'symbol')
      throw cloneError()
    if (value === null || typeof value !== 'object')
      return ['value', value]
    // a Vue reactive object fails here exactly as in Electron
    if (isProxy(value))
      throw cloneError()
    if (value instanceof Promise)
      return encodePromise(value)
    if (isError(value))
      return encodeError(value)
    if (Array.isArray(value))
      return ['array', value.map(part => encode(part, depth + 1))]
    if (cloned.has(tagOf(value)) || ArrayBuffer.isView(value))
      return ['value', value]
    return ['object', Object.entries(value).map(([key, part]) => [key, encode(part, depth + 1)] as const)]
  }

  function stubOf(id: number): Callable {
    const stub = stubs.get(id) ?? ((...args: unknown[]) => {
      const reply = send('call', [id, args.map(arg => encode(arg))])
      if (reply === undefined)
        throw cloneError()
      if (reply[0] === 'throw')
        throw decode(reply[1])
      return decode(reply[1])
    })
    stubs.set(id, stub)
    return stub
  }

  function decode(wire: Wire): unknown {
    switch (wire[0]) {
      case 'value': return wire[1]
      case 'array': return wire[1].map(decode)
      case 'object': return Object.fromEntries(wire[1].map(([key, part]) => [key, decode(part)]))
      case 'error': return Object.assign(new Error(wire[1].message), wire[1].stack === undefined ? {} : { stack: wire[1].stack })
      case 'promise': return new Promise((resolve, reject) => waiting.set(wire[1], { resolve, reject }))
      case 'function': return stubOf(wire[1])
    }
  }

  function settleHere([id, isFulfilled, outcome]: readonly [number, boolean, Wire]): void {
    const settlers = waiting.get(id)
    waiting.delete(id)
    if (isFulfilled)
      settlers?.resolve(decode(outcome))
    else settlers?.reject(decode(outcome))
  }

  function run(name: string, payload: unknown): Reply | undefined {
    try {
      if (name === 'call') {
        const [id, args] = payload as [number, readonly Wire[]]
        return ['ok', encode(functions.get(id)?.(...args.map(decode)))]
      }
      commands[name]?.(...(payload as readonly Wire[]).map(decode))
      return ['ok', ['value', undefined]]
    }
    catch (fault) {
      return ['throw', encodeError(fault)]
    }
  }

  document.addEventListener(token + me, (event) => {
    event.stopImmediatePropagation()
    const message = apply(detailOf, event, []) as Message | null
    // null: the detail held something that cannot cross between the worlds
    if (message === null)
      return
    if (message[0] === 'return')
      returned = message[1] as Reply | undefined
    else if (message[0] === 'settle')
      settleHere(message[1] as readonly [number, boolean, Wire])
    else fire(['return', run(message[0], message[1])])
  }, { capture: true })

  return { send, encode, decode }
}
