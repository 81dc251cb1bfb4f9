import type { HostileCall, Mixture } from './hostileCall.ts'
import type { Method } from './validRequests.ts'
import { fromJsonText } from '../../../src/shared/jsonText.ts'
import { followReply } from './followVisit.ts'
import { drawCall } from './hostileCall.ts'
import { learnContent } from './validRequests.ts'

// Runs in the page of the built app, as a script that got into it would: all that it has is window.clinic.

/** What became of the calls. */
export interface Attack {
  readonly answered: number
  /** Refused by the bridge itself: what cannot be sent never left the page. */
  readonly unsent: number
  /** Calls at which the main process threw, and replies that are none. */
  readonly faults: readonly string[]
  readonly outcomes: Readonly<Record<string, number>>
}

/** Passphrases cost half a second each, by design; the whole content is large. */
const mixture: Mixture = { heavyEvery: 1000, seldom: new Set<Method>(['eraseVisits', 'backupVisits', 'restoreVisits', 'protectVisits', 'loadContent']), share: 0.05 }
/** Calls that are in flight at once. */
const AT_ONCE = 40

const say = (call: HostileCall, error: unknown): string => `seed ${call.seed}: ${call.method}, ${call.kind}: ${String(error)}`

/** Sends calls, many at once. */
export async function attackBridge(firstSeed: number, count: number): Promise<Attack> {
  const content = await window.clinic.loadContent()
  if (!content.ok)
    throw new Error('there is no content')
  const known = learnContent(fromJsonText(content.value).pack)
  const outcomes: Record<string, number> = {}
  const faults: string[] = []
  let answered = 0
  let unsent = 0
  const state = await window.clinic.openVisits()
  followReply(known, { seed: 0, method: 'openVisits', kind: 'valid', args: [] }, state)

  async function send(call: HostileCall): Promise<void> {
    try {
      const reply: unknown = await (window.clinic[call.method] as (...args: readonly unknown[]) => Promise<unknown>)(...call.args)
      answered += 1
      // Nothing to tell of a window that was not loaded again.
      if (typeof reply !== 'object' || (reply === null && call.method !== 'takeReopening'))
        faults.push(say(call, `no reply: ${String(reply)}`))
      const { ok, fault } = (reply ?? {}) as { readonly ok?: boolean, readonly fault?: { readonly kind: string } }
      const outcome = `${call.method} ${ok === false ? fault?.kind ?? '?' : 'done'}`
      outcomes[outcome] = (outcomes[outcome] ?? 0) + 1
      followReply(known, call, reply)
    }
    catch (error) {
      unsent += 1
      // Electron's words for what the main process threw.
      if (String(error).includes('Error invoking remote method'))
        faults.push(say(call, error))
    }
  }
  for (let sent = 0; sent < count; sent += AT_ONCE)
    await Promise.all(Array.from({ length: AT_ONCE }, (_, index) => send(drawCall(firstSeed + sent + index, known, mixture))))
  return { answered, unsent, faults: faults.slice(0, 10), outcomes }
}

Object.assign(window, { attackBridge })
