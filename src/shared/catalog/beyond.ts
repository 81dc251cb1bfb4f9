import { z } from '../schema.ts'
import { Condition } from './condition.ts'
import { Id, Ref } from './identifiers.ts'

/** A condition outside the catalog to think of when nothing in it fits well; its words stand in `text/<locale>/beyond.json`. */
export const Beyond = z.strictObject({
  id: Id,
  when: Condition,
  sources: z.array(Ref).min(1),
})
export type Beyond = z.infer<typeof Beyond>
