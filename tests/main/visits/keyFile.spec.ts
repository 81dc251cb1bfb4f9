import type { Keystore, Unwrapped } from '../../../src/main/visits/keystore.ts'
import { chmodSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { aKeystore, aStep, aVisitsWorld, changeAll, openNow } from '../../helpers/aVisitsWorld.ts'
import { anEndlessFile, endlessFiles, hasEndlessFiles } from '../../helpers/endlessFiles.ts'

const passphrase = 'seven quiet herons'
const keyFileOf = (folder: string): string => path.join(folder, 'visits.key.json')

it.runIf(hasEndlessFiles).each(endlessFiles)('says that it cannot read its key where %s lies in its place, and leaves that and the visits there', async (_what, make) => {
  const world = aVisitsWorld()
  const visits = world.start()
  const open = await changeAll(visits, [aStep('a')])
  visits.close()
  const kept = path.join(world.folder, 'kept.json')
  renameSync(keyFileOf(world.folder), kept)
  anEndlessFile(make, 'visits.key.json', world.folder)
  const again = world.start()
  expect(await again.open()).toMatchObject({ kind: 'unavailable', fault: { kind: 'not-writable', reason: 'not-a-file' } })
  renameSync(kept, keyFileOf(world.folder))
  expect(await openNow(again)).toEqual(open)
})

it('takes a key file that is larger than any for a damaged one', async () => {
  const world = aVisitsWorld()
  const visits = world.start()
  await changeAll(visits, [aStep('a')])
  visits.close()
  writeFileSync(keyFileOf(world.folder), `${readFileSync(keyFileOf(world.folder), 'utf8')}${' '.repeat(64 * 1024)}`)
  expect(await world.start().open()).toMatchObject({ kind: 'no-key', reason: 'lost' })
})

/** A keystore that was given another key: it opens what the old one sealed, until that is gone. */
function aRotatedKeystore(old: Keystore): { readonly during: Keystore, readonly after: Keystore } {
  const after = aKeystore()
  const unwrap = (sealed: Buffer): Promise<Unwrapped> => after.unwrap(sealed).catch(async () => ({ ...await old.unwrap(sealed), isStale: true }))
  return { during: { isSafe: after.isSafe, wrap: after.wrap, unwrap }, after }
}

it('has the key sealed anew when the keystore has another key by now, and loses no visit when the old one goes', async () => {
  const world = aVisitsWorld()
  const visits = world.start()
  const open = await changeAll(visits, [aStep('a')])
  await visits.protect(passphrase)
  visits.close()
  const { during, after } = aRotatedKeystore(world.keystore)
  world.keystore = during
  const second = world.start()
  expect(await second.open()).toMatchObject({ kind: 'ready', open, guards: ['keystore', 'passphrase'] })
  second.close()
  const written = statSync(keyFileOf(world.folder))
  world.keystore = after
  const third = world.start()
  expect(await third.open()).toMatchObject({ kind: 'ready', open, guards: ['keystore', 'passphrase'] })
  expect(statSync(keyFileOf(world.folder)).ino).toBe(written.ino)
  third.close()
  world.keystore = aKeystore(false)
  const last = world.start()
  await last.open()
  expect(await last.unlock(passphrase)).toMatchObject({ ok: true, value: { open } })
})

it.each([
  ['the keystore does not take it', () => { throw new Error('the keyring is locked') }],
  // Read-only from then on, as on a disk that fell back to it.
  ['its file cannot be written', (file: string) => chmodSync(file, 0o400)],
])('opens the visits though the key is to be sealed anew and %s', async (_what, spoil) => {
  const world = aVisitsWorld()
  const visits = world.start()
  const open = await changeAll(visits, [aStep('a')])
  visits.close()
  const before = readFileSync(keyFileOf(world.folder))
  const { isSafe, wrap, unwrap } = world.keystore
  world.keystore = {
    isSafe,
    wrap: async (text) => {
      spoil(keyFileOf(world.folder))
      return wrap(text)
    },
    unwrap: async sealed => ({ ...await unwrap(sealed), isStale: true }),
  }
  expect(await openNow(world.start())).toEqual(open)
  expect(readFileSync(keyFileOf(world.folder))).toEqual(before)
})
