import type { WebContents } from 'electron'
import { EventEmitter } from 'node:events'
import { expect, it, vi } from 'vitest'
import { holdContents } from '../../src/main/holdContents.ts'

vi.mock('electron', () => ({ protocol: {} }))

/** A page that is held. */
function held() {
  const set = { policy: '', action: '' }
  const contents = Object.assign(new EventEmitter(), {
    setWindowOpenHandler: (handler: (details: object) => { readonly action: string }) => set.action = handler({ url: 'app://bundle/index.html' }).action,
    setWebRTCIPHandlingPolicy: (policy: string) => set.policy = policy,
  })
  holdContents(contents as unknown as WebContents)
  const allows = (name: string, details: object): boolean => {
    const preventDefault = vi.fn()
    contents.emit(name, { ...details, preventDefault })
    return preventDefault.mock.calls.length === 0
  }
  return { set, allows }
}

it('opens no window, not even with its own page, and tells no address of this computer', () => {
  expect(held().set).toEqual({ policy: 'disable_non_proxied_udp', action: 'deny' })
})

it.each([
  ['app://bundle/index.html', true],
  ['app://bundle/index.html#/visit', true],
  ['app://bundle/assets/index.js', false],
  ['app://bundle/index.html?x', false],
  ['app://other/index.html', false],
  ['https://example.org/', false],
  ['file:///etc/passwd', false],
  ['blob:app://bundle/1', false],
  ['data:text/html,x', false],
  ['about:blank', false],
  ['javascript:alert(1)', false],
])('goes to %s: %s', (url, isAllowed) => {
  expect(held().allows('will-navigate', { url, isMainFrame: true })).toBe(isAllowed)
})

it.each([
  ['blob:app://bundle/1', true],
  ['about:blank', true],
  ['chrome-extension://mhjfbmdgcfjbbpaeojofohoefgiehjai/index.html', true],
  ['app://bundle/index.html', false],
  ['blob:https://example.org/1', false],
  ['blob:null/1', false],
  ['https://example.org/', false],
  ['about:srcdoc', false],
  ['data:text/html,x', false],
  ['file:///etc/passwd', false],
])('lets a frame within it go to %s: %s', (url, isAllowed) => {
  expect(held().allows('will-frame-navigate', { url, isMainFrame: false })).toBe(isAllowed)
})

it('follows no redirection and embeds no other contents', () => {
  const { allows } = held()
  expect(allows('will-redirect', { url: 'app://bundle/index.html' })).toBe(false)
  expect(allows('will-attach-webview', {})).toBe(false)
})
