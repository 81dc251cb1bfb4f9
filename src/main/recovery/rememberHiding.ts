import type { Result } from '../../shared/result.ts'
import type { Hiding } from '../../shared/ipc/contract.ts'
import type { VisitFault, VisitsState } from '../../shared/visits/visitsState.ts'
import type { VisitsService } from '../visits/visitsService.ts'

/** What main remembers of a hidden window, which that window itself cannot once it crashed. */
export interface HidingMemory {
  /** The visits; what becomes of their key while the window is hidden is seen. */
  readonly visits: VisitsService
  /** The window was hidden, or is shown again: not before the passphrase was given, where hiding let go of the key. */
  readonly note: (isHidden: boolean) => void
  /** How a window is to be begun. Where it is to be hidden, the key is let go of first, as far as it can be: the window before may have gone before it came to that. */
  readonly read: () => Promise<Hiding>
}

/**
 * Remembers whether the window is hidden, in memory alone: a start of the app is the deed of a person at this computer, as the key is that shows the window.
 * @param visits - all calls have to go through the memory's own `visits` from then on
 */
export function rememberHiding(visits: VisitsService): HidingMemory {
  let isHidden = false
  let asksPassphrase = false
  let isOpen = false

  function see(state: VisitsState): VisitsState {
    asksPassphrase = isHidden && state.kind === 'locked' && (isOpen || asksPassphrase)
    isOpen = state.kind === 'ready'
    return state
  }
  async function seeReply(call: Promise<Result<VisitsState, VisitFault>>): Promise<Result<VisitsState, VisitFault>> {
    const reply = await call
    if (reply.ok)
      see(reply.value)
    return reply
  }
  const lock = async (): Promise<VisitsState> => see(await visits.lock())
  return {
    visits: {
      ...visits,
      lock,
      open: async () => see(await visits.open()),
      unlock: passphrase => seeReply(visits.unlock(passphrase)),
      protect: passphrase => seeReply(visits.protect(passphrase)),
      erase: () => seeReply(visits.erase()),
    },
    note: now => void (isHidden = now || asksPassphrase),
    read: async () => {
      // Visits that were closed meanwhile have no key to let go of.
      if (isHidden && isOpen)
        await lock().catch(() => undefined)
      return { isHidden, asksPassphrase }
    },
  }
}
