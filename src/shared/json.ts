import type { Result } from './result.ts'
import { printParseErrorCode, visit } from 'jsonc-parser'
import { formatPath } from './formatPath.ts'
import { fail, ok } from './result.ts'

/** Levels of lists and objects within each other. Ours have seven; code that follows them down must not run out of stack. */
const deepestLevel = 100

/** The first fault in a text: thrown, since the parser would go on, and down into any depth. */
class JsonFault extends Error {}

/** "InvalidSymbol" as "invalid symbol". */
const spaceOut = (name: string): string => name.replace(/(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase()

/** A place as editors count: both from 1. */
const placeOf = (line: number, column: number): string => `line ${line + 1}, column ${column + 1}`

/** Reads a text slowly, key by key. @throws JsonFault for the first fault */
function searchFault(text: string): void {
  const open: Set<string>[] = []
  const goDown = (_offset: number, _length: number, line: number, column: number): void => {
    if (open.push(new Set()) > deepestLevel)
      throw new JsonFault(`lists or objects more than ${deepestLevel} levels deep at ${placeOf(line, column)}`)
  }
  const goUp = (): void => void open.pop()
  visit(text, {
    onObjectBegin: goDown,
    onArrayBegin: goDown,
    onObjectEnd: goUp,
    onArrayEnd: goUp,
    onObjectProperty: (key, _offset, _length, line, column, pathOf) => {
      if (open.at(-1)?.has(key))
        throw new JsonFault(`${formatPath([...pathOf(), key])}: the key is given twice, again at ${placeOf(line, column)}`)
      open.at(-1)?.add(key)
    },
    onError: (code, _offset, _length, line, column) => {
      throw new JsonFault(`not valid JSON: ${spaceOut(printParseErrorCode(code))} at ${placeOf(line, column)}`)
    },
  }, { disallowComments: true, allowTrailingComma: false, allowEmptyContent: false })
}

function findFault(text: string): string | null {
  try {
    searchFault(text)
    return null
  }
  catch (error) {
    if (error instanceof JsonFault)
      return error.message
    throw error
  }
}

/**
 * Counts the keys in what `JSON.parse` gave; infinite when it is too deep.
 * The whole pack passes here at every start: `for in` takes a quarter of the time of `Object.values`.
 */
function countKeys(value: unknown, level = 1): number {
  if (typeof value !== 'object' || value === null)
    return 0
  if (level > deepestLevel)
    return Infinity
  let count = 0
  if (Array.isArray(value)) {
    for (const item of value as readonly unknown[])
      count += typeof item === 'object' ? countKeys(item, level + 1) : 0
    return count
  }
  const object = value as Readonly<Record<string, unknown>>
  for (const key in object)
    count += typeof object[key] === 'object' ? 1 + countKeys(object[key], level + 1) : 1
  return count
}

/** A key with space between it and its colon: valid, and not what `countColons` counts. */
const spacedKey = /"\s+:/

/** Counts what ends a key: `":`. Texts may hold it too, so there are as many as keys or more. */
function countColons(text: string): number {
  let count = 0
  for (let at = text.indexOf('":'); at !== -1; at = text.indexOf('":', at + 2))
    count += 1
  return count
}

/**
 * Reads JSON more strictly than `JSON.parse`, which takes the last of two equal keys in silence, and says where a fault stands.
 * A byte order mark is left out.
 * @returns the value, or a sentence with line and column, both from 1
 */
export function parseJson(marked: string): Result<unknown, string> {
  const text = marked.startsWith('\uFEFF') ? marked.slice(1) : marked
  let value: unknown
  try {
    value = JSON.parse(text)
  }
  catch {
    return fail(findFault(text) ?? 'not valid JSON')
  }
  // A key given twice is written twice and counted once. The slow reading, forty times as long, is only for texts that do not add up.
  const fault = countKeys(value) === countColons(text) && !spacedKey.test(text) ? null : findFault(text)
  return fault === null ? ok(value) : fail(fault)
}
