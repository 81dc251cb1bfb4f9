import type { BrowserWindow } from 'electron'
import type { Ask, Question } from '../../../src/main/recovery/askPerson.ts'
import type { Fact } from '../../../src/shared/eventLog/loggedEvent.ts'
import type { Reopening } from '../../../src/shared/ipc/contract.ts'
import { EventEmitter } from 'node:events'
import { setImmediate } from 'node:timers/promises'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { watchWindow } from '../../../src/main/recovery/watchWindow.ts'

const MINUTE = 60_000
afterEach(() => void vi.useRealTimers())

/** A watched window. @param answers - what the person says, one question after the other */
function aWatched(answers: readonly boolean[] = []) {
  const facts: Fact[] = []
  const asked: Question[] = []
  const told: Reopening[] = []
  const clock = { now: 1000 * MINUTE }
  const given = [...answers]
  const calls = { reload: 0, openAgain: 0, quit: 0, ended: 0 }
  const page = Object.assign(new EventEmitter(), {
    reload: () => void (calls.reload += 1),
    forcefullyCrashRenderer: () => {
      calls.ended += 1
      page.emit('render-process-gone', {}, { reason: 'killed' })
    },
  })
  let isGone = false
  const window = { webContents: page, isDestroyed: () => isGone } as unknown as BrowserWindow
  const signals: AbortSignal[] = []
  const ask: Ask = (question, signal) => {
    asked.push(question)
    const answer = given.shift()
    if (signal !== undefined)
      signals.push(signal)
    // Without an answer the question stands until it is taken back.
    return answer === undefined
      ? new Promise(resolve => signal?.addEventListener('abort', () => resolve(false)))
      : Promise.resolve(answer)
  }
  watchWindow(window, {
    note: fact => facts.push(fact),
    remember: why => told.push(why),
    ask,
    openAgain: () => void (calls.openAgain += 1),
    quit: () => void (calls.quit += 1),
    now: () => clock.now,
    patience: 5,
  })
  const crash = async (reason = 'crashed'): Promise<void> => {
    page.emit('render-process-gone', {}, { reason })
    await setImmediate()
    await setImmediate()
  }
  return { facts, asked, told, clock, calls, page, crash, signals, destroy: () => void (isGone = true) }
}

describe('a window whose process ends', () => {
  it.each(['crashed', 'oom', 'killed', 'abnormal-exit'])('by %s is loaded again where it was, and will be told why', async (reason) => {
    const { calls, crash, facts, told, asked } = aWatched()
    await crash(reason)
    expect(calls.reload).toBe(1)
    expect(told).toEqual(['crashed'])
    expect(asked).toEqual([])
    expect(facts).toEqual([{ kind: 'window-crashed', end: reason, deed: 'reloaded' }])
  })
  it('in a way that is new to us is written as such', async () => {
    const { crash, facts } = aWatched()
    await crash('Maria Gomez')
    expect(facts).toMatchObject([{ end: 'other' }])
  })
  it('in good order, or since it was closed, is let go', async () => {
    const { crash, facts, calls, destroy } = aWatched()
    await crash('clean-exit')
    destroy()
    await crash()
    expect([facts, calls.reload]).toEqual([[], 0])
  })
  it('a fourth time within a minute is not loaded again unasked', async () => {
    const { crash, calls, asked, facts } = aWatched([true])
    for (let count = 0; count < 4; count += 1)
      await crash()
    expect(asked).toEqual(['crashes'])
    expect(calls).toMatchObject({ reload: 3, openAgain: 1, quit: 0 })
    expect(facts.at(-1)).toMatchObject({ deed: 'asked' })
  })
  it('too often ends the app where the person wants that', async () => {
    const { crash, calls } = aWatched([false])
    for (let count = 0; count < 4; count += 1)
      await crash()
    expect(calls).toMatchObject({ reload: 3, openAgain: 0, quit: 1 })
  })
  it('now and then is loaded again each time', async () => {
    const { crash, calls, clock, asked } = aWatched()
    for (let count = 0; count < 10; count += 1) {
      await crash()
      clock.now += MINUTE / 2
    }
    expect([calls.reload, asked]).toEqual([10, []])
  })
})

