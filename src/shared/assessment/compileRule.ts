import type { Condition } from '../catalog/condition.ts'
import type { TestOutcomes } from './evidenceTests.ts'
import { oncePerObject } from '../oncePerObject.ts'
import { numberTest, outcome } from './evidenceTests.ts'

/** A rule with its tests by number. */
type CompiledRule
  = | { readonly form: 'test', readonly test: number }
    | { readonly form: 'all' | 'any', readonly parts: readonly CompiledRule[] }
    | { readonly form: 'not', readonly part: CompiledRule }

function compile(rule: Condition): CompiledRule {
  if ('all' in rule)
    return { form: 'all', parts: rule.all.map(compile) }
  if ('any' in rule)
    return { form: 'any', parts: rule.any.map(compile) }
  if ('not' in rule)
    return { form: 'not', part: compile(rule.not) }
  return { form: 'test', test: numberTest({ finding: rule.finding, is: 'is' in rule ? rule.is : 'gte' in rule ? { gte: rule.gte } : { lte: rule.lte } }) }
}

/** A rule with its tests by number, once for as long as the rule lives. */
export const compileRule = oncePerObject(compile)

/** Whether a rule holds, and no more: most do not, and `evaluateCondition` says why for those that do. */
export function ruleHolds(rule: CompiledRule, outcomes: TestOutcomes): boolean {
  switch (rule.form) {
    case 'test':
      return outcomes[rule.test] === outcome.expected
    case 'all':
      return rule.parts.every(part => ruleHolds(part, outcomes))
    case 'any':
      return rule.parts.some(part => ruleHolds(part, outcomes))
    case 'not':
      return !ruleHolds(rule.part, outcomes)
  }
}
