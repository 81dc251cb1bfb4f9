import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { rememberHiding } from '../../../src/main/recovery/rememberHiding.ts'
import { aKeystore, aStep, aVisitsWorld, changeAll } from '../../helpers/aVisitsWorld.ts'

const passphrase = 'correct horse'
const shown = { isHidden: false, asksPassphrase: false }
const hidden = { isHidden: true, asksPassphrase: false }
const asked = { isHidden: true, asksPassphrase: true }

/** A visit with an answer, on a computer with a keystore or behind a passphrase alone. */
async function aVisit(hasKeystore: boolean) {
  const world = aVisitsWorld({ keystore: aKeystore(hasKeystore) })
  const memory = rememberHiding(world.start())
  await memory.visits.open()
  if (!hasKeystore)
    await memory.visits.protect(passphrase)
  await changeAll(memory.visits, [aStep('fever')])
  return { world, ...memory }
}

describe('a window that was hidden', () => {
  it('is hidden for each window after it, however many, until it is shown', async () => {
    const { note, read } = await aVisit(true)
    expect(await read()).toEqual(shown)
    note(true)
    expect([await read(), await read(), await read()]).toEqual([hidden, hidden, hidden])
    note(false)
    expect(await read()).toEqual(shown)
  })
  it('is shown by the passphrase alone where hiding let go of the key, whatever the window says', async () => {
    const { visits, note, read } = await aVisit(false)
    note(true)
    await visits.lock()
    note(false)
    expect(await read()).toEqual(asked)
    await visits.unlock('wrong horse')
    note(false)
    expect(await read()).toEqual(asked)
    expect(await visits.unlock(passphrase)).toMatchObject({ ok: true, value: { kind: 'ready', open: { cursor: 1 } } })
    note(false)
    expect(await read()).toEqual(shown)
  })
  it('and went before it let go of the key has let go of it for the next', async () => {
    const { visits, note, read } = await aVisit(false)
    note(true)
    expect(await read()).toEqual(asked)
    expect(await visits.open()).toMatchObject({ kind: 'locked' })
  })
  it('over visits that were locked before is shown without the passphrase: the catalog needs none', async () => {
    const { world, visits: before } = await aVisit(false)
    before.close()
    const { visits, note, read } = rememberHiding(world.start())
    expect(await visits.open()).toMatchObject({ kind: 'locked' })
    note(true)
    await visits.lock()
    expect(await read()).toEqual(hidden)
    note(false)
    expect(await read()).toEqual(shown)
  })
  it('is shown again where the visits were erased, as no passphrase is left', async () => {
    const { visits, note, read } = await aVisit(false)
    note(true)
    await visits.lock()
    await visits.erase()
    note(false)
    expect(await read()).toEqual(shown)
  })
  it('is hidden for the next also where the visits were never opened, or are closed', async () => {
    const { note, read } = rememberHiding(aVisitsWorld().start())
    note(true)
    expect(await read()).toEqual(hidden)
    const closed = await aVisit(true)
    closed.note(true)
    closed.visits.close()
    expect(await closed.read()).toEqual(hidden)
  })
  it('leaves nothing about it on disk, and is shown after a start of the app', async () => {
    const { world, visits, note } = await aVisit(true)
    const look = (): readonly string[] => readdirSync(world.folder).map(file => `${file} ${readFileSync(path.join(world.folder, file)).toString('base64')}`)
    const before = look()
    note(true)
    expect(look()).toEqual(before)
    visits.close()
    expect(await rememberHiding(world.start()).read()).toEqual(shown)
  })
})
