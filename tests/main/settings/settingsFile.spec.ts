import { execFileSync } from 'node:child_process'
import { existsSync, linkSync, mkdirSync, readdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs'
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

const whole = JSON.stringify(Settings.parse({ theme: 'dark', clinic: { name: 'Hillside' } }))

it.each([
  ['empty', Buffer.alloc(0)],
  ['cut off in the middle', Buffer.from(whole.slice(0, whole.length / 2))],
  ['with types that are not ours', Buffer.from('{ "clinic": 3, "locale": ["en"] }')],
  ['a list', Buffer.from('[]')],
  ['a text', Buffer.from('"settings"')],
  ['null', Buffer.from('null')],
  ['of a later format', Buffer.from('{ "format": 2 }')],
  ['bytes without sense', Buffer.from(Array.from({ length: 4096 }, (_, at) => (at * 7919) % 256))],
  ['nothing but zeros, as after a power cut', Buffer.alloc(600)],
  ['nested without end', Buffer.from('['.repeat(100_000))],
  ['with keys of a prototype', Buffer.from('{ "__proto__": { "theme": "dark" } }')],
])('takes the defaults for a file that is %s; what it was outlives every later save', async (_what, bytes) => {
  const file = path.join(temporaryFolder(), 'settings.json')
  writeFileSync(file, bytes)
  const { settings, fault } = await loadSettings(file)
  expect([settings, fault?.keptAs]).toEqual([defaults, `${file}.damaged`])
  for (const theme of ['dark', 'light'] as const)
    expect(await saveSettings(file, { ...defaults, theme })).toMatchObject({ ok: true })
  expect(await loadSettings(file)).toMatchObject({ settings: { theme: 'light' }, fault: null })
  expect(readFileSync(`${file}.damaged`).equals(bytes)).toBe(true)
})

it('keeps what is damaged later beside what was damaged before, and the same thing once', async () => {
  const file = path.join(temporaryFolder(), 'settings.json')
  for (const text of ['one', 'two', 'two']) {
    writeFileSync(file, text)
    await Promise.all([loadSettings(file), loadSettings(file)])
  }
  expect(readdirSync(path.dirname(file)).sort()).toEqual(['settings.json', 'settings.json.damaged', 'settings.json.damaged-2'])
  expect(readFileSync(`${file}.damaged`, 'utf8')).toBe('one')
})

it('does not read a file that is far too large, and keeps it without a copy', async () => {
  const file = path.join(temporaryFolder(), 'settings.json')
  writeFileSync(file, '')
  truncateSync(file, 3 * 1024 ** 3)
  const { settings, fault } = await loadSettings(file)
  expect(settings).toEqual(defaults)
  expect(fault).toMatchObject({ reason: `too-large ${3 * 1024 ** 3} ${1024 ** 2}`, keptAs: `${file}.damaged` })
  await saveSettings(file, defaults)
  expect(statSync(`${file}.damaged`).size).toBe(3 * 1024 ** 3)
  expect(statSync(file).size).toBeLessThan(10_000)
})

it.each([
  ['a folder', (file: string) => mkdirSync(file)],
  ['a pipe', (file: string) => execFileSync('mkfifo', [file])],
])('takes the defaults where %s lies in its place, and leaves that there', async (_what, spoil) => {
  const file = path.join(temporaryFolder(), 'settings.json')
  spoil(file)
  expect(await loadSettings(file)).toEqual({ settings: defaults, fault: { kind: 'unreadable', path: file, reason: 'not-a-file', keptAs: null } })
  expect(await saveSettings(file, defaults)).toMatchObject({ ok: false, fault: { kind: 'not-writable' } })
  expect(statSync(file).isFile()).toBe(false)
})

it('says so where what is damaged cannot be kept', async () => {
  const file = path.join(temporaryFolder(), 'settings.json')
  writeFileSync(file, 'damaged')
  for (let count = 1; count <= 9; count += 1)
    mkdirSync(`${file}.damaged${count === 1 ? '' : `-${count}`}`)
  expect((await loadSettings(file)).fault).toMatchObject({ keptAs: null })
})

it('takes a second name of the same file for the file itself', async () => {
  const file = path.join(temporaryFolder(), 'settings.json')
  writeFileSync(file, 'damaged')
  linkSync(file, `${file}.damaged`)
  await loadSettings(file)
  expect(readdirSync(path.dirname(file))).toHaveLength(2)
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
