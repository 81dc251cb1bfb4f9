import fc from 'fast-check'
import { expect, it } from 'vitest'
import { Condition, listTests } from '../../../src/shared/catalog/condition.ts'

const test = fc.oneof(
  fc.record({ finding: fc.string(), is: fc.oneof(fc.boolean(), fc.string()) }, { noNullPrototype: true }),
  fc.record({ finding: fc.string(), gte: fc.integer() }, { noNullPrototype: true }),
  fc.record({ finding: fc.string(), lte: fc.integer() }, { noNullPrototype: true }),
)
const { rule } = fc.letrec<{ readonly rule: Condition }>(tie => ({
  rule: fc.oneof(
    { maxDepth: 4 },
    test,
    fc.array(tie('rule'), { minLength: 1, maxLength: 3 }).map(all => ({ all })),
    fc.array(tie('rule'), { minLength: 1, maxLength: 3 }).map(any => ({ any })),
    tie('rule').map(not => ({ not })),
  ),
}))

/** The faults of a rule, as path and expectation. */
function faultsOf(value: unknown): readonly string[] {
  const { error } = Condition.safeParse(value)
  return (error?.issues ?? []).map(({ path, message }) => `${path.join('.')}: ${message}`)
}

it('takes every rule that can be written, as it is', () => {
  fc.assert(fc.property(rule, (value) => {
    expect(Condition.parse(value)).toEqual(value)
    expect(listTests(value).length).toBeGreaterThan(0)
  }))
})

const forms = 'expected one of the forms finding is | finding gte | finding lte | all | any | not'

it.each([
  ['nothing', undefined, [`: ${forms}`]],
  ['a word', 'fever', [`: ${forms}`]],
  ['a list', [], [`: ${forms}`]],
  ['an unknown key', { finding: 'fever', is: true, or: 1 }, [`: ${forms}`]],
  ['a test of nothing', { finding: 'fever' }, [`: ${forms}`]],
  ['two forms at once', { all: [], any: [] }, [`: ${forms}`]],
  ['an empty list', { all: [] }, ['all: expected a list of one rule or more']],
  ['a number for a finding', { not: { finding: 1, is: true } }, ['not.finding: expected a finding id']],
  ['a number for an answer', { any: [{ finding: 'fever', is: true }, { finding: 'fever', is: 1 }] }, ['any.1.is: expected true, false or an option']],
  ['a word for a bound, and one more', { all: [{ finding: 'age', gte: '65' }, {}] }, ['all.0.gte: expected a number', `all.1: ${forms}`]],
])('refuses %s, with its place', (_what, value, faults) => {
  expect(faultsOf(value)).toEqual(faults)
})
