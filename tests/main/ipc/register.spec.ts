import type { Handlers } from '../../../src/main/ipc/handlers.ts'
import { beforeAll, expect, it, vi } from 'vitest'
import { registerHandlers } from '../../../src/main/ipc/register.ts'
import { channels } from '../../../src/shared/ipc/contract.ts'

type Listener = (event: { readonly senderFrame: object | null }) => unknown

const listeners = vi.hoisted(() => new Map<string, Listener>())
vi.mock('electron', () => ({ ipcMain: { handle: (channel: string, listener: Listener) => listeners.set(channel, listener) }, protocol: {} }))

let loaded = 0
beforeAll(() => registerHandlers({ loadSettings: () => `settings ${loaded += 1}` } as unknown as Handlers))

/** Asks for the settings from a frame. */
function ask(senderFrame: { readonly url: string, readonly parent: object | null } | null): unknown {
  return listeners.get(channels.loadSettings)?.({ senderFrame })
}

it('answers its own page', () => {
  expect(ask({ url: 'app://bundle/index.html#/settings', parent: null })).toBe('settings 1')
})

it.each([
  ['a foreign page', { url: 'https://example.org/', parent: null }],
  ['a frame in the page', { url: 'app://bundle/index.html', parent: {} }],
  ['another file of ours', { url: 'app://bundle/licenses.html', parent: null }],
  ['our page with a question', { url: 'app://bundle/index.html?x#/settings', parent: null }],
  ['a blank page', { url: 'about:blank', parent: null }],
  ['a frame that is gone', null],
])('refuses %s', (_what, frame) => {
  const before = loaded
  expect(() => ask(frame)).toThrow('untrusted sender')
  expect(loaded).toBe(before)
})