describe('a window that does not answer', () => {
  it('is opened again when the person wants that, and that is no crash', async () => {
    const { page, calls, facts, told, asked } = aWatched([true])
    page.emit('unresponsive')
    await expect.poll(() => calls.reload).toBe(1)
    expect(asked).toEqual(['hang'])
    expect(calls.ended).toBe(1)
    expect(told).toEqual(['hung'])
    expect(facts).toEqual([{ kind: 'window-unresponsive', deed: 'reloaded' }])
  })
  it('is waited for when the person wants that', async () => {
    const { page, calls, facts } = aWatched([false])
    page.emit('unresponsive')
    await expect.poll(() => facts).toEqual([{ kind: 'window-unresponsive', deed: 'waited' }])
    expect(calls).toMatchObject({ ended: 0, reload: 0 })
  })
  it('and is waited for is asked about again as long as it does not', async () => {
    const { page, calls, facts, asked, told } = aWatched([false, false, true])
    page.emit('unresponsive')
    await expect.poll(() => calls.reload).toBe(1)
    expect(asked).toEqual(['hang', 'hang', 'hang'])
    expect(told).toEqual(['hung'])
    expect(facts).toMatchObject([{ deed: 'waited' }, { deed: 'waited' }, { deed: 'reloaded' }])
  })
  it('and does after it was waited for is not asked about again, before it hangs anew', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const { page, asked, facts } = aWatched([false])
    page.emit('unresponsive')
    await vi.advanceTimersByTimeAsync(5)
    expect(facts).toMatchObject([{ deed: 'waited' }])
    page.emit('responsive')
    await vi.advanceTimersByTimeAsync(MINUTE)
    expect(asked).toEqual(['hang'])
    page.emit('unresponsive')
    await vi.advanceTimersByTimeAsync(5)
    expect(asked).toEqual(['hang', 'hang'])
  })
  it('and then does takes the question back', async () => {
    const { page, calls, facts, asked, signals } = aWatched()
    page.emit('unresponsive')
    page.emit('unresponsive')
    await expect.poll(() => asked).toEqual(['hang'])
    page.emit('responsive')
    expect(signals[0]?.aborted).toBe(true)
    await setImmediate()
    expect([facts, calls.ended]).toEqual([[], 0])
  })
  it('and is gone meanwhile is loaded again without an answer', async () => {
    const { page, calls, asked, crash } = aWatched()
    page.emit('unresponsive')
    await expect.poll(() => asked).toEqual(['hang'])
    await crash()
    expect(calls).toMatchObject({ reload: 1, ended: 0 })
  })
})

describe('a window that cannot be loaded', () => {
  it.each([
    ['failed', 'did-fail-load', [-9, 'ERR_UNEXPECTED /home/maria', 'app://bundle/index.html', true]],
    ['not-found', 'did-navigate', ['app://bundle/index.html', 404, '']],
  ] as const)('is in the log as %s, and is loaded again when the person wants that', async (reason, event, details) => {
    const { page, calls, facts, told, asked } = aWatched([true])
    page.emit(event, {}, ...details)
    await expect.poll(() => calls.openAgain).toBe(1)
    expect(asked).toEqual(['load'])
    expect(facts).toEqual([{ kind: 'window-not-loaded', reason }])
    // It was never open, or a crash before has told why.
    expect([told, calls.quit]).toEqual([[], 0])
  })
  it('again is asked about again, one question at a time, and ends the app where the person wants that', async () => {
    const { page, calls, facts, asked } = aWatched([true, false])
    const fail = (): unknown => page.emit('did-fail-load', {}, -2, 'ERR_FAILED', 'app://bundle/index.html', true)
    fail()
    fail()
    await expect.poll(() => calls.openAgain).toBe(1)
    fail()
    await expect.poll(() => calls.quit).toBe(1)
    expect([asked.length, facts.length]).toEqual([2, 3])
  })
  it('since the next load overtook it, and a page that is there, and a frame within it, are not asked about', () => {
    const { page, facts, asked } = aWatched()
    page.emit('did-fail-load', {}, -3, 'ERR_ABORTED', 'app://bundle/index.html', true)
    page.emit('did-fail-load', {}, -2, 'ERR_FAILED', 'blob:app://bundle/1', false)
    page.emit('did-navigate', {}, 'app://bundle/index.html', 200, 'OK')
    page.emit('did-navigate', {}, 'app://bundle/index.html', -1, '')
    expect([facts, asked]).toEqual([[], []])
  })
})

it('says that a part is missing where the window has nothing to ask with, and ends the app', async () => {
  const { page, asked, calls, facts } = aWatched([true])
  page.emit('preload-error', {}, '/home/maria/preload', new Error('x'))
  await expect.poll(() => calls.quit).toBe(1)
  expect(asked).toEqual(['missing'])
  expect(facts).toEqual([{ kind: 'resource-missing', part: 'preload' }])
})
