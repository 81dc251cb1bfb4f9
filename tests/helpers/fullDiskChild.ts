import process from 'node:process'
import { makeVisits } from '../../src/main/visits/makeVisits.ts'

// Writes to the visits in a folder until the system refuses: to be started under a limit of a file's size. Prints one JSON value.

const [folder = ''] = process.argv.slice(2)
const visits = makeVisits({
  folder,
  keystore: { isSafe: async () => true, wrap: async text => Buffer.from(text), unwrap: async sealed => ({ text: sealed.toString(), isStale: false }) },
  now: () => new Date('2026-01-05T09:00:00.000Z'),
  dayOf: () => '2026-01-05',
  summarize: () => null,
  keepDays: async () => 0,
  cost: { N: 16, r: 8, p: 1 },
})
const state = await visits.open()
if (state.kind !== 'ready')
  throw new Error(JSON.stringify(state))
let { revision } = state.open
const change = (note: string) => visits.change({ visit: state.open.id, revision, from: revision, steps: [[{ finding: `finding-${revision}`, from: null, to: note }]], cursor: revision + 1, place: null, given: null, sheet: null })
let reply = await change('x'.repeat(80))
while (reply.ok) {
  revision = reply.value.revision
  reply = await change('x'.repeat(80))
}
const again = await visits.open()
process.stdout.write(JSON.stringify({ revision, fault: reply.fault, after: again.kind === 'ready' ? again.open.revision : again.kind }))
// No ending: as if it were killed.
process.kill(process.pid, 'SIGKILL')
