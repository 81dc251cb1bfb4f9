// Runs on both sides: imported by Node, and injected as source text into the preload's world (injectedScripts.ts).
// So it imports nothing and uses no global that only one side has.

export interface Codec {
  /** @throws Error "An object could not be cloned." for what structured clone refuses, too */
  encode: (value: unknown) => string
  decode: (text: string) => unknown
}

interface Tagged { readonly $: string, readonly v?: unknown, readonly t?: string }

/**
 * Structured clone as text: ipc goes through the DevTools protocol, which carries JSON only.
 * Keeps undefined, NaN, -0, bigint, Date, RegExp, Map, Set, typed arrays, errors, shared references and cycles.
 */
export function makeCodec(
  toBase64: (bytes: Uint8Array) => string,
  fromBase64: (text: string) => Uint8Array<ArrayBuffer>,
): Codec {
  const views: readonly (new (buffer: ArrayBuffer) => ArrayBufferView)[] = [
    Int8Array, Uint8ClampedArray, Int16Array, Uint16Array, Int32Array, Uint32Array,
    Float32Array, Float64Array, BigInt64Array, BigUint64Array, DataView,
  ]
  const errors = { TypeError, RangeError, SyntaxError, ReferenceError, EvalError, URIError }
  const refused = new Set(['Promise', 'WeakMap', 'WeakSet', 'WeakRef', 'Symbol'])

  function refuse(): never {
    throw new Error('An object could not be cloned.')
  }

  function encodeNumber(value: number): unknown {
    if (Object.is(value, -0))
      return { $: 'number', v: '-0' }
    return Number.isFinite(value) ? value : { $: 'number', v: String(value) }
  }

  function encodeObject(value: object, seen: Map<object, number>): unknown {
    const inner = (part: unknown): unknown => encodeValue(part, seen)
    const earlier = seen.get(value)
    if (earlier !== undefined)
      return { $: 'ref', v: earlier }
    const tag = Object.prototype.toString.call(value).slice(8, -1)
    const isPlain = tag === 'Object' || tag === 'Arguments'
    // numbered before their parts are walked: decode counts containers in the same order
    if (Array.isArray(value) || value instanceof Map || value instanceof Set || isPlain)
      seen.set(value, seen.size)
    if (Array.isArray(value))
      return Array.from(value, inner)
    if (value instanceof Date)
      return { $: 'date', v: value.getTime() }
    if (value instanceof RegExp)
      return { $: 'regexp', v: [value.source, value.flags] }
    if (value instanceof Map)
      return { $: 'map', v: [...value].map(([key, part]) => [inner(key), inner(part)]) }
    if (value instanceof Set)
      return { $: 'set', v: [...value].map(inner) }
    if (value instanceof ArrayBuffer)
      return { $: 'buffer', v: toBase64(new Uint8Array(value)) }
    if (ArrayBuffer.isView(value)) {
      return { $: 'view', t: tag, v: toBase64(new Uint8Array(value.buffer, value.byteOffset, value.byteLength)) }
    }
    if (value instanceof Error)
      return { $: 'error', v: [value.name, value.message, value.stack] }
    if (tag === 'Boolean' || tag === 'Number' || tag === 'String')
      return inner(value.valueOf())
    if (refused.has(tag))
      return refuse()
    // any other platform object arrives as an empty one, as it does in Electron
    if (!isPlain)
      return {}
    const entries = Object.entries(value).map(([key, part]) => [key, inner(part)] as const)
    // such keys would be taken for a tag, or for the prototype
    const isAmbiguous = entries.some(([key]) => key === '$' || key === '__proto__')
    return isAmbiguous ? { $: 'object', v: entries } : Object.fromEntries(entries)
  }

  function encodeValue(value: unknown, seen: Map<object, number>): unknown {
    switch (typeof value) {
      case 'string': case 'boolean': return value
      case 'number': return encodeNumber(value)
      case 'undefined': return { $: 'undefined' }
      case 'bigint': return { $: 'bigint', v: String(value) }
      case 'function': case 'symbol': return refuse()
      default: return value === null ? null : encodeObject(value as object, seen)
    }
  }

  function decodeView(tag: string | undefined, bytes: Uint8Array<ArrayBuffer>): unknown {
    const View = views.find(({ name }) => name === tag)
    return View === undefined ? bytes : new View(bytes.buffer)
  }

  function decodeError([name, message, stack]: readonly [string, string, string]): Error {
    const Class = Object.hasOwn(errors, name) ? errors[name as keyof typeof errors] : Error
    return Object.assign(new Class(message), { stack })
  }

  function decodeTagged(wire: Tagged, back: object[]): unknown {
    const inner = (part: unknown): unknown => decodeValue(part, back)
    const text = String(wire.v)
    switch (wire.$) {
      case 'ref': return back[Number(wire.v)]
      case 'number': return Number(text)
      case 'undefined': return undefined
      case 'bigint': return BigInt(text)
      case 'date': return new Date(Number(wire.v))
      case 'regexp': { const [source = '', flags] = wire.v as string[]; return new RegExp(source, flags) }
      case 'buffer': return fromBase64(text).buffer
      case 'view': return decodeView(wire.t, fromBase64(text))
      case 'error': return decodeError(wire.v as [string, string, string])
      case 'map': {
        const map = new Map<unknown, unknown>()
        back.push(map)
        for (const [key, part] of wire.v as [unknown, unknown][]) map.set(inner(key), inner(part))
        return map
      }
      case 'set': {
        const set = new Set<unknown>()
        back.push(set)
        for (const part of wire.v as unknown[]) set.add(inner(part))
        return set
      }
      case 'object': return decodeEntries(wire.v as [string, unknown][], back)
      default: return refuse()
    }
  }

  function decodeEntries(entries: readonly [string, unknown][], back: object[]): object {
    const object = {}
    back.push(object)
    for (const [key, part] of entries) {
      // not an assignment: '__proto__' must become a key
      const value = decodeValue(part, back)
      Object.defineProperty(object, key, { value, enumerable: true, writable: true, configurable: true })
    }
    return object
  }

  function decodeValue(wire: unknown, back: object[]): unknown {
    if (wire === null || typeof wire !== 'object')
      return wire
    if (Array.isArray(wire)) {
      const array: unknown[] = []
      back.push(array)
      for (const part of wire) array.push(decodeValue(part, back))
      return array
    }
    return '$' in wire ? decodeTagged(wire as Tagged, back) : decodeEntries(Object.entries(wire), back)
  }

  return {
    encode: value => JSON.stringify(encodeValue(value, new Map())),
    decode: text => decodeValue(JSON.parse(text), []),
  }
}
