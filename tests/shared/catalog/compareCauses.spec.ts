import fc from 'fast-check'
import { expect, it } from 'vitest'
import { compareCauses } from '../../../src/shared/catalog/compareCauses.ts'
import { aCause } from '../../helpers/aCause.ts'
import { shippedPack } from '../../helpers/shippedContent.ts'

it('puts the finding first that speaks for one cause and against the other, and leaves out what says the same of all', () => {
  const sciatica = aCause('one', [{ finding: 'fever', weight: 1 }, { finding: 'numbness', weight: 2 }, { finding: 'swelling', weight: 1 }])
  const joint = aCause('other', [{ finding: 'fever', weight: 1 }, { finding: 'numbness', weight: -2 }])
  const rows = compareCauses([sciatica, joint])
  expect(rows.map(({ finding, spread }) => [finding, spread])).toEqual([['numbness', 4], ['swelling', 1]])
  expect(rows[1]?.rows.map(row => row?.weight ?? null)).toEqual([1, null])
})

it('keeps two answers to one finding apart', () => {
  const rows = compareCauses([aCause('one', [{ finding: 'pain-site', is: 'knee', weight: 2 }]), aCause('other', [{ finding: 'pain-site', is: 'buttock', weight: 1 }])])
  expect(rows.map(row => row.is)).toEqual(['knee', 'buttock'])
})

it('says the same whichever cause stands first', () => {
  const { causes } = shippedPack()
  const anyCause = fc.constantFrom(...causes)
  fc.assert(fc.property(anyCause, anyCause, (one, other) => {
    const spreads = compareCauses([one, other]).map(row => row.spread)
    expect(compareCauses([other, one]).map(row => row.spread)).toEqual(spreads)
    expect(spreads).toEqual(spreads.toSorted((a, b) => b - a))
  }), { numRuns: 200 })
})

it('finds for every look-alike of the catalog a finding that tells the two apart', () => {
  const { causes } = shippedPack()
  const byId = new Map(causes.map(cause => [cause.id, cause]))
  const alike = causes.flatMap(cause => cause.lookAlikes.map(id => [cause, byId.get(id)] as const))
  const weak = alike.filter(([cause, other]) => other === undefined || (compareCauses([cause, other])[0]?.spread ?? 0) < 2)
  expect(weak.map(([cause, other]) => [cause.id, other?.id])).toEqual([])
})

it('separates nothing from itself', () => {
  const [cause] = shippedPack().causes
  expect(cause && compareCauses([cause, cause])).toEqual([])
})
