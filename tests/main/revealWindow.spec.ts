import type { BrowserWindow } from 'electron'
import { EventEmitter } from 'node:events'
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { revealWindow } from '../../src/main/revealWindow.ts'

const LONGEST = 1000

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  onTestFinished(() => void vi.useRealTimers())
})

/** A window that is not shown yet. */
function anUnseen(look: Partial<Parameters<typeof revealWindow>[1]> = {}) {
  const done: string[] = []
  const note = (deed: string) => (value?: number | boolean): unknown => done.push(value === undefined ? deed : `${deed} ${value}`)
  const window = Object.assign(new EventEmitter(), { show: note('show'), maximize: note('maximize'), setFullScreen: note('full screen'), webContents: { setZoomFactor: note('zoom') } })
  revealWindow(window as unknown as BrowserWindow, { isMaximized: false, isFullScreen: false, zoom: 1, ...look }, LONGEST)
  return { window, done }
}

describe('a window', () => {
  it('is shown once, when its page is drawn, and no longer waited for', () => {
    const { window, done } = anUnseen()
    expect(done).toEqual([])
    window.emit('ready-to-show')
    // A page that is loaded again after a crash.
    window.emit('ready-to-show')
    vi.advanceTimersByTime(2 * LONGEST)
    expect(done).toEqual(['show'])
  })
  it('that was left maximized, zoomed and over the whole screen is so then, and not before: to maximize is to show', () => {
    const { window, done } = anUnseen({ isMaximized: true, isFullScreen: true, zoom: 1.5 })
    expect(done).toEqual([])
    window.emit('ready-to-show')
    expect(done).toEqual(['zoom 1.5', 'maximize', 'show', 'full screen true'])
  })
  it('whose page hangs or ends before it is drawn is shown in the end, and not pushed to the front when the page comes', () => {
    const { window, done } = anUnseen({ isMaximized: true, zoom: 1.5 })
    vi.advanceTimersByTime(LONGEST - 1)
    expect(done).toEqual([])
    vi.advanceTimersByTime(1)
    expect(done).toEqual(['maximize', 'show'])
    window.emit('ready-to-show')
    expect(done).toEqual(['maximize', 'show', 'zoom 1.5'])
  })
  it('that is gone by then is left alone', () => {
    const { window, done } = anUnseen()
    window.emit('closed')
    vi.advanceTimersByTime(2 * LONGEST)
    expect(done).toEqual([])
  })
})
