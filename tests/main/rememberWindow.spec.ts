import type { Rectangle } from 'electron'
import type { WindowState } from '../../src/shared/settings/windowState.ts'
import { EventEmitter } from 'node:events'
import { expect, it } from 'vitest'
import { rememberWindow } from '../../src/main/rememberWindow.ts'

const bounds = { x: 10, y: 20, width: 900, height: 700 }

/** A window that stands where it is told to. */
class FakeWindow extends EventEmitter {
  normal: Rectangle = bounds
  isLarge = false
  isFull = false
  isGone = false
  zoom = 1
  readonly webContents = { getZoomFactor: () => this.zoom }
  getNormalBounds = (): Rectangle => this.normal
  isMaximized = (): boolean => this.isLarge
  isFullScreen = (): boolean => this.isFull
  isDestroyed = (): boolean => this.isGone
}

function watch() {
  const window = new FakeWindow()
  const kept: WindowState[] = []
  rememberWindow(window, state => kept.push(state), 0)
  return { window, kept }
}

it('writes where the window is once it has come to rest', async () => {
  const { window, kept } = watch()
  for (const x of [11, 12, 13]) {
    window.normal = { ...bounds, x }
    window.emit('move')
  }
  expect(kept).toEqual([])
  await expect.poll(() => kept).toEqual([{ ...bounds, x: 13, isMaximized: false, isFullScreen: false, zoom: 1 }])
})

it.each(['resize', 'move', 'maximize', 'unmaximize', 'enter-full-screen', 'leave-full-screen'])('notices %s', async (event) => {
  const { window, kept } = watch()
  window.emit(event)
  await expect.poll(() => kept).toHaveLength(1)
})

it('writes at once when the window closes, with the zoom that no event tells of', () => {
  const { window, kept } = watch()
  window.zoom = 1.44
  window.isLarge = true
  window.emit('close')
  expect(kept).toEqual([{ ...bounds, isMaximized: true, isFullScreen: false, zoom: 1.44 }])
})

it('asks nothing of a window that is gone', async () => {
  const { window, kept } = watch()
  window.emit('move')
  window.isGone = true
  window.emit('close')
  await new Promise(setImmediate)
  expect(kept).toEqual([])
})
