import type { Fact } from '../../shared/eventLog/loggedEvent.ts'
import type { Result } from '../../shared/result.ts'
import type { VisitFault, VisitsState } from '../../shared/visits/visitsState.ts'
import type { Handlers } from './handlers.ts'
import { classifyError } from '../../shared/eventLog/classifyError.ts'

type Watch = { readonly [Method in keyof Handlers]?: (reply: Awaited<ReturnType<Handlers[Method]>>) => Fact | null }

function ofState(state: VisitsState): Fact | null {
  switch (state.kind) {
    case 'ready':
    case 'locked': return state.notices.some(({ kind }) => kind === 'set-aside') ? { kind: 'visits-set-aside' } : null
    case 'no-key': return { kind: 'visits-no-key', reason: state.reason }
    case 'unavailable': return { kind: 'visits-unavailable', reason: state.fault.kind }
    case 'unprotected': return null
  }
}

function ofReply(reply: Result<unknown, VisitFault>): Fact | null {
  if (reply.ok)
    return null
  switch (reply.fault.kind) {
    case 'not-saved': return { kind: 'visits-not-saved' }
    case 'set-aside': return { kind: 'visits-set-aside' }
    default: return null
  }
}
const ofStateReply = (reply: Result<VisitsState, VisitFault>): Fact | null => reply.ok ? ofState(reply.value) : ofReply(reply)

/** What the replies of the bridge tell of faults of the disk, the key and the settings. */
const watch: Watch = {
  loadSettings: ({ fault }) => fault === null ? null : { kind: 'settings-damaged', isKept: fault.keptAs !== null },
  saveSettings: reply => !reply.ok && reply.fault.kind === 'not-writable' ? { kind: 'settings-not-saved' } : null,
  openVisits: ofState,
  lockVisits: ofState,
  unlockVisits: ofStateReply,
  protectVisits: ofStateReply,
  eraseVisits: ofStateReply,
  changeVisit: ofReply,
  startVisit: ofReply,
  listVisits: ofReply,
  readVisit: ofReply,
  deleteVisit: ofReply,
}

/** Puts into the log what the replies of the bridge tell of faults, and what a handler throws. The replies stay as they are. */
export function watchReplies(handlers: Handlers, note: (fact: Fact) => void): Handlers {
  /** A full disk refuses every answer: told once, until something else happens. */
  let last = ''
  function tell(fact: Fact | null): void {
    const now = JSON.stringify(fact)
    if (fact !== null && now !== last)
      note(fact)
    last = fact === null ? last : now
  }
  const watched = Object.entries(handlers).map(([method, handle]: [string, (...raw: readonly unknown[]) => Promise<unknown>]) => {
    const see = watch[method as keyof Handlers] as ((reply: unknown) => Fact | null) | undefined
    return [method, async (...raw: readonly unknown[]) => {
      try {
        const reply = await handle(...raw)
        tell(see?.(reply) ?? null)
        return reply
      }
      catch (error) {
        note({ kind: 'main-fault', place: 'bridge', ...classifyError(error) })
        throw error
      }
    }]
  })
  return Object.fromEntries(watched) as Handlers
}
