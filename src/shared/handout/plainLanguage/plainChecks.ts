import type { PlainCheck } from './plainCheck.ts'
import { actionChecks } from './checks/actionChecks.ts'
import { messageChecks } from './checks/messageChecks.ts'
import { numberChecks } from './checks/numberChecks.ts'
import { partChecks } from './checks/partChecks.ts'
import { pictureChecks } from './checks/pictureChecks.ts'
import { sourceChecks } from './checks/sourceChecks.ts'
import { termChecks } from './checks/termChecks.ts'
import { voiceChecks } from './checks/voiceChecks.ts'
import { wordChecks } from './checks/wordChecks.ts'

/** All checks, in the order in which a reader meets what they look at. */
export const plainChecks: readonly PlainCheck[] = [
  ...messageChecks,
  ...wordChecks,
  ...termChecks,
  ...voiceChecks,
  ...numberChecks,
  ...partChecks,
  ...actionChecks,
  ...sourceChecks,
  ...pictureChecks,
]
