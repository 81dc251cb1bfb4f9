import type { Condition } from '../../../src/shared/catalog/condition.ts'
import { expect, it } from 'vitest'
import { evaluateCondition } from '../../../src/shared/intake/evaluateCondition.ts'

const fever: Condition = { finding: 'fever', is: true }
const old: Condition = { finding: 'age', gte: 65 }

it('takes neither absent nor not asked for present', () => {
  expect(evaluateCondition(fever, { fever: false })).toBeNull()
  expect(evaluateCondition(fever, {})).toBeNull()
  expect(evaluateCondition(fever, { fever: true })?.present).toEqual(['fever'])
})

it('includes both ends of a bound', () => {
  expect(evaluateCondition(old, { age: 65 })).not.toBeNull()
  expect(evaluateCondition(old, { age: 64 })).toBeNull()
  expect(evaluateCondition({ finding: 'age', lte: 17 }, { age: 17 })).not.toBeNull()
})

it('finds an option in a list', () => {
  expect(evaluateCondition({ finding: 'pain-site', is: 'knee' }, { 'pain-site': ['knee', 'buttock'] })).not.toBeNull()
  expect(evaluateCondition({ finding: 'pain-site', is: 'knee' }, { 'pain-site': [] })).toBeNull()
})

it('names what makes "all" and "any" hold', () => {
  const answers = { fever: true, age: 70, limp: true }
  expect(evaluateCondition({ all: [fever, old] }, answers)?.present).toEqual(['fever', 'age'])
  expect(evaluateCondition({ any: [{ finding: 'limp', is: true }, { finding: 'redness', is: true }] }, answers)?.present).toEqual(['limp'])
})

it('says when a "not" rests on something nobody asked', () => {
  const rule: Condition = { all: [fever, { not: { finding: 'dark-urine', is: true } }] }
  expect(evaluateCondition(rule, { fever: true })).toEqual({ present: ['fever'], assumedAbsent: ['dark-urine'] })
  expect(evaluateCondition(rule, { 'fever': true, 'dark-urine': false })?.assumedAbsent).toEqual([])
  expect(evaluateCondition(rule, { 'fever': true, 'dark-urine': true })).toBeNull()
})

it('is not misled by names that every object has', () => {
  expect(evaluateCondition({ finding: 'constructor', is: true }, {})).toBeNull()
})
