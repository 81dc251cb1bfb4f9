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

it('says where something is wrong', () => {
  expect(refuse(VisitChange, { ...longestChange, steps: [], cursor: 'first' })).toBe('misshapen cursor')
  expect(refuse(VisitChange, { ...longestChange, steps: [['no step'], longestChange.steps[0], 7] })).toBe('misshapen steps[0][0],steps[2]')
  expect(refuse(VisitChange, 'no request')).toBe('misshapen .')
})

it('names the first places, however many there are', () => {
  const reason = refuse(VisitChange, { ...longestChange, steps: Array.from({ length: 20_000 }, () => 'no step') })
  expect(reason).toBe('misshapen steps[0],steps[1],steps[2],steps[3],steps[4]')
})

it('cuts the name of a place that is itself huge', () => {
  expect(refuse(z.record(z.string(), z.number()), { ['x y '.repeat(40_000)]: 'no number' })).toMatch(/^misshapen [xy_]{80}$/)
})

it.each([
  ['bytes in the place of a list, which cannot be made read-only', { ...longestChange, steps: new Uint8Array(9) }],
  ['a map', new Map()],
  ['a date', new Date(0)],
  ['a big integer', 1n],
  ['a text in a box', Object('text')],
])('refuses %s before it is parsed', (_what, raw) => {
  expect(refuse(z.any(), raw)).toBe('not-plain')
})

it.each([
  ['a list with ten million holes', new Array(10_000_000)],
  ['half a million objects', Array.from({ length: 500_001 }, () => ({}))],
  ['texts of ten million characters together', Array.from({ length: 100 }, () => 'x'.repeat(100_000))],
])('refuses %s before it is parsed', (_what, raw) => {
  expect(refuse(z.any(), raw)).toBe('oversized')
})

it('refuses a text on which a pattern would run out of stack', () => {
  const text = `${'a-'.repeat(5_000_000)}!`
  expect(() => Id.safeParse(text)).toThrow('Maximum call stack size exceeded')
  expect(refuse(Id, text)).toBe('oversized')
})

it('refuses what leads back to itself, and what is deeper than a request', () => {
  const ring: unknown[] = []
  ring.push(ring, ring)
  expect(refuse(z.any(), ring)).toBe('oversized')
  expect(refuse(z.any(), JSON.parse('['.repeat(50_000) + ']'.repeat(50_000)))).toBe('oversized')
})
