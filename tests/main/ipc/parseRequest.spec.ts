import { expect, it } from 'vitest'
import { parseRequest } from '../../../src/main/ipc/parseRequest.ts'
import { Id } from '../../../src/shared/catalog/identifiers.ts'
import { z } from '../../../src/shared/schema.ts'
import { VisitChange } from '../../../src/shared/visits/openVisit.ts'
import { visitId } from '../../helpers/windowVisits.ts'

/** A visit sent anew, with as many steps as one message may carry. */
const longestChange = {
  visit: visitId(1), revision: 0, from: 0, cursor: 20_000, place: null, given: null, sheet: null,
  steps: Array.from({ length: 20_000 }, (_, index) => [{ finding: `finding-${index}`.padEnd(80, 'x'), from: null, to: 'option'.padEnd(80, 'x') }]),
}

/** The reason of a refusal; a request that is taken stops the test. */
function refuse(schema: z.ZodType, raw: unknown): string {
  const parsed = parseRequest(schema, raw)
  if (parsed.ok)
    throw new Error('expected a refusal')
  return parsed.fault.reason
}

it('takes the longest visit that the window sends', () => {
  expect(parseRequest(VisitChange, longestChange).ok).toBe(true)
})

it('says what is wrong and where', () => {
  expect(refuse(VisitChange, { ...longestChange, steps: [], cursor: 'first' })).toBe('✖ expected a number, found "first"\n  → at cursor')
})

it('names the first faults and counts the rest, however many there are', () => {
  const reason = refuse(VisitChange, { ...longestChange, steps: Array.from({ length: 20_000 }, () => 'no step') })
  expect(reason).toMatch(/and 19995 more$/)
  expect(reason.length).toBeLessThan(1100)
})

it('cuts a reason that is itself huge', () => {
  expect(refuse(VisitChange, { ...longestChange, steps: [], ['x'.repeat(150_000)]: 1 }).length).toBeLessThan(1100)
})

it.each([
  ['bytes in the place of a list, which cannot be made read-only', { ...longestChange, steps: new Uint8Array(9) }],
  ['a map', new Map()],
  ['a date', new Date(0)],
  ['a big integer', 1n],
  ['a text in a box', Object('text')],
  ['a list with ten million holes', new Array(10_000_000)],
  ['half a million objects', Array.from({ length: 500_001 }, () => ({}))],
  ['texts of ten million characters together', Array.from({ length: 100 }, () => 'x'.repeat(100_000))],
])('refuses %s before it is parsed', (_what, raw) => {
  expect(refuse(z.any(), raw)).toMatch(/^no request has /)
})

it('refuses a text on which a pattern would run out of stack', () => {
  const text = `${'a-'.repeat(5_000_000)}!`
  expect(() => Id.safeParse(text)).toThrow('Maximum call stack size exceeded')
  expect(refuse(Id, text)).toMatch(/^no request has a text of /)
})

it('refuses what leads back to itself, and what is deeper than a request', () => {
  const ring: unknown[] = []
  ring.push(ring, ring)
  expect(refuse(z.any(), ring)).toBe('no request has more than 16 levels')
  expect(refuse(z.any(), JSON.parse('['.repeat(50_000) + ']'.repeat(50_000)))).toBe('no request has more than 16 levels')
})
