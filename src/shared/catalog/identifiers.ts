import { z } from '../schema.ts'

/** A data id: kebab-case ASCII, never reused and never renamed after a release. */
export const Id = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'expected a kebab-case id')

/** A day written `YYYY-MM-DD`. */
export const IsoDate = z.iso.date()

/** The id of something in another file. That it exists, and so that it is well formed, is the rule `references`. */
export const Ref = z.string()

/** A sentence or phrase that people read. That it is tidy is the rule `tidy-words`: a check a string would double the time of a start. */
export const Words = z.string()

/**
 * Words by key. Checked by hand: there are thousands, and a record schema runs two schemas for each.
 */
export const WordsById: z.ZodType<Readonly<Record<string, string>>> = z.custom<Readonly<Record<string, string>>>().superRefine((value: unknown, context) => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    context.addIssue({ code: 'invalid_type', expected: 'record', input: value })
    return
  }
  for (const [key, words] of Object.entries(value)) {
    if (typeof words !== 'string')
      context.addIssue({ code: 'invalid_type', expected: 'string', input: words, path: [key] })
  }
})
