import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it, vi } from 'vitest'
import { renderForm } from '../../../src/main/handout/form/renderForm.ts'
import { readLogo } from '../../../src/main/handout/logo/readLogo.ts'
import { makeHandlers } from '../../../src/main/ipc/handlers.ts'
import { aJpeg, aPng, anSvg } from '../../helpers/logoFiles.ts'
import { aForm } from '../../helpers/forms.ts'
import { aRequest } from '../../helpers/handouts.ts'
import { services } from '../../helpers/mainServices.ts'
import { temporaryFolder } from '../../helpers/temporaryFolder.ts'

it('saves the very bytes that it shows', async () => {
  const file = path.join(temporaryFolder(), 'sheet.pdf')
  const handlers = makeHandlers(services({ askSavePath: async () => file }))
  const drawn = await handlers.drawHandout(aRequest())
  expect(await handlers.saveHandout(aRequest())).toMatchObject({ ok: true, value: { path: file } })
  expect(drawn.ok && Buffer.from(drawn.value.bytes).equals(readFileSync(file))).toBe(true)
})

it('writes nothing when the person cancels', async () => {
  expect(await makeHandlers(services()).saveHandout(aRequest())).toEqual({ ok: false, fault: { kind: 'cancelled' } })
})

it('says which folder cannot be written and leaves nothing there', async () => {
  const file = path.join(temporaryFolder(), 'no-such-folder', 'sheet.pdf')
  const reply = await makeHandlers(services({ askSavePath: async () => file })).saveHandout(aRequest())
  expect(reply).toEqual({ ok: false, fault: { kind: 'not-writable', path: file, reason: 'no-folder' } })
  expect(existsSync(path.dirname(file))).toBe(false)
})

it.each([
  [undefined],
  [null],
  ['text'],
  [{}],
  [{ ...aRequest(), paper: 'a3' }],
  [{ ...aRequest(), extra: 1 }],
  [{ ...aRequest(), note: 'x'.repeat(10_000) }],
  [{ ...aRequest(), causes: ['../../etc/passwd'] }],
  [JSON.parse('{"__proto__":{"causes":[]}}') as object],
])('refuses a request that is not one: %j', async (raw) => {
  const askSavePath = vi.fn(async () => null)
  const handlers = makeHandlers(services({ askSavePath }))
  expect(await handlers.drawHandout(raw)).toMatchObject({ ok: false, fault: { kind: 'bad-request' } })
  expect(await handlers.saveHandout(raw)).toMatchObject({ ok: false, fault: { kind: 'bad-request' } })
  expect(askSavePath).not.toHaveBeenCalled()
})

it('asks for no place when the sheet cannot be drawn', async () => {
  const askSavePath = vi.fn(async () => null)
  const reply = await makeHandlers(services({ askSavePath })).saveHandout(aRequest({ note: 'Get well 😀' }))
  expect(reply).toEqual({ ok: false, fault: { kind: 'missing-glyph', characters: ['😀'] } })
  expect(askSavePath).not.toHaveBeenCalled()
})

it('has no sheet without content, and says so', async () => {
  const broken = { ok: false, fault: { kind: 'content-invalid', folder: '/x', issues: [], words: null } } as const
  const handlers = makeHandlers(services({ content: broken }))
  expect(await handlers.loadContent()).toEqual(broken)
  expect(await handlers.drawHandout(aRequest())).toEqual({ ok: false, fault: { kind: 'no-content' } })
})

it('refuses settings that are not ones and keeps the file as it was', async () => {
  const given = services()
  const handlers = makeHandlers(given)
  expect(await handlers.saveSettings({ theme: 'purple' })).toMatchObject({ ok: false, fault: { kind: 'bad-request' } })
  expect(existsSync(given.settingsFile)).toBe(false)
})

it('copies only text, and not without end', async () => {
  const writeClipboard = vi.fn()
  const handlers = makeHandlers(services({ writeClipboard }))
  expect(await handlers.copyText('note')).toEqual({ ok: true, value: null })
  expect(await handlers.copyText({})).toMatchObject({ ok: false })
  expect(await handlers.copyText('x'.repeat(300_000))).toMatchObject({ ok: false })
  expect(writeClipboard.mock.calls).toEqual([['note']])
})

const formRequest = { locale: 'es', paper: 'a4', isFillable: false } as const

it('saves the blank checklist, in the language that is asked for', async () => {
  const file = path.join(temporaryFolder(), 'form.pdf')
  const askSavePath = vi.fn(async () => file)
  expect(await makeHandlers(services({ askSavePath })).saveForm(formRequest)).toMatchObject({ ok: true, value: { path: file } })
  expect(askSavePath).toHaveBeenCalledWith('cuestionario-es.pdf')
  const drawn = renderForm(aForm('es'), formRequest)
  expect(drawn.ok && readFileSync(file).equals(drawn.value.bytes)).toBe(true)
})

it('writes no checklist when the person cancels, and says why it cannot be written', async () => {
  expect(await makeHandlers(services()).saveForm(formRequest)).toEqual({ ok: false, fault: { kind: 'cancelled' } })
  const file = path.join(temporaryFolder(), 'no-such-folder', 'form.pdf')
  expect(await makeHandlers(services({ askSavePath: async () => file })).saveForm(formRequest)).toEqual({ ok: false, fault: { kind: 'not-writable', path: file, reason: 'no-folder' } })
})

