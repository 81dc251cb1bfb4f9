import { z } from '../schema.ts'

/** A test on one finding: `is` equals an answer (for `multi`: includes the option); `gte`, `lte` bound a number, both ends included. */
export type FindingTest
  = | { readonly finding: string, readonly is: boolean | string }
    | { readonly finding: string, readonly gte: number }
    | { readonly finding: string, readonly lte: number }

/** A boolean rule over findings. `not` holds when the inner rule does not: absent *or not asked*. */
export type Condition
  = | FindingTest
    | { readonly all: readonly Condition[] }
    | { readonly any: readonly Condition[] }
    | { readonly not: Condition }

/** Says a fault: the place within the rule, and what was expected there. */
type Report = (path: readonly (string | number)[], expected: string) => void

function checkTest(finding: unknown, key: 'is' | 'gte' | 'lte', value: unknown, path: readonly (string | number)[], report: Report): void {
  if (typeof finding !== 'string')
    report([...path, 'finding'], 'a finding id')
  else if (key === 'is' && typeof value !== 'boolean' && typeof value !== 'string')
    report([...path, key], 'true, false or an option')
  else if (key !== 'is' && typeof value !== 'number')
    report([...path, key], 'a number')
}

/** @param path - where `value` stands; the same list all the way down, as thousands of rules pass here at a start */
function checkRule(value: unknown, path: (string | number)[], report: Report): void {
  const keys = typeof value === 'object' && value !== null ? Object.keys(value) : []
  const rule = value as Readonly<Record<string, unknown>>
  const [first, second] = keys
  if (keys.length === 2 && first === 'finding' && (second === 'is' || second === 'gte' || second === 'lte')) {
    checkTest(rule.finding, second, rule[second], path, report)
  }
  else if (keys.length === 1 && first === 'not') {
    path.push(first)
    checkRule(rule.not, path, report)
    path.pop()
  }
  else if (keys.length === 1 && (first === 'all' || first === 'any')) {
    const parts = rule[first]
    if (!Array.isArray(parts) || parts.length === 0) {
      report([...path, first], 'a list of one rule or more')
      return
    }
    for (const [index, part] of parts.entries()) {
      path.push(first, index)
      checkRule(part, path, report)
      path.length -= 2
    }
  }
  else {
    report([...path], 'one of the forms finding is | finding gte | finding lte | all | any | not')
  }
}

/**
 * A rule as written in a file. Checked by hand: as schemas, the six forms in each other took half of the time in which the whole pack is read.
 * How deep they go is bounded by `parseJson`.
 */
export const Condition: z.ZodType<Condition> = z.custom<Condition>().superRefine((value, context) => {
  checkRule(value, [], (path, expected) => context.addIssue({ code: 'custom', path: [...path], message: `expected ${expected}` }))
})

/** Every test on a finding within a rule, those under `not` included. */
export function listTests(condition: Condition): readonly FindingTest[] {
  if ('all' in condition)
    return condition.all.flatMap(listTests)
  if ('any' in condition)
    return condition.any.flatMap(listTests)
  if ('not' in condition)
    return listTests(condition.not)
  return [condition]
}
