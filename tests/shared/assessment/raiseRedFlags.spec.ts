import fc from 'fast-check'
import { expect, it } from 'vitest'
import { compileRule, ruleHolds } from '../../../src/shared/assessment/compileRule.ts'
import { answerTests } from '../../../src/shared/assessment/evidenceTests.ts'
import { raiseRedFlags, urgencyOf } from '../../../src/shared/assessment/raiseRedFlags.ts'
import { urgencies } from '../../../src/shared/catalog/redFlag.ts'
import { evaluateCondition } from '../../../src/shared/intake/evaluateCondition.ts'
import { anyVisit } from '../../helpers/anyVisit.ts'
import { shippedPack } from '../../helpers/shippedContent.ts'

it('has the most urgent flag first, whatever the order of the pack', () => {
  const flags = shippedPack().redFlags.toReversed()
  const answers = { 'saddle-numbness': true, 'fever': true, 'numbness': true, 'muscle-weakness': true }
  flags.forEach(flag => compileRule(flag.when))
  const raised = raiseRedFlags(flags, answers, answerTests(answers))
  const levels = raised.map(flag => urgencies.indexOf(flag.level))
  expect(new Set(levels).size).toBeGreaterThan(1)
  expect(levels).toEqual(levels.toSorted((a, b) => a - b))
  expect(urgencyOf(raised)).toBe('emergency')
  expect(urgencyOf([])).toBe('routine')
})

it('holds by number wherever it holds by reading', () => {
  const { findings, redFlags, beyond } = shippedPack()
  const rules = [...redFlags, ...beyond].map(({ when }) => when)
  const numbered = rules.map(compileRule)
  fc.assert(fc.property(anyVisit(findings), (answers) => {
    const outcomes = answerTests(answers)
    expect(numbered.map(rule => ruleHolds(rule, outcomes))).toEqual(rules.map(rule => evaluateCondition(rule, answers) !== null))
  }))
})
