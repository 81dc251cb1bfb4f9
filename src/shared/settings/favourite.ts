import { z } from '../schema.ts'

/** Most favourites that are kept: more are not found again. */
export const mostFavourites = 24

/** Longest name of a favourite, in characters. */
export const longestFavouriteName = 40

const Ids = z.array(z.string().max(80)).max(24).readonly()

/** A set of ticks kept under a name: what is on the sheet, nothing of a patient. What a later version no longer knows is passed over. */
export const Favourite = z.strictObject({
  name: z.string().trim().min(1).max(longestFavouriteName),
  causes: Ids,
  /** Ticked sections, in order. */
  sections: Ids,
  stretches: Ids.nullable(),
  isBeside: z.boolean(),
  nameLine: z.boolean(),
  teachBack: z.boolean(),
})
export type Favourite = z.infer<typeof Favourite>
