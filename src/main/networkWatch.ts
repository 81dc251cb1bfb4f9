import type { Diagnostics } from '../shared/ipc/diagnostics.ts'
import { refuseSockets } from './refuseSockets.ts'

/** Counts what tries to reach a network. It keeps how often, never what: an address could carry words. */
export interface NetworkWatch {
  /** Called for each attempt of the window; those of main's own Node count by themselves. */
  readonly note: () => void
  readonly read: () => Diagnostics
}

/** @param startedAt - when the app was started */
export function watchNetwork(startedAt: Date): NetworkWatch {
  let networkAttempts = 0
  const note = (): void => {
    networkAttempts += 1
  }
  refuseSockets(note)
  return { note, read: () => ({ startedAt: startedAt.toISOString(), networkAttempts }) }
}
