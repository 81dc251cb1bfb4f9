import type { OpenVisit } from '../../../src/shared/visits/openVisit.ts'
import type { HostileCall } from './hostileCall.ts'
import type { Known, Method } from './validRequests.ts'
import { passphrases } from './validRequests.ts'

interface Caller {
  readonly call: (method: Method, args: readonly unknown[]) => Promise<unknown>
}
type Reply = { readonly kind?: string, readonly ok?: boolean, readonly open?: OpenVisit, readonly value?: { readonly revision?: number, readonly open?: OpenVisit, readonly kept?: unknown, readonly lines?: readonly { readonly id: string }[] } }

function take(known: Known, { id, revision, steps }: OpenVisit): void {
  known.visit = id
  known.revision = revision
  known.steps = steps.length
}

/** Notes what a reply says of the visits, as the window does. */
export function followReply(known: Known, { method, args }: HostileCall, reply: unknown): void {
  const { open, value } = (reply ?? {}) as Reply
  const opened = open ?? value?.open
  if (opened !== undefined)
    take(known, opened)
  if (method === 'changeVisit' && value?.revision !== undefined) {
    const { from, steps } = args[0] as { readonly from: number, readonly steps: readonly unknown[] }
    known.revision = value.revision
    known.steps = from + steps.length
  }
  if (typeof value?.kept === 'string')
    known.kept = [value.kept, ...known.kept].slice(0, 20)
  if (method === 'listVisits' && value?.lines !== undefined)
    known.kept = value.lines.map(({ id }) => id).slice(0, 20)
}

/**
 * Brings the visits to where they can be written again, as a clinician would: by a passphrase, or by erasing where a call has set one that nobody knows.
 * @throws where that does not help
 */
export async function makeReady(app: Caller, known: Known): Promise<void> {
  const steps: readonly (readonly [Method, readonly unknown[]])[] = [
    ['openVisits', []], ...passphrases.map(words => ['unlockVisits', [words]] as const), ['protectVisits', [passphrases[0]]], ['openVisits', []], ['eraseVisits', []], ['protectVisits', [passphrases[0]]], ['openVisits', []],
  ]
  const replies: unknown[] = []
  for (const [method, args] of steps) {
    const reply = await app.call(method, args) as Reply
    const opened = reply.open ?? reply.value?.open
    if (opened !== undefined)
      return take(known, opened)
    replies.push(reply)
  }
  throw new Error(`the visits do not open any more: ${JSON.stringify(replies)}`)
}
