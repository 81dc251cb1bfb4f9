import { z } from '../schema.ts'
import { helpTiers } from './causeText.ts'
import { Id, Ref } from './identifiers.ts'

/**
 * A warning sign that is on every handout whatever the cause; its words stand in `text/<locale>/help-signs.json`.
 * `covers` names the signs that it speaks of, as causes name them in `HelpSign.sign`; `redFlags` are the rules behind it.
 */
export const GeneralHelpSign = z.strictObject({
  id: Id,
  tier: z.enum(helpTiers),
  covers: z.array(Id).min(1),
  redFlags: z.array(Ref).min(1),
})
export type GeneralHelpSign = z.infer<typeof GeneralHelpSign>
