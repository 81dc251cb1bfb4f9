import type { Handlers } from '../../../src/main/ipc/handlers.ts'
import type { Fact } from '../../../src/shared/eventLog/loggedEvent.ts'
import { expect, it } from 'vitest'
import { watchReplies } from '../../../src/main/ipc/watchReplies.ts'
import { fail, ok } from '../../../src/shared/result.ts'
import { Settings } from '../../../src/shared/settings/settings.ts'
import { anOpenVisit } from '../../helpers/windowVisits.ts'

const ready = { kind: 'ready', open: anOpenVisit(), guards: [], kept: 0, notices: [] } as const
const settings = Settings.parse({})

/** What the log gets of replies, one after the other. */
async function factsOf(method: keyof Handlers, ...replies: readonly unknown[]): Promise<readonly Fact[]> {
  const facts: Fact[] = []
  const given = [...replies]
  const handlers = watchReplies({ [method]: async () => given.shift() } as unknown as Handlers, fact => facts.push(fact))
  for (const reply of replies)
    expect(await handlers[method]()).toBe(reply)
  return facts
}

it.each<readonly [keyof Handlers, unknown, Fact]>([
  ['loadSettings', { settings, fault: { kind: 'unreadable', path: '/maria', reason: 'x', keptAs: '/maria.damaged' } }, { kind: 'settings-damaged', isKept: true }],
  ['loadSettings', { settings, fault: { kind: 'unreadable', path: '/maria', reason: 'x', keptAs: null } }, { kind: 'settings-damaged', isKept: false }],
  ['saveSettings', fail({ kind: 'not-writable', path: '/maria', reason: 'x' }), { kind: 'settings-not-saved' }],
  ['openVisits', { ...ready, notices: [{ kind: 'set-aside', path: '/maria' }] }, { kind: 'visits-set-aside' }],
  ['openVisits', { kind: 'no-key', reason: 'lost', hasPassphrase: false, path: '/maria' }, { kind: 'visits-no-key', reason: 'lost' }],
  ['openVisits', { kind: 'unavailable', fault: { kind: 'not-writable', path: '/maria', reason: 'maria' } }, { kind: 'visits-unavailable', reason: 'not-writable' }],
  ['unlockVisits', ok({ kind: 'unavailable', fault: { kind: 'busy', path: '/maria' } }), { kind: 'visits-unavailable', reason: 'busy' }],
  ['changeVisit', fail({ kind: 'not-saved', path: '/maria', reason: 'x' }), { kind: 'visits-not-saved' }],
  ['changeVisit', fail({ kind: 'set-aside', path: '/maria', visit: 'x' }), { kind: 'visits-set-aside' }],
])('tells the log of a fault in what %s answers, without a path: %#', async (method, reply, fact) => {
  expect(await factsOf(method, reply)).toEqual([fact])
})

it.each<readonly [keyof Handlers, unknown]>([
  ['loadSettings', { settings, fault: null }],
  ['saveSettings', ok(settings)],
  ['openVisits', ready],
  ['openVisits', { kind: 'unprotected' }],
  ['unlockVisits', fail({ kind: 'wrong-passphrase' })],
  ['changeVisit', fail({ kind: 'bad-request', reason: 'maria' })],
  ['drawHandout', fail({ kind: 'no-content' })],
])('tells nothing of what is no fault of ours: %s, %#', async (method, reply) => {
  expect(await factsOf(method, reply)).toEqual([])
})

it('tells once of a disk that refuses every answer', async () => {
  const refused = fail({ kind: 'not-saved', path: '/x', reason: 'full' })
  expect(await factsOf('changeVisit', refused, refused, ok({ revision: 1 }), refused)).toEqual([{ kind: 'visits-not-saved' }])
})

it('tells of a throw by its kind, and lets it through', async () => {
  const facts: Fact[] = []
  const { openVisits } = watchReplies({ openVisits: async () => { throw new RangeError('Maria Gomez') } } as unknown as Handlers, fact => facts.push(fact))
  await expect(openVisits()).rejects.toThrow('Maria Gomez')
  expect(facts).toEqual([{ kind: 'main-fault', place: 'bridge', error: 'RangeError', code: 'none' }])
})
