import type { Session } from 'electron'
import { expect, it } from 'vitest'
import { closeSession } from '../../src/main/closeSession.ts'

type Answer<T> = (value: T) => void

/** Closes a session and says what it lets through from then on. */
function closed() {
  let request: (contents: null, permission: string, answer: Answer<boolean>) => void = (_contents, _permission, answer) => answer(true)
  let check: (contents: null, permission: string) => boolean = () => true
  let before = (_details: { readonly url: string }, answer: Answer<{ readonly cancel: boolean }>): void => answer({ cancel: false })
  closeSession({
    setPermissionRequestHandler: (handler: typeof request) => request = handler,
    setPermissionCheckHandler: (handler: typeof check) => check = handler,
    webRequest: { onBeforeRequest: (handler: typeof before) => before = handler },
  } as unknown as Session)
  return {
    asks(url: string): boolean {
      let canceled = false
      before({ url }, ({ cancel }) => canceled = cancel)
      return !canceled
    },
    grants(permission: string): boolean {
      let granted = false
      request(null, permission, value => granted = value)
      return granted || check(null, permission)
    },
  }
}

it.each(['https://example.org/', 'http://127.0.0.1:8080/', 'ws://example.org/', 'ftp://example.org/', 'file:///etc/passwd', 'application://bundle/', 'xapp://bundle/'])('lets nothing be asked of %s', (url) => {
  expect(closed().asks(url)).toBe(false)
})

it.each(['app://bundle/index.html', 'blob:app://bundle/1', 'data:image/png;base64,'])('lets the window have its own %s', (url) => {
  expect(closed().asks(url)).toBe(true)
})

it.each(['media', 'geolocation', 'notifications', 'clipboard-read', 'openExternal'])('grants no %s', (permission) => {
  expect(closed().grants(permission)).toBe(false)
})
