import { spawnSync } from 'node:child_process'
import { chmodSync, copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import fc from 'fast-check'
import { expect, it, onTestFinished, vi } from 'vitest'
import { aChange, aStep, aVisitsWorld, changeAll, expectReady, finishOne, openNow } from '../../helpers/aVisitsWorld.ts'
import { damageDatabase, flipBit } from '../../helpers/damageDatabase.ts'
import { temporaryFolder } from '../../helpers/temporaryFolder.ts'

const databaseOf = (folder: string): string => path.join(folder, 'visits.db')
const everything = { from: null, to: null, cause: null, after: null, limit: 50 } as const

it.each([
  ['of other bytes', (file: string) => writeFileSync(file, 'This is not a database. '.repeat(400))],
  ['of another program', (file: string) => damageDatabase(path.dirname(file), database => database.exec('PRAGMA application_id = 7'))],
  ['cut off in the middle', (file: string) => truncateSync(file, 5000)],
  ['with a page overwritten', (file: string) => writeFileSync(file, Buffer.concat([readFileSync(file).subarray(0, 4096), Buffer.alloc(4096, 0x5A), readFileSync(file).subarray(8192)]))],
])('sets a database %s aside under a name, and goes on with a new one', async (_name, damage) => {
  const world = aVisitsWorld({ keepDays: 30 })
  const visits = world.start()
  await finishOne(visits, ['a'])
  await changeAll(visits, [aStep('b')])
  visits.close()
  damage(databaseOf(world.folder))
  const bytes = readFileSync(databaseOf(world.folder))
  const again = world.start()
  const state = expectReady(await again.open())
  const aside = path.join(world.folder, 'visits.damaged-20260105T090000Z.db')
  expect(state).toMatchObject({ kept: 0, notices: [{ kind: 'set-aside', path: aside }], open: { revision: 0 } })
  expect(readFileSync(aside).length).toBe(bytes.length)
  const open = await changeAll(again, [aStep('c')])
  again.close()
  expect(await openNow(world.start())).toEqual(open)
})

it('answers every call with a value, whichever page of the database is overwritten', async () => {
  const world = aVisitsWorld({ keepDays: 30 })
  const visits = world.start()
  for (let index = 0; index < 12; index += 1)
    await finishOne(visits, [`cause-${index}`])
  const id = await finishOne(visits, ['a'])
  await changeAll(visits, [aStep('b'), aStep('c')])
  visits.close()
  const sound = readFileSync(databaseOf(world.folder))
  const kinds = new Set<string>()
  for (let page = 0; page * 4096 < sound.length; page += 1) {
    const bad = Buffer.from(sound)
    bad.fill(0x5A, page * 4096, page * 4096 + 4096)
    const copy = aVisitsWorld({ keepDays: 30, keystore: world.keystore })
    copyFileSync(path.join(world.folder, 'visits.key.json'), path.join(copy.folder, 'visits.key.json'))
    writeFileSync(databaseOf(copy.folder), bad)
    const again = copy.start()
    const state = expectReady(await again.open())
    kinds.add(state.notices.length > 0 ? 'set aside at the start' : 'opened')
    const calls = [await again.list(everything), await again.list({ ...everything, cause: 'cause-1' }), await again.read(id), await again.remove(id), await again.start(null)]
    for (const call of calls)
      kinds.add(call.ok ? 'ok' : call.fault.kind)
    await again.purge(true)
    await changeAll(again, [aStep('d')])
    again.close()
  }
  expect([...kinds]).toEqual(expect.arrayContaining(['set aside at the start', 'opened', 'ok', 'set-aside']))
})

it('gives what is set aside a name of its own each time', async () => {
  const world = aVisitsWorld()
  for (let round = 0; round < 2; round += 1) {
    writeFileSync(databaseOf(world.folder), 'This is not a database. '.repeat(400))
    const visits = world.start()
    await visits.open()
    visits.close()
  }
  expect(readdirSync(world.folder).filter(name => name.includes('damaged'))).toEqual(['visits.damaged-20260105T090000Z-1.db', 'visits.damaged-20260105T090000Z.db'])
})

it('notices any bit that is turned around in a record of the open visit, and keeps the visits that are kept', async () => {
  await fc.assert(fc.asyncProperty(fc.constantFrom('open_visit', 'open_steps'), fc.nat(), fc.nat(), async (table, row, bit) => {
    const world = aVisitsWorld({ keepDays: 30 })
    const visits = world.start()
    const id = await finishOne(visits, ['a'])
    await changeAll(visits, [aStep('b'), aStep('c')])
    visits.close()
    flipBit(world.folder, { table, column: 'sealed', row, bit })
    const again = world.start()
    expect(expectReady(await again.open())).toMatchObject({ kept: 1, notices: [{ kind: 'set-aside' }], open: { revision: 0, steps: [] } })
    expect(await again.read(id)).toMatchObject({ ok: true })
    again.close()
  }), { numRuns: 25 })
})

it('notices any bit that is turned around in the facts of the database', async () => {
  await fc.assert(fc.asyncProperty(fc.nat(), fc.nat(), async (row, bit) => {
    const world = aVisitsWorld()
    const visits = world.start()
    await changeAll(visits, [aStep('b')])
    visits.close()
    flipBit(world.folder, { table: 'facts', column: 'sealed', row, bit })
    const again = world.start()
    expect(expectReady(await again.open()).notices).toMatchObject([{ kind: 'set-aside' }])
    again.close()
  }), { numRuns: 15 })
})

it('notices any bit that is turned around in a kept visit: it is named, and the others are read', async () => {
  await fc.assert(fc.asyncProperty(fc.constantFrom('line', 'whole'), fc.nat(), async (column, bit) => {
    const world = aVisitsWorld({ keepDays: 30 })
    const visits = world.start()
    const [broken, sound] = [await finishOne(visits, ['a']), await finishOne(visits, ['b'])]
    visits.close()
    flipBit(world.folder, { table: 'kept', column, row: 0, bit })
    const again = world.start()
    expect(expectReady(await again.open())).toMatchObject({ kept: 2, notices: [] })
    const page = await again.list(everything)
    expect(page).toMatchObject({ ok: true, value: { total: 2, unreadable: column === 'line' ? [broken] : [] } })
    expect(await again.read(broken)).toMatchObject(column === 'line' ? { ok: true } : { ok: false, fault: { kind: 'unreadable', path: databaseOf(world.folder) } })
    expect(await again.read(sound)).toMatchObject({ ok: true })
    expect(await again.remove(broken)).toEqual({ ok: true, value: null })
    expect(await again.list(everything)).toMatchObject({ ok: true, value: { total: 1, unreadable: [] } })
    again.close()
  }), { numRuns: 25 })
})

it('sets all of a database aside whose open visit and facts are both damaged', async () => {
  const world = aVisitsWorld({ keepDays: 30 })
  const visits = world.start()
  await finishOne(visits, ['a'])
  await changeAll(visits, [aStep('b')])
  visits.close()
  flipBit(world.folder, { table: 'open_steps', column: 'sealed', row: 0, bit: 9 })
  flipBit(world.folder, { table: 'kept', column: 'line', row: 0, bit: 9 })
  flipBit(world.folder, { table: 'facts', column: 'sealed', row: 0, bit: 9 })
  const again = world.start()
  expect(expectReady(await again.open())).toMatchObject({ kept: 0, notices: [{ kind: 'set-aside' }] })
})

it('makes the damaged list of days anew from the visits, before one is read and before one is added', async () => {
  const world = aVisitsWorld({ keepDays: 30 })
  const visits = world.start()
  const id = await finishOne(visits, ['a'])
  visits.close()
  const days = { table: 'facts', column: 'sealed', row: 1, bit: 99 }
  flipBit(world.folder, days)
  const again = world.start()
  await again.open()
  expect(await again.list(everything)).toMatchObject({ ok: true, value: { total: 1, lines: [{ id }] } })
  again.close()
  flipBit(world.folder, days)
  const third = world.start()
  world.at = new Date('2026-01-06T09:00:00.000Z')
  const second = await finishOne(third, ['b'])
  expect(await third.list(everything)).toMatchObject({ ok: true, value: { total: 2, lines: [{ id: second }, { id }] } })
})

it.each([
  ['two steps that changed places', 'UPDATE open_steps SET position = position + 10; UPDATE open_steps SET position = 11 - position'],
  ['a step that is missing at the end', 'DELETE FROM open_steps WHERE position = 1'],
  ['a step too many', 'INSERT INTO open_steps SELECT 2, sealed FROM open_steps WHERE position = 1'],
  ['the id of another visit', 'UPDATE open_visit SET id = \'00000000-0000-4000-8000-000000000009\''],
  ['an id that is none', 'UPDATE open_visit SET id = \'x\''],
])('notices %s', async (_name, sql) => {
  const world = aVisitsWorld()
  const visits = world.start()
  await changeAll(visits, [aStep('a'), aStep('b')])
  visits.close()
  damageDatabase(world.folder, database => database.exec(sql))
  expect(expectReady(await world.start().open()).notices).toMatchObject([{ kind: 'set-aside' }])
})

it('notices a kept visit that stands under the id of another', async () => {
  const world = aVisitsWorld({ keepDays: 30 })
  const visits = world.start()
  const id = await finishOne(visits, ['a'])
  await finishOne(visits, ['b'])
  visits.close()
  damageDatabase(world.folder, database => database.exec('UPDATE kept SET whole = (SELECT whole FROM kept WHERE rank = 2)'))
  const again = world.start()
  await again.open()
  expect(await again.read(id)).toMatchObject({ ok: false, fault: { kind: 'unreadable' } })
})

it('says in the middle of a visit that the database is damaged, and takes the whole visit again', async () => {
  const world = aVisitsWorld({ keepDays: 30 })
  const visits = world.start()
  const long = Array.from({ length: 400 }, (_, index) => aStep(`finding-${index}`, 'x'.repeat(80))).flat()
  const id = await finishOne(visits, ['a'])
  // A long visit without an answer that counts leaves free pages behind.
  await visits.change(aChange(await openNow(visits), { steps: [long], cursor: 0 }))
  await visits.start(id)
  await changeAll(visits, [aStep('b'), aStep('c')])
  visits.close()
  const again = world.start()
  const open = await openNow(again)
  // A hand that is not ours: the list of free pages is overwritten behind the back of the open database. SQLite's header says at 32 where it is.
  const bytes = readFileSync(databaseOf(world.folder))
  const free = bytes.readUInt32BE(32)
  expect(free).toBeGreaterThan(1)
  bytes.fill(0x5A, (free - 1) * 4096, free * 4096)
  writeFileSync(databaseOf(world.folder), bytes)
  const next = aChange(open, { steps: [long] })
  const refused = await again.change(next)
  expect(refused).toMatchObject({ ok: false, fault: { kind: 'set-aside' } })
  const { path: aside, visit } = !refused.ok && refused.fault.kind === 'set-aside' ? refused.fault : { path: '', visit: '' }
  expect(existsSync(aside)).toBe(true)
  const steps = [...open.steps, long]
  expect(await again.change({ ...next, visit, revision: 0, from: 0, steps })).toEqual({ ok: true, value: { revision: 1 } })
  expect(await openNow(again)).toMatchObject({ id: visit, base: { a: true }, steps, cursor: 3 })
  expect(await again.start(null)).toMatchObject({ ok: true, value: { kept: visit } })
  expect(await again.read(visit)).toMatchObject({ ok: true, value: { answers: { a: true, b: true, c: true } } })
})

it('does not open what another Causebook has open, and does as soon as it is closed', async () => {
  const world = aVisitsWorld()
  const first = world.start()
  const open = await changeAll(first, [aStep('a')])
  const second = world.start()
  expect(await second.open()).toEqual({ kind: 'unavailable', fault: { kind: 'busy', path: databaseOf(world.folder) } })
  expect(await second.erase()).toEqual({ ok: false, fault: { kind: 'not-ready' } })
  first.close()
  expect(await openNow(second)).toEqual(open)
})

it('does not open what another process has open', async () => {
  const world = aVisitsWorld()
  await changeAll(world.start(), [aStep('a')])
  const program = `
    const { openDatabase } = await import(${JSON.stringify(path.resolve(import.meta.dirname, '../../../src/main/visits/openDatabase.ts'))})
    process.stdout.write(JSON.stringify(openDatabase(${JSON.stringify(databaseOf(world.folder))})))`
  const run = spawnSync(process.execPath, ['--input-type=module', '-e', program], { encoding: 'utf8' })
  expect(JSON.parse(run.stdout)).toEqual({ ok: false, fault: { kind: 'busy', path: databaseOf(world.folder) } })
})

it('leaves a database of a newer Causebook untouched, and says its format', async () => {
  const world = aVisitsWorld()
  const visits = world.start()
  await changeAll(visits, [aStep('a')])
  visits.close()
  damageDatabase(world.folder, database => database.exec('PRAGMA user_version = 99'))
  const before = readFileSync(databaseOf(world.folder))
  expect(await world.start().open()).toEqual({ kind: 'unavailable', fault: { kind: 'newer-format', path: databaseOf(world.folder), format: 99 } })
  expect(readFileSync(databaseOf(world.folder))).toEqual(before)
  expect(readdirSync(world.folder).sort()).toEqual(['visits.db', 'visits.key.json'])
})

it('says that its folder cannot be written', async () => {
  const file = path.join(temporaryFolder(), 'a-file')
  writeFileSync(file, '')
  const folder = path.join(file, 'data')
  expect(await aVisitsWorld({ folder }).start().open()).toEqual({ kind: 'unavailable', fault: { kind: 'not-writable', path: databaseOf(folder), reason: 'not-a-folder' } })
})

it('says that its folder is read-only', async () => {
  // An administrator may write to any folder, so for one it is a file that stands in the way.
  const isAdministrator = process.getuid?.() === 0
  const place = temporaryFolder()
  if (isAdministrator)
    writeFileSync(path.join(place, 'data'), '')
  else
    chmodSync(place, 0o500)
  expect(await aVisitsWorld({ folder: path.join(place, 'data') }).start().open()).toMatchObject({ kind: 'unavailable', fault: { kind: 'not-writable' } })
})

it('says that its database cannot be opened where a folder has the name, and goes on when that is gone', async () => {
  const world = aVisitsWorld()
  mkdirSync(databaseOf(world.folder))
  const visits = world.start()
  expect(await visits.open()).toEqual({ kind: 'unavailable', fault: { kind: 'not-writable', path: databaseOf(world.folder), reason: 'cannot-open' } })
  renameSync(databaseOf(world.folder), path.join(world.folder, 'elsewhere'))
  expect(expectReady(await visits.open()).open.revision).toBe(0)
})

it('says that its key cannot be written', async () => {
  const world = aVisitsWorld()
  mkdirSync(path.join(world.folder, 'visits.key.json'))
  expect(await world.start().open()).toMatchObject({ kind: 'unavailable', fault: { kind: 'not-writable', reason: 'is-a-folder' } })
})

it('starts without visits where the database engine is missing', async () => {
  const world = aVisitsWorld()
  const real = process.getBuiltinModule.bind(process)
  const spy = vi.spyOn(process, 'getBuiltinModule').mockImplementation((id: string) => id === 'node:sqlite' ? undefined : real(id))
  onTestFinished(() => spy.mockRestore())
  expect(await world.start().open()).toMatchObject({ kind: 'unavailable', fault: { kind: 'not-writable', reason: 'no-database' } })
})

it('opens a copy that was made of the files, log and all', async () => {
  const world = aVisitsWorld()
  const open = await changeAll(world.start(), [aStep('a')])
  const copy = aVisitsWorld({ keystore: world.keystore })
  for (const name of readdirSync(world.folder))
    copyFileSync(path.join(world.folder, name), path.join(copy.folder, name))
  expect(await openNow(copy.start())).toEqual(open)
})

it('opens anew after a damaged database could not be set aside', async () => {
  const world = aVisitsWorld({ keepDays: 30 })
  const visits = world.start()
  const long = Array.from({ length: 400 }, (_, index) => aStep(`finding-${index}`, 'x'.repeat(80))).flat()
  await visits.change(aChange(await openNow(visits), { steps: [long], cursor: 0 }))
  await visits.start(null)
  visits.close()
  const again = world.start()
  const open = await openNow(again)
  const bytes = readFileSync(databaseOf(world.folder))
  const free = bytes.readUInt32BE(32)
  bytes.fill(0x5A, (free - 1) * 4096, free * 4096)
  writeFileSync(databaseOf(world.folder), bytes)
  // Nothing is there to be moved.
  rmSync(databaseOf(world.folder))
  const next = aChange(open, { steps: [long] })
  expect(await again.change(next)).toMatchObject({ ok: false, fault: { kind: 'not-saved' } })
  expect(await again.change(next)).toEqual({ ok: false, fault: { kind: 'not-ready' } })
  const fresh = await openNow(again)
  expect(await again.change(aChange(fresh, { steps: [long] }))).toEqual({ ok: true, value: { revision: 1 } })
})

it('answers a call that the end of the app cuts off with a value', async () => {
  const world = aVisitsWorld({ keepDays: 30 })
  const visits = world.start()
  await changeAll(visits, [aStep('a')])
  const calls = [visits.start(null), visits.list(everything)]
  // The first has begun and asks the settings.
  await Promise.resolve()
  visits.close()
  expect(await Promise.all(calls)).toEqual([{ ok: false, fault: { kind: 'not-ready' } }, { ok: false, fault: { kind: 'not-ready' } }])
})
