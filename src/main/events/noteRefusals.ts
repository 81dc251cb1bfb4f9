import type { NetworkWatch } from '../networkWatch.ts'
import type { EventLog } from './eventLog.ts'
import { limitRate } from './limitRate.ts'

/** Attempts to reach a network that go into the log in a minute; all are counted. */
const MOST = 10
const MINUTE = 60_000

/**
 * Puts each attempt to reach a network into the event log, as many as it has room for.
 * @param clock - milliseconds that only rise
 */
export function noteRefusals(network: Pick<NetworkWatch, 'listen'>, { note }: Pick<EventLog, 'note'>, clock: () => number): void {
  const mayNote = limitRate(MOST, MINUTE, clock)
  network.listen(source => mayNote() && note({ kind: 'network-refused', source }))
}
