import type { BrowserWindow } from 'electron'
import { EventEmitter } from 'node:events'
import { setImmediate } from 'node:timers/promises'
import vm from 'node:vm'
import { expect, it } from 'vitest'
import { holdClose } from '../../src/main/holdClose.ts'
import { partingEvent } from '../../src/shared/ipc/partingEvent.ts'

/** Longer than any spec runs: a window that goes before was let go. */
const NEVER = 2 ** 31 - 1

/** A window whose page is a context of its own. @param wait - what the page waits for before it goes */
function aWindow(wait: (() => Promise<unknown>) | null, longest = NEVER) {
  const page = new EventTarget()
  if (wait !== null)
    page.addEventListener(partingEvent, event => void (event as CustomEvent<Promise<unknown>[]>).detail.push(wait()))
  const asked: string[] = []
  let isGone = false
  const window = Object.assign(new EventEmitter(), {
    isDestroyed: () => isGone,
    destroy: () => void (isGone = true),
    webContents: {
      executeJavaScript: async (text: string): Promise<unknown> => {
        asked.push(text)
        return await vm.runInNewContext(text, { CustomEvent, dispatchEvent: (event: Event) => page.dispatchEvent(event) })
      },
    },
  })
  holdClose(window as unknown as BrowserWindow, longest)
  const close = (): boolean => {
    let isHeld = false
    window.emit('close', { preventDefault: () => (isHeld = true) })
    return isHeld
  }
  return { window, close, asked, isGone: () => isGone }
}

it('goes when the page has written what is due, and not before', async () => {
  const written = Promise.withResolvers<null>()
  const { close, isGone } = aWindow(() => written.promise)
  expect(close()).toBe(true)
  await setImmediate()
  expect(isGone()).toBe(false)
  written.resolve(null)
  await expect.poll(isGone).toBe(true)
})

it('goes as well when it could not be written, and when nobody listens', async () => {
  for (const wait of [() => Promise.reject(new Error('no disk')), null]) {
    const { close, isGone } = aWindow(wait)
    close()
    await expect.poll(isGone).toBe(true)
  }
})

it('asks the page once, however often it is told to close', async () => {
  const { close, asked } = aWindow(() => new Promise(() => undefined))
  expect([close(), close(), close()]).toEqual([true, true, true])
  expect(asked).toHaveLength(1)
})

it('goes though the page never answers', async () => {
  const { close, isGone } = aWindow(() => new Promise(() => undefined), 1)
  close()
  await expect.poll(isGone).toBe(true)
})
