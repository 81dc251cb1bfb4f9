import { Ref, Words } from '../catalog/identifiers.ts'
import { urgencies } from '../catalog/redFlag.ts'
import { z } from '../schema.ts'

/**
 * A worked case with what a careful clinician says of it. A `cause` that the catalog does not have, `"none"` or `null`, means that the
 * true condition is outside it. Other keys are left alone: a case file may say more than is scored.
 */
export const SafetyCase = z.object({
  id: Words,
  /** Where the picture comes from: a case report or a guideline, with its address. */
  basis: Words.default(''),
  text: Words.default(''),
  findings: z.record(Ref, z.unknown()),
  expect: z.object({
    cause: Ref.nullable().default(null),
    /** Other causes that a careful clinician accepts as the first. */
    acceptable: z.array(Ref).default([]),
    triage: z.enum(urgencies),
    /** Levels that a second clinician defended; they count as right. */
    triageAlso: z.array(z.enum(urgencies)).optional(),
    /** The true condition of a case outside the catalog. */
    condition: Words.optional(),
  }),
  /** `tune`: rules and weights were made with it in sight. `hold`: only scored, so that it says what new cases would. */
  half: z.enum(['tune', 'hold']).optional(),
  atypical: z.boolean().optional(),
  note: Words.optional(),
})
export type SafetyCase = z.infer<typeof SafetyCase>

/** A file of cases. */
export const SafetyCases = z.array(SafetyCase)
