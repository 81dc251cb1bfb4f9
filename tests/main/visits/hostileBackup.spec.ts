import path from 'node:path'
import { expect, it } from 'vitest'
import { writeBackup } from '../../../src/main/visits/writeBackup.ts'
import { aKeptVisit } from '../../helpers/aKeptVisit.ts'
import { aVisitsWorld, smallCost } from '../../helpers/aVisitsWorld.ts'
import { anEndlessFile, endlessFiles, hasEndlessFiles } from '../../helpers/endlessFiles.ts'
import { temporaryFolder } from '../../helpers/temporaryFolder.ts'

const passphrase = 'seven quiet herons'
const start = '{"format":1,"at":"2026-01-01T00:00:00.000Z"}'
const visit = JSON.stringify(aKeptVisit(1))

// Somebody who hands over a backup with its passphrase can put into it what they like.
it.each([
  ['an age beyond all numbers of a database', `{"age":1e308,"visit":${visit}}`],
  ['an age below zero', `{"age":-1,"visit":${visit}}`],
  ['lists within lists, a million deep', `{"age":0,"visit":${'['.repeat(1_000_000)}`],
  ['an element that no visit has', `{"age":0,"visit":${visit},"__proto__":{"kind":"x"}}`],
  ['a visit twice in a line', `{"age":0,"visit":${visit},"visit":${visit}}`],
])('puts nothing back from a backup with %s, and goes on', async (_what, line) => {
  const file = path.join(temporaryFolder(), 'visits.causebook-backup')
  async function* lines(): AsyncGenerator<string> {
    yield start
    yield await Promise.resolve(line)
  }
  await writeBackup(file, passphrase, smallCost, lines())
  const visits = aVisitsWorld({ keepDays: null }).start()
  await visits.open()
  expect(await visits.restore(file, passphrase)).toMatchObject({ ok: false, fault: { kind: 'not-a-backup' } })
  expect(await visits.list({ from: null, to: null, cause: null, after: null, limit: 9 })).toMatchObject({ ok: true, value: { total: 0 } })
})

it.runIf(hasEndlessFiles).each(endlessFiles)('refuses %s in the place of a backup', async (_what, make) => {
  const file = anEndlessFile(make)
  const visits = aVisitsWorld().start()
  await visits.open()
  expect(await visits.restore(file, passphrase)).toEqual({ ok: false, fault: { kind: 'unreadable', path: file, reason: 'not-a-file' } })
})
