import type { WindowFact } from '../../src/shared/eventLog/loggedEvent.ts'
import { flushPromises } from '@vue/test-utils'
import { afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import { watchFaults } from '../../src/renderer/src/watchFaults.ts'
import { translator } from '../../src/shared/i18n/text.ts'
import { shippedWords } from '../helpers/shippedContent.ts'

let facts: WindowFact[] = []
let reloads = 0
let reply: () => Promise<unknown> = async () => null
let stop: AbortController

beforeEach(() => {
  facts = []
  reloads = 0
  reply = async () => null
  // The listeners of one watch go before the next one begins.
  stop = new AbortController()
  const add = window.addEventListener.bind(window)
  window.addEventListener = ((type: string, listener: EventListener) => add(type, listener, { signal: stop.signal })) as typeof window.addEventListener
  watchFaults({ t: translator('en', shippedWords().en), reload: () => void (reloads += 1), note: (fact) => {
    facts.push(fact)
    return reply()
  } })
  window.addEventListener = add
})
afterEach(() => {
  stop.abort()
  document.body.replaceChildren()
})
beforeAll(() => document.body.replaceChildren())

const fault = (error: unknown): boolean => window.dispatchEvent(Object.assign(new Event('error'), { error }))
const bars = (): NodeListOf<HTMLElement> => document.querySelectorAll<HTMLElement>('.window-fault')
const press = async (at: number): Promise<void> => {
  bars()[0]?.querySelectorAll('button')[at]?.click()
  await flushPromises()
}

it('tells main of an error by its kind alone, each time, and the person once', () => {
  fault(new TypeError('Maria Gomez'))
  fault(new RangeError('Maria Gomez'))
  expect(facts).toEqual([{ kind: 'window-fault', source: 'error', error: 'TypeError' }, { kind: 'window-fault', source: 'error', error: 'RangeError' }])
  expect(bars()).toHaveLength(1)
  expect(bars()[0]?.getAttribute('role')).toBe('alert')
  expect(bars()[0]?.textContent).toContain('Something in this window went wrong.')
  expect(document.body.textContent).not.toContain('Maria')
})

it('tells of a promise that nobody waited for', () => {
  window.dispatchEvent(Object.assign(new Event('unhandledrejection'), { reason: 'Maria Gomez' }))
  expect(facts).toEqual([{ kind: 'window-fault', source: 'rejection', error: 'other' }])
})

it('lets remarks of the browser be that are no errors', () => {
  fault(null)
  fault(undefined)
  expect([facts, bars().length]).toEqual([[], 0])
})

it('loads the window again when asked, though main should not answer for it', async () => {
  fault(new Error('x'))
  reply = () => Promise.reject(new Error('no bridge'))
  await press(0)
  expect(reloads).toBe(1)
  expect(facts.at(-1)).toEqual({ kind: 'window-reloaded' })
})

it('goes when it was read', async () => {
  fault(new Error('x'))
  await press(1)
  expect([bars().length, reloads]).toEqual([0, 0])
})
