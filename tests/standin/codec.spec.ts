import { describe, expect, it } from 'vitest'
import { makeCodec } from './codec.ts'

const codec = makeCodec(
  bytes => Buffer.from(bytes).toString('base64'),
  text => new Uint8Array(Buffer.from(text, 'base64')),
)
const roundTrip = (value: unknown): unknown => codec.decode(codec.encode(value))

describe('codec', () => {
  it.each([
    ['text, booleans, null', ['a', '', true, false, null]],
    ['numbers JSON has no word for', [NaN, -0, 0, Infinity, -Infinity]],
    ['undefined, kept apart from a missing key', { a: undefined, list: [undefined] }],
    ['bigint', 2n ** 80n],
    ['dates and regular expressions', [new Date(4), /x\/y/gi]],
    ['maps and sets, nested', new Map<unknown, unknown>([['a', new Set([1])], [{ b: 1 }, new Map()]])],
    ['typed arrays', [new Float32Array([1.5]), new Uint8Array([0, 255]), new BigInt64Array([-1n])]],
    ['buffers', new Uint8Array([1, 2, 3]).buffer],
    ['keys that look like tags', { $: 'ref', v: 0, deep: { $: { $: 1 } } }],
  ])('carries %s as structured clone does', (_name, value) => {
    expect(roundTrip(value)).toStrictEqual(structuredClone(value))
  })

  it('keeps shared references and cycles', () => {
    const shared = { s: 1 }
    const value = { a: shared, b: [shared], map: new Map([[shared, 1]]), self: null as unknown }
    value.self = value
    const back = roundTrip(value) as typeof value
    expect(back.b[0]).toBe(back.a)
    expect([...back.map.keys()][0]).toBe(back.a)
    expect(back.self).toBe(back)
  })

  it('sends only the bytes a view covers', () => {
    expect(roundTrip(new Uint8Array([1, 2, 3, 4]).subarray(1, 3))).toStrictEqual(new Uint8Array([2, 3]))
  })

  it('keeps class and message of an error', () => {
    const back = roundTrip(new RangeError('too far'))
    expect(back).toBeInstanceOf(RangeError)
    expect(back).toMatchObject({ name: 'RangeError', message: 'too far' })
  })

  it('lets a key named __proto__ be a key', () => {
    const back = roundTrip(JSON.parse('{"__proto__": {"x": 1}}'))
    expect(Object.keys(back as object)).toStrictEqual(['__proto__'])
    expect(back).not.toHaveProperty('x')
  })

  it.each([
    ['a function', () => 1],
    ['a symbol inside an object', { x: Symbol('x') }],
    ['a promise', Promise.resolve()],
    ['a weak map', new WeakMap()],
  ])('refuses %s', (_name, value) => {
    expect(() => codec.encode(value)).toThrow('An object could not be cloned.')
  })
})
