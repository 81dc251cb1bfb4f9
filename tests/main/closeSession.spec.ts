import type { Session } from 'electron'
import { EventEmitter } from 'node:events'
import { expect, it, vi } from 'vitest'
import { closeSession } from '../../src/main/closeSession.ts'

type Answer<T> = (value: T) => void
type Before = (details: { readonly url: string }, answer: Answer<{ readonly cancel: boolean }>) => void

/** Closes a session and says what it lets through from then on. */
function closed() {
  let request: (contents: null, permission: string, answer: Answer<boolean>) => void = (_contents, _permission, answer) => answer(true)
  let check: (contents: null, permission: string) => boolean = () => true
  let device: () => boolean = () => true
  let before: Before = (_details, answer) => answer({ cancel: false })
  const set = { display: [] as unknown[], spelling: [] as unknown[] }
  const note = vi.fn()
  const session = Object.assign(new EventEmitter(), {
    setPermissionRequestHandler: (handler: typeof request) => request = handler,
    setPermissionCheckHandler: (handler: typeof check) => check = handler,
    setDevicePermissionHandler: (handler: typeof device) => device = handler,
    setDisplayMediaRequestHandler: (handler: unknown) => set.display.push(handler),
    setSpellCheckerEnabled: (isOn: boolean) => set.spelling.push(isOn),
    webRequest: { onBeforeRequest: (handler: Before) => before = handler },
  })
  closeSession(session as unknown as Session, note)
  return {
    session,
    set,
    note,
    asks(url: string): boolean {
      let canceled = false
      before({ url }, ({ cancel }) => canceled = cancel)
      return !canceled
    },
    grants(permission: string): boolean {
      let granted = false
      request(null, permission, value => granted = value)
      return granted || check(null, permission) || device()
    },
  }
}

it.each([
  'https://example.org/', 'http://127.0.0.1:8080/', 'ws://example.org/', 'wss://example.org/', 'ftp://example.org/', 'file:///etc/passwd', 'application://bundle/', 'xapp://bundle/',
  'app://other/', 'app://bundle.example.org/', 'chrome://settings/', 'chrome-extension://abcdefghijklmnopabcdefghijklmnop/x', 'https://app://bundle/', ' app://bundle/', '',
])('lets nothing be asked of %s, and counts it', (url) => {
  const { asks, note } = closed()
  expect(asks(url)).toBe(false)
  expect(note).toHaveBeenCalledExactlyOnceWith()
})

it.each(['app://bundle/index.html', 'blob:app://bundle/1', 'data:image/png;base64,', 'chrome-extension://mhjfbmdgcfjbbpaeojofohoefgiehjai/index.html', 'chrome://resources/js/assert.js'])('lets the window have its own %s, and counts nothing', (url) => {
  const { asks, note } = closed()
  expect(asks(url)).toBe(true)
  expect(note).not.toHaveBeenCalled()
})

it.each([
  'media', 'geolocation', 'notifications', 'clipboard-read', 'clipboard-sanitized-write', 'openExternal', 'display-capture', 'fullscreen', 'hid', 'idle-detection', 'keyboardLock', 'midi', 'midiSysex',
  'pointerLock', 'serial', 'speaker-selection', 'storage-access', 'usb', 'window-management', 'fileSystem', 'mediaKeySystem', 'unknown',
])('grants no %s', (permission) => {
  expect(closed().grants(permission)).toBe(false)
})

it('captures no screen, checks no spelling and downloads nothing', () => {
  const { session, set } = closed()
  expect(set).toEqual({ display: [null], spelling: [false] })
  const preventDefault = vi.fn()
  session.emit('will-download', { preventDefault })
  expect(preventDefault).toHaveBeenCalledOnce()
})
