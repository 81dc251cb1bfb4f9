import { z } from '../schema.ts'
import { Ref } from './identifiers.ts'

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

/** The forms of a rule by their keys. */
const forms: readonly string[] = ['finding is', 'finding gte', 'finding lte', 'all', 'any', 'not']

/**
 * One object with every key optional, and one check of which stand together: a union would try six schemas a node,
 * which takes half of the time in which the whole pack is read.
 */
const AnyForm = z.strictObject({
  finding: Ref.optional(),
  is: z.union([z.boolean(), Ref]).optional(),
  gte: z.number().optional(),
  lte: z.number().optional(),
  get all(): z.ZodType<unknown> { return z.array(Condition).min(1).optional() },
  get any(): z.ZodType<unknown> { return z.array(Condition).min(1).optional() },
  get not(): z.ZodType<unknown> { return Condition.optional() },
}).refine(value => forms.includes(Object.keys(value).join(' ')), `expected one of the forms ${forms.join(' | ')}`)

export const Condition: z.ZodType<Condition> = AnyForm as unknown as z.ZodType<Condition>

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
