import { z } from '../schema.ts'
import { Figure } from './figure.ts'
import { Id, Ref } from './identifiers.ts'

/** A stretch or an exercise for home, with its picture; its words stand in `text/<locale>/stretches.json`. */
export const Stretch = z.strictObject({
  id: Id,
  /** Where the pose and the dose come from. */
  sources: z.array(Ref).min(1),
  figure: Figure,
})
export type Stretch = z.infer<typeof Stretch>
