import { z } from '../schema.ts'
import { Id, Ref } from './identifiers.ts'

/** General advice that fits a handout whatever its cause; its sentences stand in `text/<locale>/advice.json`. */
export const Advice = z.strictObject({
  id: Id,
  sources: z.array(Ref).min(1),
})
export type Advice = z.infer<typeof Advice>
