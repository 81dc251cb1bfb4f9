import type { VisitStep } from '../../../src/shared/intake/visitStep.ts'
import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import path from 'node:path'
import process from 'node:process'
import { expect, it } from 'vitest'
import { openDatabase } from '../../../src/main/visits/openDatabase.ts'
import { diskReason } from '../../../src/main/visits/sqliteFault.ts'
import { openVisitStore } from '../../../src/main/visits/visitStore.ts'
import { aChange, aStep, aSummary, aVisitsWorld, openNow } from '../../helpers/aVisitsWorld.ts'
import { temporaryFolder } from '../../helpers/temporaryFolder.ts'

it('says that the disk is full, and has all that was acknowledged before, also after a kill', async () => {
  const folder = temporaryFolder()
  // 512-byte blocks in POSIX shells, 1024 in bash: half a megabyte at most.
  const run = spawnSync('sh', ['-c', 'ulimit -f 500; exec "$0" "$@"', process.execPath, path.resolve(import.meta.dirname, '../../helpers/fullDiskChild.ts'), folder], { encoding: 'utf8' })
  const said = JSON.parse(run.stdout) as { readonly revision: number, readonly fault: unknown, readonly after: number }
  expect(said.fault).toEqual({ kind: 'not-saved', path: path.join(folder, 'visits.db'), reason: 'disk-refuses' })
  expect(said.revision).toBeGreaterThan(10)
  expect(said.after).toBe(said.revision)
  const keystore = { isSafe: async () => true, wrap: async (text: string) => Buffer.from(text), unwrap: async (sealed: Buffer) => ({ text: sealed.toString(), isStale: false }) }
  const visits = aVisitsWorld({ folder, keystore }).start()
  const open = await openNow(visits)
  expect(open.revision).toBe(said.revision)
  expect(open.steps.length).toBe(said.revision)
  // There is room again.
  expect(await visits.change(aChange(open))).toEqual({ ok: true, value: { revision: said.revision + 1 } })
})

it('takes the next answer as soon as there is room', () => {
  const file = path.join(temporaryFolder(), 'visits.db')
  const opened = openDatabase(file)
  if (!opened.ok)
    throw new Error(opened.fault.kind)
  const database = opened.value
  const store = openVisitStore(database, file, randomBytes(32), { now: () => new Date('2026-01-05T09:00:00.000Z'), dayOf: () => '2026-01-05', summarize: aSummary })
  if (store === null)
    throw new Error('expected a store')
  const large: VisitStep = Array.from({ length: 300 }, (_, index) => aStep(`finding-${index}`, 'x'.repeat(80))).flat()
  const limit = database.prepare('PRAGMA page_count').get()?.page_count
  database.exec(`PRAGMA max_page_count = ${Number(limit) + 1}`)
  expect(store.current.change(aChange(store.current.read(), { steps: [aStep('a')] }), store.clock())).toMatchObject({ ok: true })
  const open = store.current.read()
  const refused = (): unknown => store.current.change(aChange(open, { steps: [large] }), store.clock())
  expect(refused).toThrow(expect.toSatisfy((error: unknown) => diskReason(error) === 'disk-full'))
  expect(store.current.read()).toEqual(open)
  expect(() => store.start(null, 30)).not.toThrow()
  database.exec('PRAGMA max_page_count = 100000')
  expect(store.current.change(aChange(store.current.read(), { steps: [large] }), store.clock())).toMatchObject({ ok: true })
  database.close()
})

it.each([
  [13, 'disk-full'],
  [8, 'folder-read-only'],
  [1032, 'folder-read-only'],
  [10, 'disk-failing'],
  [14, 'cannot-open'],
  [5, 'in-use'],
  [19, null],
])('has a reason for the result code %i of SQLite', (errcode, reason) => {
  expect(diskReason(Object.assign(new Error('x'), { code: 'ERR_SQLITE_ERROR', errcode }))).toBe(reason)
})
