import { chmodSync, readdirSync, readFileSync, renameSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import { expect, it } from 'vitest'
import { flipBit } from '../../helpers/damageDatabase.ts'
import { aKeystore, aStep, aVisitsWorld, changeAll, expectReady, finishOne, openNow } from '../../helpers/aVisitsWorld.ts'
import { temporaryFolder } from '../../helpers/temporaryFolder.ts'

const passphrase = 'seven quiet herons'
const keyFileOf = (folder: string): string => path.join(folder, 'visits.key.json')

it('begins under a passphrase where there is no keystore, and asks for it at the next start', async () => {
  const world = aVisitsWorld({ keystore: aKeystore(false) })
  const visits = world.start()
  await visits.open()
  const made = await visits.protect(passphrase)
  expect(made).toMatchObject({ ok: true, value: { kind: 'ready', guards: ['passphrase'] } })
  const open = await changeAll(visits, [aStep('a')])
  visits.close()
  const again = world.start()
  expect(await again.open()).toEqual({ kind: 'locked', notices: [] })
  expect(await again.change({ visit: open.id, revision: 1, from: 1, steps: [], cursor: 1, place: null, given: null, sheet: null })).toEqual({ ok: false, fault: { kind: 'not-ready' } })
  expect(await again.unlock('seven quiet heron')).toEqual({ ok: false, fault: { kind: 'wrong-passphrase' } })
  expect(await again.unlock('')).toEqual({ ok: false, fault: { kind: 'wrong-passphrase' } })
  expect(await again.unlock(passphrase)).toMatchObject({ ok: true, value: { kind: 'ready', open } })
})

it('lets go of the key when it is locked, and opens to the same visit', async () => {
  const visits = aVisitsWorld({ keystore: aKeystore(false) }).start()
  await visits.open()
  await visits.protect(passphrase)
  const open = await changeAll(visits, [aStep('a')])
  expect(await visits.lock()).toEqual({ kind: 'locked', notices: [] })
  expect(await visits.read(open.id)).toEqual({ ok: false, fault: { kind: 'not-ready' } })
  expect(await visits.open()).toEqual({ kind: 'locked', notices: [] })
  expect(await visits.unlock(passphrase)).toMatchObject({ ok: true, value: { kind: 'ready', open } })
})

it('stays ready when it is locked and the keystore would give the key to anybody here', async () => {
  const visits = aVisitsWorld().start()
  await visits.open()
  await visits.protect(passphrase)
  expect(await visits.lock()).toMatchObject({ kind: 'ready', guards: ['keystore', 'passphrase'] })
})

it('takes another passphrase in the place of the first', async () => {
  const world = aVisitsWorld({ keystore: aKeystore(false) })
  const visits = world.start()
  await visits.open()
  await visits.protect(passphrase)
  await visits.protect('nine loud herons')
  visits.close()
  const again = world.start()
  await again.open()
  expect(await again.unlock(passphrase)).toMatchObject({ ok: false })
  expect(await again.unlock('nine loud herons')).toMatchObject({ ok: true })
})

it('takes a passphrase however a keyboard composes its letters', async () => {
  const world = aVisitsWorld({ keystore: aKeystore(false) })
  const visits = world.start()
  await visits.open()
  await visits.protect('cig\u00FCe\u00F1as')
  visits.close()
  const again = world.start()
  await again.open()
  expect(await again.unlock('cigu\u0308en\u0303as')).toMatchObject({ ok: true })
})

it('asks for nothing where both hold the key, and for the passphrase when the keystore is gone', async () => {
  const keystore = aKeystore()
  const world = aVisitsWorld({ keystore })
  const visits = world.start()
  const open = await changeAll(visits, [aStep('a')])
  await visits.protect(passphrase)
  visits.close()
  const second = world.start()
  expect(await openNow(second)).toEqual(open)
  second.close()
  keystore.isThere = false
  const third = world.start()
  expect(await third.open()).toEqual({ kind: 'locked', notices: [] })
  expect(await third.unlock(passphrase)).toMatchObject({ ok: true, value: { open } })
})

it('says that the key is another one, opens by the passphrase, and asks no more after that', async () => {
  const world = aVisitsWorld()
  const visits = world.start()
  const open = await changeAll(visits, [aStep('a')])
  await visits.protect(passphrase)
  visits.close()
  world.keystore = aKeystore()
  const again = world.start()
  expect(await again.open()).toEqual({ kind: 'no-key', reason: 'wrong', hasPassphrase: true, path: keyFileOf(world.folder) })
  expect(await again.unlock('wrong passphrase')).toEqual({ ok: false, fault: { kind: 'wrong-passphrase' } })
  expect(await again.unlock(passphrase)).toMatchObject({ ok: true, value: { open } })
  again.close()
  expect(await openNow(world.start())).toEqual(open)
})

it.each([
  ['the keystore has another key', 'wrong', (world: ReturnType<typeof aVisitsWorld>) => { world.keystore = aKeystore() }],
  ['the keystore is gone', 'lost', (world: ReturnType<typeof aVisitsWorld>) => { world.keystore = aKeystore(false) }],
  ['the key file is gone', 'lost', (world: ReturnType<typeof aVisitsWorld>) => rmSync(keyFileOf(world.folder))],
  ['the key file is damaged', 'lost', (world: ReturnType<typeof aVisitsWorld>) => writeFileSync(keyFileOf(world.folder), '{"format":1,"wraps":[')],
  ['the key file is empty', 'lost', (world: ReturnType<typeof aVisitsWorld>) => writeFileSync(keyFileOf(world.folder), '')],
  ['the key file asks for more memory than there is', 'lost', (world: ReturnType<typeof aVisitsWorld>) => writeFileSync(keyFileOf(world.folder), JSON.stringify({ format: 1, wraps: [{ kind: 'passphrase', scrypt: { N: 2 ** 40, r: 8, p: 1, salt: '' }, sealed: '' }] }))],
])('says that %s, changes nothing, and begins anew when told to erase', async (_name, reason, lose) => {
  const world = aVisitsWorld({ keepDays: 30 })
  const visits = world.start()
  await finishOne(visits, ['a'])
  visits.close()
  const before = readFileSync(path.join(world.folder, 'visits.db'))
  lose(world)
  const again = world.start()
  expect(await again.open()).toEqual({ kind: 'no-key', reason, hasPassphrase: false, path: keyFileOf(world.folder) })
  expect(await again.unlock(passphrase)).toEqual({ ok: false, fault: { kind: 'wrong-passphrase' } })
  again.close()
  expect(readFileSync(path.join(world.folder, 'visits.db'))).toEqual(before)
  const third = world.start()
  await third.open()
  const erased = await third.erase()
  expect(erased).toMatchObject({ ok: true, value: reason === 'lost' && !await world.keystore.isSafe() ? { kind: 'unprotected' } : { kind: 'ready', kept: 0 } })
})

it('never spends more on a guess than a computer can bear, whatever the file asks for', async () => {
  const world = aVisitsWorld({ keystore: aKeystore(false) })
  const visits = world.start()
  await visits.open()
  await visits.protect(passphrase)
  visits.close()
  const file = JSON.parse(readFileSync(keyFileOf(world.folder), 'utf8')) as { readonly wraps: readonly [{ readonly scrypt: object }] }
  writeFileSync(keyFileOf(world.folder), JSON.stringify({ ...file, wraps: [{ ...file.wraps[0], scrypt: { ...file.wraps[0].scrypt, N: 2 ** 22, r: 32, p: 8 } }] }))
  const again = world.start()
  await again.open()
  expect(await again.unlock(passphrase)).toEqual({ ok: false, fault: { kind: 'wrong-passphrase' } })
})

it('opens a database with the key of another one as what it is: another key', async () => {
  const [one, two] = [aVisitsWorld(), aVisitsWorld()]
  for (const world of [one, two]) {
    const visits = world.start()
    await changeAll(visits, [aStep('a')])
    visits.close()
  }
  writeFileSync(keyFileOf(one.folder), readFileSync(keyFileOf(two.folder)))
  one.keystore = two.keystore
  expect(await one.start().open()).toMatchObject({ kind: 'no-key', reason: 'wrong' })
})

it('says that a passphrase opens the key of another database, and does not ask for it again', async () => {
  const [one, two] = [aVisitsWorld({ keystore: aKeystore(false) }), aVisitsWorld({ keystore: aKeystore(false) })]
  for (const world of [one, two]) {
    const visits = world.start()
    await visits.open()
    await visits.protect(passphrase)
    await changeAll(visits, [aStep('a')])
    visits.close()
  }
  writeFileSync(keyFileOf(one.folder), readFileSync(keyFileOf(two.folder)))
  const visits = one.start()
  expect(await visits.open()).toEqual({ kind: 'locked', notices: [] })
  expect(await visits.unlock(passphrase)).toEqual({ ok: true, value: { kind: 'no-key', reason: 'wrong', hasPassphrase: false, path: keyFileOf(one.folder) } })
  expect(await visits.erase()).toMatchObject({ ok: true, value: { kind: 'unprotected' } })
})

it('tells a damaged mark of the key from a wrong key', async () => {
  const world = aVisitsWorld()
  const visits = world.start()
  await changeAll(visits, [aStep('a')])
  visits.close()
  flipBit(world.folder, { table: 'facts', column: 'sealed', row: 1, bit: 200 })
  expect(expectReady(await world.start().open()).notices).toMatchObject([{ kind: 'set-aside' }])
})

it('erases everything: database, log, key, and what was set aside', async () => {
  const world = aVisitsWorld({ keepDays: 30 })
  const visits = world.start()
  await finishOne(visits, ['a'])
  await changeAll(visits, [aStep('b')])
  const key = readFileSync(keyFileOf(world.folder), 'utf8')
  for (const name of ['visits.damaged-20260101T000000Z.db', 'visits.damaged-20260101T000000Z.db-wal', '.visits.key.json.0123.part', 'settings.json'])
    writeFileSync(path.join(world.folder, name), 'x')
  expect(await visits.erase()).toMatchObject({ ok: true, value: { kind: 'ready', kept: 0, notices: [], open: { revision: 0, steps: [] } } })
  expect(readdirSync(world.folder).sort()).toEqual(['settings.json', 'visits.db', 'visits.db-wal', 'visits.key.json'])
  expect(readFileSync(keyFileOf(world.folder), 'utf8')).not.toBe(key)
})

it('keeps its files for their owner alone', async () => {
  const world = aVisitsWorld()
  await changeAll(world.start(), [aStep('a')])
  const modes = ['visits.db', 'visits.db-wal', 'visits.key.json'].map(name => statSync(path.join(world.folder, name)).mode & 0o777)
  expect(modes).toEqual(process.platform === 'win32' ? [0o666, 0o666, 0o666] : [0o600, 0o600, 0o600])
})

it('does not let go of the key when its file is gone: nothing would give it again', async () => {
  const world = aVisitsWorld({ keystore: aKeystore(false) })
  const visits = world.start()
  await visits.open()
  await visits.protect(passphrase)
  const open = await changeAll(visits, [aStep('a')])
  rmSync(keyFileOf(world.folder))
  expect(await visits.lock()).toMatchObject({ kind: 'ready', open, guards: [] })
  // A passphrase writes the file again.
  await visits.protect('nine loud herons')
  expect(await visits.lock()).toEqual({ kind: 'locked', notices: [] })
  expect(await visits.unlock('nine loud herons')).toMatchObject({ ok: true, value: { kind: 'ready', open } })
})

it.each([
  ['the keystore does not open it', (world: ReturnType<typeof aVisitsWorld>) => world.keystore = aKeystore()],
  ['the keystore is gone and a passphrase is set', (world: ReturnType<typeof aVisitsWorld>) => world.keystore = aKeystore(false)],
  ['it is damaged', (world: ReturnType<typeof aVisitsWorld>) => writeFileSync(keyFileOf(world.folder), readFileSync(keyFileOf(world.folder), 'utf8').slice(0, -9))],
])('writes no new key over an old one where there is no database and %s', async (_why, change) => {
  const world = aVisitsWorld()
  const visits = world.start()
  await changeAll(visits, [aStep('a')])
  visits.close()
  renameSync(path.join(world.folder, 'visits.db'), path.join(world.folder, 'elsewhere.db'))
  change(world)
  const old = readFileSync(keyFileOf(world.folder))
  const again = world.start()
  const state = await again.open()
  if (state.kind === 'unprotected')
    await again.protect(passphrase)
  expectReady(await again.open())
  const beside = readdirSync(world.folder).filter(name => name.startsWith('visits.damaged-') && name.endsWith('.key.json'))
  expect(beside.map(name => readFileSync(path.join(world.folder, name)))).toEqual([old])
  expect(await again.erase()).toMatchObject({ ok: true })
  expect(readdirSync(world.folder).filter(name => name.includes('damaged'))).toEqual([])
})

it('opens by the passphrase though the key cannot be given to the keystore again', async () => {
  const world = aVisitsWorld()
  const visits = world.start()
  const open = await changeAll(visits, [aStep('a')])
  await visits.protect(passphrase)
  visits.close()
  const refuses = (): Promise<never> => Promise.reject(new Error('the keyring is locked'))
  world.keystore = { isSafe: async () => true, wrap: refuses, unwrap: refuses }
  const again = world.start()
  expect(await again.open()).toMatchObject({ kind: 'no-key', hasPassphrase: true })
  expect(await again.unlock(passphrase)).toMatchObject({ ok: true, value: { kind: 'ready', open } })
})

it.each([
  ['does not take the key', { isSafe: async () => true, wrap: () => Promise.reject(new Error('the keyring is locked')), unwrap: () => Promise.reject(new Error('the keyring is locked')) }],
  ['does not answer', { isSafe: () => Promise.reject(new Error('no answer')), wrap: () => Promise.reject(new Error('no answer')), unwrap: () => Promise.reject(new Error('no answer')) }],
])('asks for a passphrase where the keystore %s', async (_what, keystore) => {
  const visits = aVisitsWorld({ keystore }).start()
  expect(await visits.open()).toEqual({ kind: 'unprotected' })
  expect(await visits.protect(passphrase)).toMatchObject({ ok: true, value: { kind: 'ready', guards: ['passphrase'] } })
})

it('opens again by itself what a keystore refused at first, as a keyring that is locked at the start does', async () => {
  const world = aVisitsWorld()
  const keystore = world.keystore
  const visits = world.start()
  const open = await changeAll(visits, [aStep('a')])
  visits.close()
  world.keystore = { isSafe: async () => false, wrap: keystore.wrap, unwrap: keystore.unwrap }
  const again = world.start()
  expect(await again.open()).toMatchObject({ kind: 'no-key', reason: 'lost' })
  world.keystore = keystore
  expect(await openNow(again)).toEqual(open)
})

it('erases what a link leads to as well', async () => {
  const world = aVisitsWorld()
  const visits = world.start()
  await changeAll(visits, [aStep('a')])
  visits.close()
  const other = temporaryFolder()
  for (const name of ['visits.db', 'visits.key.json']) {
    renameSync(path.join(world.folder, name), path.join(other, name))
    symlinkSync(path.join(other, name), path.join(world.folder, name))
  }
  const again = world.start()
  await openNow(again)
  expect(await again.erase()).toMatchObject({ ok: true })
  expect(readdirSync(other)).toEqual([])
})

it('takes a key file that others may read back for its owner alone', async () => {
  const world = aVisitsWorld()
  const visits = world.start()
  await openNow(visits)
  visits.close()
  chmodSync(keyFileOf(world.folder), 0o644)
  await openNow(world.start())
  expect(statSync(keyFileOf(world.folder)).mode & 0o777).toBe(process.platform === 'win32' ? 0o666 : 0o600)
})
