import type { z } from './schema.ts'
import { showValue } from './showValue.ts'

const kinds: Readonly<Record<string, string>> = {
  array: 'a list',
  boolean: 'true or false',
  int: 'a whole number',
  number: 'a number',
  object: 'an object',
  record: 'an object',
  string: 'a text',
}

const formats: Readonly<Record<string, string>> = {
  date: 'a day as YYYY-MM-DD',
  url: 'an address as https://example.org',
}

const units: Readonly<Record<string, readonly [one: string, many: string]>> = {
  array: [' item', ' items'],
  string: [' character', ' characters'],
}

/** "3 items", "1 character", or a number alone. */
function amount(origin: string, count: number | bigint): string {
  const [one, many] = units[origin] ?? ['', '']
  return `${count}${Number(count) === 1 ? one : many}`
}

/** What a schema expected and what it found, for the person who edits the file; a schema's own message goes before this one. */
export function describeIssue(issue: z.core.$ZodRawIssue): string {
  const found = `found ${showValue(issue.input)}`
  switch (issue.code) {
    case 'invalid_type':
      return `expected ${kinds[issue.expected] ?? issue.expected}, ${found}`
    case 'invalid_value':
      return `expected ${issue.values.map(showValue).join(' or ')}, ${found}`
    case 'invalid_format':
      return `expected ${formats[issue.format] ?? issue.format}, ${found}`
    case 'too_big':
      return `expected ${amount(issue.origin, issue.maximum)} or less, ${found}`
    case 'too_small':
      return `expected ${amount(issue.origin, issue.minimum)} or more, ${found}`
    case 'unrecognized_keys':
      return `unknown ${issue.keys.map(key => JSON.stringify(key)).join(', ')}`
    case 'invalid_union':
      return issue.options === undefined ? `expected another form, ${found}` : `expected ${(issue.options as readonly unknown[]).map(showValue).join(' or ')}`
    default:
      return `not expected here, ${found}`
  }
}
