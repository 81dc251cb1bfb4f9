import { expect, it } from 'vitest'
import { raiseRedFlags, urgencyOf } from '../../../src/shared/assessment/raiseRedFlags.ts'
import { urgencies } from '../../../src/shared/catalog/redFlag.ts'
import { shippedPack } from '../../helpers/shippedContent.ts'

it('has the most urgent flag first, whatever the order of the pack', () => {
  const flags = shippedPack().redFlags.toReversed()
  const raised = raiseRedFlags(flags, { 'saddle-numbness': true, 'fever-or-unwell': true, 'numbness': true, 'new-weakness': true, 'fall-recent': true })
  const levels = raised.map(flag => urgencies.indexOf(flag.level))
  expect(new Set(levels).size).toBeGreaterThan(1)
  expect(levels).toEqual(levels.toSorted((a, b) => a - b))
  expect(urgencyOf(raised)).toBe('emergency')
  expect(urgencyOf([])).toBe('routine')
})
