import type { Diagnostics } from '../shared/ipc/diagnostics.ts'
import { refuseSockets } from './refuseSockets.ts'

/** Who tried to reach a network: the window, or Node in the main process. */
export type NetworkSource = 'window' | 'main'

/** Counts what tries to reach a network. It keeps how often, never what: an address could carry words. */
export interface NetworkWatch {
  /** Called for each attempt of the window; those of main's own Node count by themselves. */
  readonly note: () => void
  readonly read: () => Diagnostics
  /** Has somebody told of each attempt from now on. */
  readonly listen: (listener: (source: NetworkSource) => void) => void
}

/** @param startedAt - when the app was started */
export function watchNetwork(startedAt: Date): NetworkWatch {
  let networkAttempts = 0
  let tell: (source: NetworkSource) => void = () => undefined
  const noteOf = (source: NetworkSource) => (): void => {
    networkAttempts += 1
    tell(source)
  }
  refuseSockets(noteOf('main'))
  return {
    note: noteOf('window'),
    read: () => ({ startedAt: startedAt.toISOString(), networkAttempts }),
    listen: listener => void (tell = listener),
  }
}
