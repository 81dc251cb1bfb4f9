import { Ref, Words } from '../catalog/identifiers.ts'
import { urgencies } from '../catalog/redFlag.ts'
import { z } from '../schema.ts'

/**
 * A worked case with what a careful clinician says of it. A `cause` of `"none"` or `null` means that the true condition is outside the
 * catalog. Other keys of a case are left alone, as a case file may say more than is scored; what is expected is read to the letter.
 */
export const SafetyCase = z.object({
  id: Words,
  /** Where the picture comes from: a case report or a guideline, with its address. */
  basis: Words.default(''),
  text: Words.default(''),
  findings: z.record(Ref, z.unknown()),
  expect: z.strictObject({
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

/** What stands for a condition outside the catalog, beside `null`. */
export const OUTSIDE = 'none'

/**
 * A file of cases: one at least, each with an id of its own, and no cause that the catalog does not have.
 * @param causes - ids of the catalog
 */
export function safetyCases(causes: ReadonlySet<string>): z.ZodType<readonly SafetyCase[]> {
  return z.array(SafetyCase).min(1).superRefine((cases, context) => {
    const fault = (path: readonly (string | number)[], message: string): void => context.addIssue({ code: 'custom', path: [...path], message })
    for (const [index, { id, expect: { cause, acceptable } }] of cases.entries()) {
      const first = cases.findIndex(other => other.id === id)
      if (first < index)
        fault([index, 'id'], `expected an id of its own, found "${id}" of [${first}] again`)
      if (cause !== null && cause !== OUTSIDE && !causes.has(cause))
        fault([index, 'expect', 'cause'], `unknown cause "${cause}"; expected an id of the catalog, null or "${OUTSIDE}"`)
      for (const [place, other] of acceptable.entries()) {
        if (!causes.has(other))
          fault([index, 'expect', 'acceptable', place], `unknown cause "${other}"; expected an id of the catalog`)
      }
    }
  })
}
