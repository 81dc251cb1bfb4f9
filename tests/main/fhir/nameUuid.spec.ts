import fc from 'fast-check'
import { expect, it } from 'vitest'
import { nameUuid } from '../../../src/main/fhir/nameUuid.ts'

it('gives a UUID of version 5, the same for the same content and another for any other', () => {
  fc.assert(fc.property(fc.string(), fc.string(), (one, other) => {
    expect(nameUuid(one)).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    expect(nameUuid(one) === nameUuid(other)).toBe(one === other)
  }))
})
