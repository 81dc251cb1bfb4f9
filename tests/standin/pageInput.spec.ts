import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { HUNG_MS, PageInput } from './pageInput.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** Keys for a page that takes each when it is told to. */
function aPage() {
  const told: string[] = []
  const taking: (() => void)[] = []
  const input = new PageInput({
    attached: Promise.resolve({ session: { send: () => new Promise(resolve => taking.push(() => resolve({} as never))) } }),
    emit: event => told.push(event),
  })
  const press = async (): Promise<void> => {
    input.send({ type: 'keyDown', keyCode: 'X' })
    await vi.advanceTimersByTimeAsync(0)
  }
  const takeNext = async (): Promise<void> => {
    taking.shift()?.()
    await vi.advanceTimersByTimeAsync(0)
  }
  return { input, told, press, takeNext }
}

it('tells of a page that does not take a key in time, and of one that takes it after all', async () => {
  const { told, press, takeNext } = aPage()
  await press()
  await vi.advanceTimersByTimeAsync(HUNG_MS - 1)
  expect(told).toEqual([])
  await vi.advanceTimersByTimeAsync(1)
  expect(told).toEqual(['unresponsive'])
  await vi.advanceTimersByTimeAsync(HUNG_MS)
  await takeNext()
  expect(told).toEqual(['unresponsive', 'responsive'])
})
it('waits as long for each key, so that a slow page does not hang', async () => {
  const { told, press, takeNext } = aPage()
  await press()
  await press()
  for (let count = 0; count < 2; count += 1) {
    await vi.advanceTimersByTimeAsync(HUNG_MS - 1)
    await takeNext()
  }
  await vi.advanceTimersByTimeAsync(HUNG_MS)
  expect(told).toEqual([])
})
it('says nothing of a page that was given no key, or whose process ended', async () => {
  const { input, told, press, takeNext } = aPage()
  await vi.advanceTimersByTimeAsync(2 * HUNG_MS)
  await press()
  input.forget()
  await vi.advanceTimersByTimeAsync(2 * HUNG_MS)
  await takeNext()
  expect(told).toEqual([])
})
it('refuses what it does not know', () => {
  const { input } = aPage()
  expect(() => input.send({ type: 'keyDown', keyCode: 'L', modifiers: ['control'] })).toThrow('not implemented')
})
