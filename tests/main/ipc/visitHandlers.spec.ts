import { existsSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { makeVisitHandlers } from '../../../src/main/ipc/visitHandlers.ts'
import { aChange, aVisitsWorld, openNow } from '../../helpers/aVisitsWorld.ts'
import { temporaryFolder } from '../../helpers/temporaryFolder.ts'

async function ready(file: string | null = null) {
  const visits = aVisitsWorld({ keepDays: 30 }).start()
  const open = await openNow(visits)
  return { open, handlers: makeVisitHandlers({ visits, askBackupPath: async () => file, askBackupFile: async () => file }) }
}

const malformed: readonly unknown[] = [undefined, null, 'x', 7, {}, [], { extra: 1 }, JSON.parse('{"__proto__":{"visit":1}}') as object]

it('refuses whatever is no request, and says what is wrong', async () => {
  const { handlers, open } = await ready()
  const change = aChange(open)
  const calls = [
    ...malformed.flatMap(raw => [handlers.changeVisit(raw), handlers.listVisits(raw), handlers.startVisit(raw), handlers.readVisit(raw), handlers.deleteVisit(raw)]),
    ...malformed.filter(raw => raw !== 'x').flatMap(raw => [handlers.unlockVisits(raw), handlers.protectVisits(raw), handlers.backupVisits(raw), handlers.restoreVisits(raw)]),
    handlers.changeVisit({ ...change, extra: 1 }),
    handlers.changeVisit({ ...change, from: -1 }),
    handlers.changeVisit({ ...change, steps: [[]] }),
    handlers.changeVisit({ ...change, steps: [[{ finding: 'a', from: null, to: 'x'.repeat(10_000) }]] }),
    handlers.changeVisit({ ...change, visit: '../../etc/passwd' }),
    handlers.protectVisits('short'),
    handlers.protectVisits('x'.repeat(1000)),
    handlers.readVisit('../visits.db'),
  ]
  for (const call of calls)
    expect(await call).toMatchObject({ ok: false, fault: { kind: 'bad-request', reason: expect.stringMatching(/./) as string } })
  expect(await handlers.openVisits()).toMatchObject({ open })
})

it('never tells whoever guesses a passphrase that it is too short', async () => {
  const { handlers } = await ready()
  expect(await handlers.unlockVisits('x')).not.toMatchObject({ fault: { kind: 'bad-request' } })
})

it('writes and reads no backup when the person cancels', async () => {
  const { handlers } = await ready()
  expect(await handlers.backupVisits('a long passphrase')).toEqual({ ok: false, fault: { kind: 'cancelled' } })
  expect(await handlers.restoreVisits('a long passphrase')).toEqual({ ok: false, fault: { kind: 'cancelled' } })
})

it('writes a backup to the file that the person chose, and reads it again', async () => {
  const file = path.join(temporaryFolder(), 'backup')
  const { handlers, open } = await ready(file)
  await handlers.changeVisit(aChange(open))
  expect(await handlers.backupVisits('a long passphrase')).toEqual({ ok: true, value: { path: file, visits: 1, alreadyHere: 0, leftOut: 0 } })
  expect(existsSync(file)).toBe(true)
  expect(await handlers.restoreVisits('a long passphrase')).toEqual({ ok: true, value: { path: file, visits: 0, alreadyHere: 1, leftOut: 0 } })
})
