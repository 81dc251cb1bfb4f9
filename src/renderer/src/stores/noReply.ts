import type { ReasonCode } from '../../../shared/reason.ts'

/** The fault of a call to main that ended without an answer; what was thrown is in the system's English, and for the log. */
export const noReply = { kind: 'not-saved', path: '', reason: 'no-reply' satisfies ReasonCode } as const
