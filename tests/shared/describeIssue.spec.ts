import { expect, it } from 'vitest'
import { z } from '../../src/shared/schema.ts'

it.each([
  ['a text', z.string(), 3, 'expected a text, found 3'],
  ['what is missing', z.strictObject({ a: z.boolean() }), {}, 'expected true or false, found nothing'],
  ['an object', z.strictObject({}), null, 'expected an object, found null'],
  ['a table', z.record(z.string(), z.string()), [], 'expected an object, found []'],
  ['a list', z.array(z.string()), 'a', 'expected a list, found "a"'],
  ['a text and not a big integer', z.string(), 3n, 'expected a text, found what JSON cannot hold'],
  ['a whole number', z.int(), 1.5, 'expected a whole number, found 1.5'],
  ['one of a set', z.enum(['a', 'b']), 'c', 'expected "a" or "b", found "c"'],
  ['a kind of object', z.discriminatedUnion('kind', [z.strictObject({ kind: z.literal('a') }), z.strictObject({ kind: z.literal('b') })]), { kind: 'c' }, 'expected "a" or "b"'],
  ['another form', z.union([z.string(), z.boolean()]), 3, 'expected another form, found 3'],
  ['a day', z.iso.date(), 'today', 'expected a day as YYYY-MM-DD, found "today"'],
  ['an address', z.url(), 'here', 'expected an address as https://example.org, found "here"'],
  ['a short text', z.string().max(2), 'abc', 'expected 2 characters or less, found "abc"'],
  ['a full list', z.array(z.string()).min(1), [], 'expected 1 item or more, found []'],
  ['a bound', z.number().max(3), 4, 'expected 3 or less, found 4'],
  ['known keys', z.strictObject({}), { a: 1, b: 2 }, 'unknown "a", "b"'],
  ['what a schema says itself', z.string().regex(/a/, 'expected an a'), 'b', 'expected an a'],
])('says in our words that it expected %s', (_what, schema, value, message) => {
  const parsed = schema.safeParse(value)
  expect(parsed.success ? [] : parsed.error.issues.map(issue => issue.message)).toEqual([message])
})
