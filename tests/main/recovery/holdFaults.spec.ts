import type { Fact } from '../../../src/shared/eventLog/loggedEvent.ts'
import { EventEmitter } from 'node:events'
import { setImmediate } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { holdFaults } from '../../../src/main/recovery/holdFaults.ts'

/** A process whose faults are held. @param answer - whether the person goes on */
function aHeld(answer: boolean) {
  const facts: Fact[] = []
  const calls = { asked: 0, quit: 0 }
  const process = new EventEmitter()
  holdFaults(process, {
    note: fact => facts.push(fact),
    ask: async () => {
      calls.asked += 1
      return answer
    },
    quit: () => void (calls.quit += 1),
  })
  return { facts, calls, process }
}

it('logs what nobody caught by its kind, says so once, and goes on', async () => {
  const { facts, calls, process } = aHeld(true)
  process.emit('uncaughtException', new TypeError('Maria Gomez, /home/maria'))
  process.emit('uncaughtException', Object.assign(new Error('Maria'), { code: 'ENOSPC' }))
  await setImmediate()
  expect(facts).toEqual([
    { kind: 'main-fault', place: 'exception', error: 'TypeError', code: 'none' },
    { kind: 'main-fault', place: 'exception', error: 'Error', code: 'ENOSPC' },
  ])
  expect(calls).toEqual({ asked: 1, quit: 0 })
})

it('ends the app where the person wants that', async () => {
  const { calls, process } = aHeld(false)
  process.emit('uncaughtException', 'Maria')
  await setImmediate()
  expect(calls.quit).toBe(1)
})

it('logs a promise that nobody waited for, and asks nobody', async () => {
  const { facts, calls, process } = aHeld(true)
  process.emit('unhandledRejection', new RangeError('Maria'))
  await setImmediate()
  expect(facts).toEqual([{ kind: 'main-fault', place: 'rejection', error: 'RangeError', code: 'none' }])
  expect(calls.asked).toBe(0)
})
