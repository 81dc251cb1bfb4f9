import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { loadSettings, saveSettings } from '../../../src/main/settings/settingsFile.ts'
import { Settings } from '../../../src/shared/settings/settings.ts'
import { temporaryFolder } from '../../helpers/temporaryFolder.ts'

const defaults = Settings.parse({})

it('starts with the defaults and no complaint when there is no file', async () => {
  expect(await loadSettings(path.join(temporaryFolder(), 'settings.json'))).toEqual({ settings: defaults, fault: null })
})

it('reads back what it wrote, into a folder that it makes', async () => {
  const file = path.join(temporaryFolder(), 'new', 'settings.json')
  const settings = Settings.parse({ theme: 'dark', clinic: { name: 'Hillside' } })
  expect(await saveSettings(file, settings)).toEqual({ ok: true, value: settings })
  expect(await loadSettings(file)).toEqual({ settings, fault: null })
})

it.each(['{ "theme": ', '{ "theme": "purple" }', '{ "unknown": 1 }'])('takes the defaults for %j, says so and keeps the file', async (text) => {
  const file = path.join(temporaryFolder(), 'settings.json')
  writeFileSync(file, text)
  const loaded = await loadSettings(file)
  expect(loaded).toMatchObject({ settings: defaults, fault: { kind: 'unreadable', path: file } })
  expect(readFileSync(`${file}.damaged`, 'utf8')).toBe(text)
})

it('says why it cannot write', async () => {
  const file = path.join(temporaryFolder(), 'settings.json')
  mkdirSync(file)
  expect(await saveSettings(file, defaults)).toMatchObject({ ok: false, fault: { kind: 'not-writable', path: file } })
  expect(existsSync(file)).toBe(true)
})

it('keeps the later of two saves in flight, every time', async () => {
  const file = path.join(temporaryFolder(), 'settings.json')
  const [large, small] = [Settings.parse({ clinic: { name: 'x'.repeat(80) } }), Settings.parse({ theme: 'dark' })]
  for (let round = 0; round < 50; round++) {
    await Promise.all([saveSettings(file, large), saveSettings(file, small)])
    expect((await loadSettings(file)).settings).toEqual(small)
  }
})

it('goes on saving after a save that failed', async () => {
  const folder = temporaryFolder()
  const [bad, good] = await Promise.all([saveSettings(folder, defaults), saveSettings(path.join(folder, 'settings.json'), defaults)])
  expect([bad.ok, good.ok]).toEqual([false, true])
})
