import type { IntakeAnswers } from '../../../src/shared/intake/intakeAnswer.ts'
import type { Fate } from '../../helpers/diskVisits.ts'
import fc from 'fast-check'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { nextTask } from '../../../src/renderer/src/stores/commandQueue.ts'
import { diskVisits } from '../../helpers/diskVisits.ts'
import { openStores } from '../../helpers/openStores.ts'

type Action
  = | { readonly kind: 'answer', readonly finding: string, readonly value: boolean | null }
    | { readonly kind: 'undo' | 'redo' | 'new' | 'bringBack' }
    | { readonly kind: 'place', readonly number: number }
    | { readonly kind: 'note', readonly text: string }

const action: fc.Arbitrary<Action> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('answer' as const), finding: fc.constantFrom('numbness', 'tingling', 'fever', 'limp'), value: fc.constantFrom(true, false, null) }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constantFrom('undo' as const, 'redo' as const, 'new' as const, 'bringBack' as const) }) },
  fc.record({ kind: fc.constant('place' as const), number: fc.integer({ min: 1, max: 90 }) }),
  fc.record({ kind: fc.constant('note' as const), text: fc.constantFrom('', 'Walk.', 'Rest.') }),
)
const fate: fc.Arbitrary<Fate> = fc.constantFrom('done', 'done', 'not-saved', 'broken', 'reply-lost', 'set-aside')
/** Turns of the machine that a call takes, and that go by between two actions. */
const turns = fc.integer({ min: 0, max: 12 })

async function pass(count: number): Promise<void> {
  for (let turn = 0; turn < count; turn += 1)
    await Promise.resolve()
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** The answers of a window without a disk, and the visits that it has finished. */
function playPlainly(actions: readonly (readonly [Action, number])[]) {
  const { visit } = openStores({})
  let finished = 0
  for (const [action] of actions) {
    switch (action.kind) {
      case 'answer':
        visit.answer(action.finding, action.value)
        break
      case 'undo':
        visit.undo()
        break
      case 'redo':
        visit.redo()
        break
      case 'new':
        finished += visit.isOpen ? 1 : 0
        if (visit.isOpen || visit.cleared === null)
          visit.startNew()
        break
      case 'bringBack':
        finished -= visit.cleared === null ? 0 : 1
        visit.bringBack()
        break
      case 'place':
      case 'note':
        break
    }
  }
  visit.answer('age', 40)
  return { answers: visit.answers, finished }
}

async function play(actions: readonly (readonly [Action, number])[], fates: readonly Fate[], delays: readonly number[], look: (onDisk: IntakeAnswers, inWindow: IntakeAnswers) => void = () => undefined) {
  let call = 0
  const disk = diskVisits({ wait: () => pass(delays[(call += 1) % delays.length] ?? 0) })
  const { visit, handout, keeping } = openStores(disk.api)
  await keeping.open()
  disk.foresee(fates)
  for (const [action, gap] of actions) {
    switch (action.kind) {
      case 'answer':
        keeping.inOrder(() => {
          look(disk.answers(), visit.answers)
          visit.answer(action.finding, action.value)
        })
        break
      case 'undo':
        keeping.inOrder(visit.undo)
        break
      case 'redo':
        keeping.inOrder(visit.redo)
        break
      case 'new':
        void keeping.startNew()
        break
      case 'bringBack':
        void keeping.bringBack()
        break
      case 'place':
        visit.place = action.number
        break
      case 'note':
        handout.note = action.text
        break
    }
    await pass(gap)
  }
  const comeToRest = async (): Promise<void> => {
    for (await keeping.settle(); keeping.mustWait(); await keeping.settle())
      await nextTask()
  }
  await comeToRest()
  disk.foresee([])
  keeping.inOrder(() => visit.answer('age', 40))
  await comeToRest()
  await vi.advanceTimersByTimeAsync(5000)
  await keeping.settle()
  return { disk, visit, handout, keeping }
}

it('ends with the disk equal to the window, whatever was done, delayed and refused before', async () => {
  await fc.assert(fc.asyncProperty(fc.array(fc.tuple(action, turns), { maxLength: 30 }), fc.array(fate, { maxLength: 15 }), fc.array(turns, { minLength: 1, maxLength: 8 }), async (actions, fates, delays) => {
    const { disk, visit, handout, keeping } = await play(actions, fates, delays)
    expect(disk.answers()).toEqual(visit.answers)
    expect(disk.open()).toMatchObject({ cursor: visit.cursor, place: visit.place, steps: visit.steps, sheet: handout.note === '' ? disk.open().sheet : { note: handout.note } })
    expect(keeping.trouble).toBeNull()
    expect(keeping.isHeld).toBe(false)
  }), { numRuns: 500 })
})

it('gives the answers that a window without a disk gives, in whatever order the replies allow', async () => {
  await fc.assert(fc.asyncProperty(fc.array(fc.tuple(action, turns), { maxLength: 30 }), fc.array(fate, { maxLength: 15 }), fc.array(turns, { minLength: 1, maxLength: 8 }), async (actions, fates, delays) => {
    const { visit } = await play(actions, fates, delays)
    const { answers } = visit
    expect(answers).toEqual(playPlainly(actions).answers)
  }), { numRuns: 300 })
})

it('has every answer on disk before the next command runs, and keeps each finished visit once', async () => {
  await fc.assert(fc.asyncProperty(fc.array(fc.tuple(action, turns), { maxLength: 30 }), fc.array(turns, { minLength: 1, maxLength: 8 }), async (actions, delays) => {
    const seen: (readonly [unknown, unknown])[] = []
    const { disk } = await play(actions, [], delays, (onDisk, inWindow) => seen.push([onDisk, inWindow]))
    for (const [onDisk, inWindow] of seen)
      expect(onDisk).toEqual(inWindow)
    expect(disk.kept()).toHaveLength(playPlainly(actions).finished)
  }), { numRuns: 300 })
})
