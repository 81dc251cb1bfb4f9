import type { Random } from './random.ts'
import { drawHostile, hostileKeys } from './hostileValue.ts'

type Node = Record<string, unknown> | unknown[]

const isNode = (value: unknown): value is Node => Array.isArray(value) || (typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype)

/** Copies lists and plain objects, and leaves all else as it is. */
function copy(value: unknown): unknown {
  if (Array.isArray(value))
    return value.map(copy)
  return isNode(value) ? Object.fromEntries(Object.entries(value).map(([key, part]) => [key, copy(part)])) : value
}

/** A number or text that is nearly the one that was there: it passes more checks than what is wholly wrong. */
function bend(random: Random, value: unknown): unknown {
  if (typeof value === 'number')
    return random.pick([value + 1, value - 1, -value, value + 0.5, value * 1e9, Number.MAX_SAFE_INTEGER, -0])
  if (typeof value === 'boolean')
    return random.pick<unknown>([!value, null, 'true', 1])
  if (typeof value === 'string')
    return random.pick([`${value}\0`, ` ${value} `, value.toUpperCase(), value.slice(1), value + value, `../${value}`, `${value}\u0301`, value.normalize('NFD'), value.repeat(5), `${value}\n`])
  return null
}

/** A key that JavaScript gives a meaning is set as any other. */
const define = (target: object, key: string, value: unknown): unknown => Object.defineProperty(target, key, { value, enumerable: true, configurable: true, writable: true })

function spoilObject(random: Random, target: Record<string, unknown>, isHeavy: boolean): void {
  const keys = Object.keys(target)
  const key = keys.length === 0 ? 'key' : random.pick(keys)
  switch (random.below(8)) {
    case 0: return void delete target[key]
    case 1: return void define(target, random.pick(hostileKeys), random.chance(0.5) ? { polluted: true } : drawHostile(random, isHeavy))
    case 2:
    case 3: return void define(target, key, bend(random, target[key]))
    default: return void define(target, key, drawHostile(random, isHeavy))
  }
}

function spoilList(random: Random, target: unknown[], isHeavy: boolean): void {
  const at = random.below(target.length + 1)
  switch (random.below(6)) {
    case 0: return void target.splice(at, 1)
    case 1: return void target.push(...target.slice(0, 1000), ...target.slice(0, 1000))
    case 2: return void (target.length += random.pick([1, 70, 1000]))
    case 3: return void (target[at] = bend(random, target[at]))
    default: return void (target[at] = drawHostile(random, isHeavy))
  }
}

/** Goes down some way and spoils what is there. */
function spoilWithin(random: Random, node: Node, isHeavy: boolean): void {
  const inner = Object.values(node).filter(isNode)
  if (inner.length > 0 && random.chance(0.65))
    return spoilWithin(random, random.pick(inner), isHeavy)
  return Array.isArray(node) ? spoilList(random, node, isHeavy) : spoilObject(random, node, isHeavy)
}

/** A request with a part or two of it spoiled, wherever in it: what gets deepest before it is found out. The request itself stays as it is. */
export function spoilRequest(random: Random, request: unknown, isHeavy: boolean): unknown {
  if (!isNode(request))
    return random.chance(0.4) ? bend(random, request) : drawHostile(random, isHeavy)
  const spoiled = copy(request) as Node
  for (let times = random.pick([1, 1, 1, 2, 3]); times > 0; times -= 1)
    spoilWithin(random, spoiled, isHeavy)
  return spoiled
}
