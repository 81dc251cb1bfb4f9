import { z } from '../schema.ts'
import { Coding } from './coding.ts'
import { Id } from './identifiers.ts'

const common = { id: Id, coding: z.array(Coding).optional() }
const options = z.array(Id).min(2)

/** A unit of measure in UCUM. */
const Unit = z.strictObject({ system: z.literal('http://unitsofmeasure.org'), code: z.string().min(1) })

/**
 * A symptom, sign or result that the checklist asks for.
 * `boolean` yes or no · `choice` one option · `multi` any options · `number` a quantity within a range.
 */
export const Finding = z.discriminatedUnion('kind', [
  z.strictObject({ ...common, kind: z.literal('boolean') }),
  z.strictObject({ ...common, kind: z.literal('choice'), options }),
  z.strictObject({ ...common, kind: z.literal('multi'), options }),
  z.strictObject({ ...common, kind: z.literal('number'), unit: Unit, min: z.number(), max: z.number(), integer: z.boolean() })
    .refine(({ min, max }) => min <= max, { path: ['max'], message: 'expected the smallest answer or more, found less: nothing could be answered' }),
])
export type Finding = z.infer<typeof Finding>
