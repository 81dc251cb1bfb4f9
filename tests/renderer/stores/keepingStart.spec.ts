import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { diskVisits } from '../../helpers/diskVisits.ts'
import { openStores } from '../../helpers/openStores.ts'
import { partingEvent } from '../../../src/shared/ipc/partingEvent.ts'
import { anOpenVisit } from '../../helpers/windowVisits.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** A disk that takes its time to open, and an answer that is given in that time. */
async function answerTooEarly(open = anOpenVisit()) {
  const gate = Promise.withResolvers<undefined>()
  const disk = diskVisits({ open, wait: () => gate.promise })
  const stores = openStores(disk.api)
  const opened = stores.keeping.open()
  stores.keeping.inOrder(() => stores.visit.answer('numbness', true))
  // Longer than commands wait.
  await vi.advanceTimersByTimeAsync(2500)
  expect(stores.visit.answers).toEqual({ numbness: true })
  const settle = async (): Promise<void> => {
    gate.resolve(undefined)
    await opened
    await stores.keeping.settle()
  }
  return { ...stores, disk, settle }
}

it('has an answer on disk that was given before the visits were open', async () => {
  const { disk, settle } = await answerTooEarly()
  await settle()
  expect(disk.answers()).toEqual({ numbness: true })
})

it('has it there too where the window is closed before the visits were open', async () => {
  const { disk, settle } = await answerTooEarly()
  const waits: Promise<unknown>[] = []
  window.dispatchEvent(new CustomEvent(partingEvent, { detail: waits }))
  void settle()
  await Promise.all(waits)
  expect(disk.answers()).toEqual({ numbness: true })
})

it('writes it over no visit that turns out to be there, and says so', async () => {
  const there = anOpenVisit({ revision: 1, steps: [[{ finding: 'fever', from: null, to: true }]], cursor: 1 })
  const { disk, settle, visit, keeping } = await answerTooEarly(there)
  await settle()
  expect(disk.answers()).toEqual({ fever: true })
  expect(visit.answers).toEqual({ numbness: true })
  expect(keeping.trouble).toEqual({ kind: 'changed-elsewhere' })
})
