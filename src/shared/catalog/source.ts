import { z } from '../schema.ts'
import { Id, IsoDate, Words } from './identifiers.ts'

/** Where a statement comes from. */
export const Source = z.strictObject({
  id: Id,
  title: Words,
  publisher: Words,
  /** `null` for the founding article, which has no web address. */
  url: z.url().nullable(),
  /** Year of the edition; `null` where the page names none. */
  year: z.int().min(1900).max(2100).nullable(),
  /** Day on which the content was read there. */
  accessed: IsoDate,
  note: Words,
})
export type Source = z.infer<typeof Source>
