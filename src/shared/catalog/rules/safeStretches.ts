import type { ContentRule } from './contentRule.ts'
import { packFiles } from '../packFiles.ts'
import { reporter } from './contentRule.ts'

const report = reporter('safe-stretches')

/** Who may have a cause that must not be missed is sent to care, and given nothing to stretch: it could harm, and it would delay. */
export const checkSafeStretches: ContentRule = pack => pack.causes
  .filter(cause => cause.group === 'must-not-miss' && cause.stretches !== undefined)
  .map(cause => report(packFiles.cause(cause.id), 'stretches', 'expected none for a cause that must not be missed'))
