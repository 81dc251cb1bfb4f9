import { expect, it, vi } from 'vitest'
import { makeHandlers } from '../../../src/main/ipc/handlers.ts'
import { webAddress } from '../../../src/main/ipc/webAddress.ts'
import { translator } from '../../../src/shared/i18n/text.ts'
import { ok } from '../../../src/shared/result.ts'
import { services } from '../../helpers/mainServices.ts'
import { shippedPack, shippedWords } from '../../helpers/shippedContent.ts'

/** Handlers over the shipped content, and what they asked a person to open. */
function asking(part: Partial<ReturnType<typeof services>> = {}) {
  const askToOpen = vi.fn<ReturnType<typeof services>['askToOpen']>(async () => ok(null))
  return { askToOpen, handlers: makeHandlers(services({ askToOpen, ...part })) }
}

it('asks about the address that the content has for a source', async () => {
  const { askToOpen, handlers } = asking()
  expect(await handlers.openSource('merck-quick-cramps')).toEqual(ok(null))
  expect(askToOpen.mock.calls[0]?.[0]).toBe(shippedPack().sources.find(({ id }) => id === 'merck-quick-cramps')?.url)
})

it('asks in the language of the window', async () => {
  const { askToOpen, handlers } = asking({ words: () => translator('es', shippedWords().es) })
  await handlers.openSource('merck-quick-cramps')
  expect(askToOpen.mock.calls[0]?.[1]('causes.source.askCancel')).toBe('Cancelar')
})

it.each([
  ['https://evil.example/', 'bad-request'],
  [{ url: 'https://evil.example/' }, 'bad-request'],
  [['merck-quick-cramps'], 'bad-request'],
  [undefined, 'bad-request'],
  ['../sources', 'bad-request'],
  ['no-such-source', 'no-address'],
  ['seed-article', 'no-address'],
  ['constructor', 'no-address'],
])('asks about nothing for %j', async (raw, kind) => {
  const { askToOpen, handlers } = asking()
  expect(await handlers.openSource(raw)).toEqual({ ok: false, fault: { kind } })
  expect(askToOpen).not.toHaveBeenCalled()
})

it('asks about every address of the content that is not encrypted, as it is', async () => {
  const { askToOpen, handlers } = asking()
  const plain = shippedPack().sources.filter(({ url }) => url?.startsWith('http:'))
  expect(plain.length).toBeGreaterThan(0)
  for (const { id } of plain)
    expect(await handlers.openSource(id)).toEqual(ok(null))
  expect(askToOpen.mock.calls.map(([address]) => address)).toEqual(plain.map(({ url }) => new URL(url ?? '').href))
})

it('opens nothing where the content is damaged', async () => {
  const { handlers } = asking({ content: { ok: false, fault: { kind: 'content-invalid', folder: '/x', issues: [], words: null } } })
  expect(await handlers.openSource('merck-quick-cramps')).toEqual({ ok: false, fault: { kind: 'no-address' } })
})

it.each([
  ['https://example.org/a?b=c#d', 'https://example.org/a?b=c#d'],
  ['https://exаmple.org/', 'https://xn--exmple-4nf.org/'],
  ['http://example.org/', 'http://example.org/'],
  ['http://merckmanuals.com@evil.example/', null],
  ['HTTP://exаmple.org', 'http://xn--exmple-4nf.org/'],
  ['ftp://example.org/', null],
  ['data:text/html,x', null],
  ['https://merckmanuals.com@evil.example/', null],
  ['https://:x@evil.example/', null],
  ['javascript:alert(1)', null],
  ['file:///etc/passwd', null],
  ['ms-msdt:/id', null],
  ['https:', null],
  ['', null],
  [`https://example.org/${'x'.repeat(300)}`, null],
])('takes %s for the address %s', (url, address) => {
  expect(webAddress(url)).toBe(address)
})

it('tells of attempts what main counted', async () => {
  expect(await asking({ readDiagnostics: () => ({ startedAt: '2026-11-25T10:02:00.000Z', networkAttempts: 3 }) }).handlers.loadDiagnostics()).toEqual({ startedAt: '2026-11-25T10:02:00.000Z', networkAttempts: 3 })
})
