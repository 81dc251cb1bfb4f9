import fc from 'fast-check'
import { expect, it } from 'vitest'
import { anyImport } from '../../helpers/anyImport.ts'
import { checkImport } from '../../helpers/checkImport.ts'
import { shippedPack } from '../../helpers/shippedContent.ts'

const pack = shippedPack()

// `npm run soak` imports as many as one likes, and says what became of them.
it('refuses any file in words or accepts it whole, and never throws', () => {
  const outcomes = new Set<string>()
  fc.assert(fc.property(anyImport(pack), text => void outcomes.add(checkImport(text, pack))), { numRuns: 2000 })
  expect([...outcomes].sort()).toEqual(['accepted', 'refused', 'refused as JSON'])
})
