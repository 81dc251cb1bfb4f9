import process from 'node:process'
import { expect, it, onTestFinished, vi } from 'vitest'
import { systemKeystore } from '../../src/main/systemKeystore.ts'

const electron = vi.hoisted(() => ({ isThere: true, backend: 'gnome_libsecret', shouldReEncrypt: false }))
vi.mock('electron', () => ({
  safeStorage: {
    isAsyncEncryptionAvailable: async () => electron.isThere,
    getSelectedStorageBackend: () => electron.backend,
    encryptStringAsync: async (text: string) => Buffer.from(text),
    decryptStringAsync: async (sealed: Buffer) => ({ result: sealed.toString(), shouldReEncrypt: electron.shouldReEncrypt }),
  },
}))

function on(platform: string): void {
  const was = process.platform
  Object.defineProperty(process, 'platform', { value: platform })
  onTestFinished(() => void Object.defineProperty(process, 'platform', { value: was }))
}

it.each([
  ['linux', 'gnome_libsecret', true, true],
  ['linux', 'kwallet6', true, true],
  ['linux', 'basic_text', true, false],
  ['linux', 'unknown', true, false],
  ['linux', 'gnome_libsecret', false, false],
  ['darwin', 'unknown', true, true],
  ['win32', 'unknown', true, true],
  ['win32', 'unknown', false, false],
])('on %s with %s, encryption there: %s, is safe: %s', async (platform, backend, isThere, isSafe) => {
  on(platform)
  Object.assign(electron, { backend, isThere })
  expect(await systemKeystore.isSafe()).toBe(isSafe)
})

it.each([false, true])('gives back what it sealed, and whether the system has another key by now: %s', async (isStale) => {
  electron.shouldReEncrypt = isStale
  expect(await systemKeystore.unwrap(await systemKeystore.wrap('a key'))).toEqual({ text: 'a key', isStale })
})
