import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { classifyError } from '../../../src/shared/eventLog/classifyError.ts'
import { errorClasses, errorCodes } from '../../../src/shared/eventLog/errorLists.ts'
import { formatEventLines, formatEventTable } from '../../../src/shared/eventLog/formatEvents.ts'
import { LoggedEvent } from '../../../src/shared/eventLog/loggedEvent.ts'
import { shortenVersion } from '../../../src/shared/eventLog/shortenVersion.ts'
import { z } from '../../../src/shared/schema.ts'
import { anyFact, everyFact, listLeaves } from '../../helpers/anyFact.ts'

const at = '2026-01-05T09:00:00.000Z'

/** Why a leaf could carry words; `null` where it cannot. */
function faultOf({ type, path, schema }: ReturnType<typeof listLeaves>[number]): string | null {
  const { def } = schema._zod
  const takes = (value: unknown): boolean => schema.safeParse(value).success
  switch (type) {
    case 'literal':
    case 'boolean': return null
    case 'enum': return Object.values(def.entries ?? {}).every(value => /^[\w-]{1,40}$/.test(value)) ? null : `${path}: a list with other than words of code`
    case 'number': return [1.5, -1, 100_000, 5_551_234_567].some(takes) ? `${path}: a number without bounds` : null
    case 'string': {
      // A time, or a version: nothing else that is text. Letters may stand in neither but for those of the stand-in, T and Z.
      const samples = ['Maria', 'Maria Gomez', '5551234567', '555-123-4567', '/home/maria', 'a', '', ' ', '1.2.3 Maria', '2026-01-05T09:00:00.000Z Maria']
      return samples.some(takes) ? `${path}: free text` : null
    }
    default: return `${path}: a ${type}`
  }
}

describe('an event', () => {
  it('has no field that could carry a word of anybody', () => {
    const leaves = listLeaves(LoggedEvent)
    expect(leaves.length).toBeGreaterThan(30)
    expect(leaves.map(faultOf).filter(fault => fault !== null)).toEqual([])
  })
  it('would be found out by that if it had one', () => {
    const spoiled = [z.string(), z.string().max(10), z.number(), z.int().min(0), z.any(), z.array(z.literal('a')), z.enum(['Maria Gomez']), z.string().regex(/\d/)]
    for (const leaf of spoiled)
      expect(listLeaves(z.strictObject({ kind: z.literal('x'), leaf })).map(faultOf).filter(fault => fault !== null)).toHaveLength(1)
  })
  it('takes no further field, and no other time', () => {
    const fact = { kind: 'app-ended' } as const
    expect(LoggedEvent.safeParse({ at, fact }).success).toBe(true)
    for (const spoiled of [{ at, fact, note: 'x' }, { at, fact: { ...fact, note: 'x' } }, { at: '2026-01-05', fact }, { at: `${at} Maria`, fact }, { at: '2026-01-05T09:00:00.000+01:00', fact }])
      expect(LoggedEvent.safeParse(spoiled).success).toBe(false)
  })
})

describe('an error', () => {
  it('leaves nothing but its kind and its code behind, whatever it is', () => {
    fc.assert(fc.property(fc.oneof(fc.anything(), fc.string().map(text => Object.assign(new Error(text), { name: text, code: text, path: text, stack: text }))), (thrown) => {
      const { error, code, ...rest } = classifyError(thrown)
      expect(rest).toEqual({})
      expect(errorClasses).toContain(error)
      expect(errorCodes).toContain(code)
    }))
  })
  it.each([
    [new TypeError('x'), { error: 'TypeError', code: 'none' }],
    [Object.assign(new Error('x'), { code: 'ENOSPC' }), { error: 'Error', code: 'ENOSPC' }],
    [Object.assign(new Error('x'), { code: 'EMARIA', name: 'Maria' }), { error: 'other', code: 'other' }],
    ['Maria', { error: 'other', code: 'none' }],
    [new Proxy({}, { get: () => { throw new Error('no') } }), { error: 'other', code: 'none' }],
  ])('is told by both where they are in the lists: %#', (thrown, kind) => {
    expect(classifyError(thrown)).toEqual(kind)
  })
  it.each([['1.2.3', '1.2.3'], ['1.2.3-beta.4', '1.2.3'], ['45.4.1-standin', '45.4.1-standin'], ['Maria', '0.0.0'], ['', '0.0.0']])('version %j is written as %j', (version, written) => {
    expect(shortenVersion(version)).toBe(written)
  })
})

describe('saved events', () => {
  it('come back from their lines as they were', () => {
    fc.assert(fc.property(fc.array(anyFact), (facts) => {
      const events = facts.map(fact => ({ at, fact }))
      const lines = formatEventLines(events).split('\n').slice(0, -1)
      expect(lines.map(line => LoggedEvent.parse(JSON.parse(line)))).toEqual(events)
    }))
  })
  it('are a table of three columns without a cell that a spreadsheet could take for a formula', () => {
    const rows = formatEventTable(everyFact().map(fact => ({ at, fact }))).split('\r\n').slice(0, -1)
    expect(rows[0]).toBe('time,event,details')
    for (const row of rows) {
      const cells = row.split(',')
      expect(cells).toHaveLength(3)
      expect(cells.every(cell => /^(?:[a-z0-9][^",\r\n]*)?$/i.test(cell))).toBe(true)
    }
  })
})