it.each([[undefined], [{}], [{ ...formRequest, locale: 'fr' }], [{ ...formRequest, paper: 'a3' }], [{ ...formRequest, isFillable: 1 }], [{ ...formRequest, out: '/etc/passwd' }]])('refuses a request for a checklist that is not one: %j', async (raw) => {
  const askSavePath = vi.fn(async () => null)
  expect(await makeHandlers(services({ askSavePath })).saveForm(raw)).toMatchObject({ ok: false, fault: { kind: 'bad-request' } })
  expect(askSavePath).not.toHaveBeenCalled()
})

/** Chooses a file as the logo, in a settings folder of its own. */
async function chooseLogo(bytes: Uint8Array | null): Promise<{ readonly reply: Awaited<ReturnType<ReturnType<typeof makeHandlers>['chooseLogo']>>, readonly handlers: ReturnType<typeof makeHandlers>, readonly folder: string }> {
  const file = path.join(temporaryFolder(), 'picture.bin')
  if (bytes !== null)
    writeFileSync(file, bytes)
  const folder = temporaryFolder()
  const handlers = makeHandlers(services({ settingsFile: path.join(folder, 'settings.json'), askLogoPath: async () => file }))
  return { reply: await handlers.chooseLogo(), handlers, folder }
}
const withLogo = (logo: string): ReturnType<typeof aRequest> => aRequest({ clinic: { ...aRequest().clinic, logo } })

it('keeps a copy of the logo beside the settings, and puts it on the sheet', async () => {
  const { reply, handlers, folder } = await chooseLogo(aPng())
  expect(readdirSync(folder)).toEqual([reply.ok ? reply.value : ''])
  const [plain, marked] = [await handlers.drawHandout(aRequest()), await handlers.drawHandout(withLogo(reply.ok ? reply.value : ''))]
  expect(marked.ok && Buffer.from(marked.value.bytes).includes('/Subtype /Image')).toBe(true)
  expect(plain.ok && Buffer.from(plain.value.bytes).includes('/Subtype /Image')).toBe(false)
})

it.each([
  ['a PNG with alpha', aPng({ width: 40, height: 20, type: 6, isInterlaced: true, sample: x => [200, 0, 0, 6 * x] })],
  ['a JPEG', aJpeg],
  ['an SVG', anSvg('<rect width="9" height="9" fill="red"/>')],
])('keeps %s so that it is read again as the same logo', async (_, bytes) => {
  const { reply, folder } = await chooseLogo(bytes)
  const first = readLogo(bytes)
  const again = readLogo(readFileSync(path.join(folder, reply.ok ? reply.value : '')))
  expect(first.ok).toBe(true)
  expect(again).toEqual(first)
})

it('removes copies that no settings name, and keeps the one that they do', async () => {
  const { reply, handlers, folder } = await chooseLogo(aPng())
  const named = reply.ok ? reply.value : ''
  await handlers.saveSettings({ clinic: { logo: named } })
  for (const color of ['red', 'blue']) {
    const file = path.join(temporaryFolder(), 'logo.svg')
    writeFileSync(file, anSvg(`<rect width="9" height="9" fill="${color}"/>`))
    await makeHandlers(services({ settingsFile: path.join(folder, 'settings.json'), askLogoPath: async () => file })).chooseLogo()
  }
  const copies = readdirSync(folder).filter(name => name.startsWith('logo-'))
  expect(copies).toHaveLength(2)
  expect(copies).toContain(named)
})

it.each([
  ['a text', new TextEncoder().encode('hello'), 'logo-unknown-format'],
  ['a file of more than 2 MB', new Uint8Array(3_000_000), 'logo-too-large'],
  ['a missing file', null, 'logo-unreadable'],
])('refuses %s as a logo and keeps nothing', async (_, bytes, kind) => {
  const { reply, folder } = await chooseLogo(bytes)
  expect(reply).toMatchObject({ ok: false, fault: { kind: 'logo', fault: { kind } } })
  expect(readdirSync(folder)).toEqual([])
})

it('never looks for a logo outside the settings\' folder, whatever the window names', async () => {
  const outside = path.join(temporaryFolder(), 'logo.png')
  writeFileSync(outside, aPng())
  const { handlers, folder } = await chooseLogo(null)
  const reply = await handlers.drawHandout(withLogo(outside))
  expect(reply).toMatchObject({ ok: false, fault: { kind: 'logo', path: path.join(folder, 'logo.png'), fault: { kind: 'logo-unreadable' } } })
})

it('refuses a pipe as a logo rather than wait for what never comes', async () => {
  const pipe = path.join(temporaryFolder(), 'pipe')
  execFileSync('mkfifo', [pipe])
  const reply = await makeHandlers(services({ askLogoPath: async () => pipe })).chooseLogo()
  expect(reply).toMatchObject({ ok: false, fault: { kind: 'logo', fault: { kind: 'logo-unreadable', reason: 'not-a-file' } } })
})
