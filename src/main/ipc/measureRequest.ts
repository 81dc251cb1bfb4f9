import type { ReasonCode } from '../../shared/reason.ts'
import type { Result } from '../../shared/result.ts'
import { fail, ok } from '../../shared/result.ts'

/** Longest text, in characters: what goes on the clipboard, many times a handout. */
export const longestText = 200_000
/** Characters of all texts and keys together: a visit of a day that is sent anew has a million. */
const MOST_CHARACTERS = 8_000_000
/** Lists, objects and what is in them: that visit has a hundred thousand. */
const MOST_VALUES = 500_000
/** Levels of lists and objects within each other: the deepest request has seven. */
const DEEPEST_LEVEL = 16

interface Place {
  readonly value: unknown
  readonly level: number
}

const isPlain = (value: object): boolean => Array.isArray(value) || [Object.prototype, null].includes(Object.getPrototypeOf(value) as object | null)

/** Why a value by itself is none that a request has. */
function refuseValue(value: unknown, level: number): ReasonCode | null {
  if (typeof value === 'string')
    return value.length > longestText ? 'oversized' : null
  if (typeof value !== 'object' || value === null)
    return ['undefined', 'number', 'boolean', 'object'].includes(typeof value) ? null : 'not-plain'
  if (!isPlain(value))
    return 'not-plain'
  return level > DEEPEST_LEVEL ? 'oversized' : null
}

/**
 * Looks whether a request is small and plain enough to be parsed: the window is not trusted, and what parses takes as long as the request is large.
 * A page can send what JSON cannot hold: bytes, maps, dates, rings, gigabytes. No request of ours has any of them.
 * @returns the reason where it is not
 */
export function measureRequest(raw: unknown): Result<null, ReasonCode> {
  const open: Place[] = [{ value: raw, level: 0 }]
  let values = 0
  let characters = 0
  for (let place = open.pop(); place !== undefined; place = open.pop()) {
    const { value, level } = place
    const reason = refuseValue(value, level)
    if (reason !== null)
      return fail(reason)
    characters += typeof value === 'string' ? value.length : 0
    if (typeof value === 'object' && value !== null) {
      const keys = Array.isArray(value) ? null : Object.keys(value)
      values += keys?.length ?? (value as readonly unknown[]).length
      characters += keys?.reduce((sum, key) => sum + key.length, 0) ?? 0
      if (values > MOST_VALUES)
        return fail('oversized')
      for (const inner of Object.values(value))
        open.push({ value: inner, level: level + 1 })
    }
    if (characters > MOST_CHARACTERS)
      return fail('oversized')
  }
  return ok(null)
}
