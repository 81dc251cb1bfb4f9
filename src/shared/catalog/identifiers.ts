import { z } from '../schema.ts'

/** A data id: kebab-case ASCII, never reused and never renamed after a release. */
export const Id = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'expected a kebab-case id')

/** A day written `YYYY-MM-DD`. */
export const IsoDate = z.iso.date()

/** The id of something in another file. That it exists, and so that it is well formed, is the rule `references`. */
export const Ref = z.string()

/** A sentence or phrase that people read. That it is tidy is the rule `tidy-words`: a check a string would double the time of a start. */
export const Words = z.string()
