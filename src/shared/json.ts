import type { ParseError } from 'jsonc-parser'
import type { Result } from './result.ts'
import { parse, printParseErrorCode } from 'jsonc-parser'
import { fail, ok } from './result.ts'

/** "InvalidSymbol" as "invalid symbol". */
const spaceOut = (name: string): string => name.replace(/(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase()

/**
 * Reads JSON and says in which line a fault stands, which `JSON.parse` does not always do.
 * @returns the value, or a sentence with line and column, both from 1
 */
export function parseJson(text: string): Result<unknown, string> {
  try {
    return ok(JSON.parse(text) as unknown)
  }
  catch {
    const errors: ParseError[] = []
    parse(text, errors, { disallowComments: true, allowTrailingComma: false, allowEmptyContent: false })
    const [first] = errors
    const before = text.slice(0, first?.offset ?? 0).split('\n')
    return fail(`not valid JSON: ${first === undefined ? 'unexpected text' : spaceOut(printParseErrorCode(first.error))} at line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1}`)
  }
}
