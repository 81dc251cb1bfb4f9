import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { diskVisits } from '../../helpers/diskVisits.ts'
import { openStores } from '../../helpers/openStores.ts'
import { anOpenVisit, visitId } from '../../helpers/windowVisits.ts'
import { blankDraft } from '../../../src/shared/handout/sheetDraft.ts'
import { partingEvent } from '../../../src/shared/ipc/partingEvent.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** A disk whose calls wait until they are let through. */
function slowDisk() {
  const gates: (() => void)[] = []
  let isSlow = false
  const disk = diskVisits({ wait: () => isSlow ? new Promise<void>(resolve => gates.push(resolve)) : Promise.resolve() })
  return {
    disk,
    slow: () => isSlow = true,
    letThrough: async () => {
      isSlow = false
      for (const gate of gates.splice(0))
        gate()
      await vi.advanceTimersByTimeAsync(0)
    },
  }
}

describe('every answer', () => {
  it('is shown at once and holds the next command until it is on disk', async () => {
    const { disk, slow, letThrough } = slowDisk()
    const { visit, keeping } = openStores(disk.api)
    await keeping.open()
    slow()
    keeping.inOrder(() => visit.answer('numbness', true))
    keeping.inOrder(() => visit.answer('numbness', visit.answers.numbness !== true))
    expect(visit.answers).toEqual({ numbness: true })
    await vi.advanceTimersByTimeAsync(50)
    expect(visit.answers).toEqual({ numbness: true })
    await letThrough()
    expect(visit.answers).toEqual({ numbness: false })
    await keeping.settle()
    expect(disk.answers()).toEqual({ numbness: false })
  })
  it('carries the move to the next item with it', async () => {
    const disk = diskVisits()
    const { visit, keeping } = openStores(disk.api)
    await keeping.open()
    keeping.inOrder(() => {
      visit.answer('numbness', true)
      visit.place = 36
    })
    await keeping.settle()
    expect(disk.open().place).toBe(36)
    expect(disk.calls.filter(call => call === 'change')).toHaveLength(1)
  })
  it('holds the clinician for two seconds at most, and says that it is still not on disk', async () => {
    const { disk, slow, letThrough } = slowDisk()
    const { visit, keeping } = openStores(disk.api)
    await keeping.open()
    slow()
    keeping.inOrder(() => visit.answer('numbness', true))
    keeping.inOrder(() => visit.answer('tingling', true))
    await vi.advanceTimersByTimeAsync(2000)
    expect(visit.answers).toEqual({ numbness: true, tingling: true })
    expect(keeping.trouble).toEqual({ kind: 'slow' })
    await letThrough()
    await keeping.settle()
    expect(keeping.trouble).toBeNull()
    expect(disk.answers()).toEqual({ numbness: true, tingling: true })
  })
})

describe('a note and a move', () => {
  it('are written once it has been quiet, and hold nothing up', async () => {
    const disk = diskVisits()
    const { visit, handout, keeping } = openStores(disk.api)
    await keeping.open()
    for (const note of ['W', 'Wa', 'Walk.']) {
      handout.note = note
      visit.place = note.length
      expect(keeping.mustWait()).toBe(false)
      await vi.advanceTimersByTimeAsync(100)
    }
    expect(disk.calls).not.toContain('change')
    await vi.advanceTimersByTimeAsync(300)
    expect(disk.calls.filter(call => call === 'change')).toHaveLength(1)
    expect(disk.open()).toMatchObject({ place: 5, sheet: { note: 'Walk.' } })
  })
  it('go with the next answer', async () => {
    const disk = diskVisits()
    const { visit, handout, keeping } = openStores(disk.api)
    await keeping.open()
    handout.note = 'Walk.'
    handout.given = ['sciatica']
    visit.answer('numbness', true)
    await keeping.settle()
    expect(disk.open()).toMatchObject({ given: ['sciatica'], sheet: { note: 'Walk.' } })
  })
})

describe('a write that fails', () => {
  it('lets the clinician go on, says why, and sends all of it with the next change', async () => {
    const disk = diskVisits()
    const { visit, keeping } = openStores(disk.api)
    await keeping.open()
    disk.foresee(['not-saved', 'not-saved'])
    visit.answer('numbness', true)
    await keeping.settle()
    expect(keeping.trouble).toEqual({ kind: 'not-saved', path: '/x/visits.db', reason: 'ENOSPC' })
    expect(keeping.mustWait()).toBe(false)
    disk.foresee([])
    visit.answer('tingling', false)
    await keeping.settle()
    expect(keeping.trouble).toBeNull()
    expect(disk.answers()).toEqual({ numbness: true, tingling: false })
  })
  it('sends everything to the new database when the old one was set aside, and names that', async () => {
    const disk = diskVisits()
    const { visit, keeping } = openStores(disk.api)
    await keeping.open()
    visit.answer('numbness', true)
    await keeping.settle()
    disk.foresee(['set-aside'])
    visit.answer('tingling', true)
    await keeping.settle()
    expect(disk.answers()).toEqual({ numbness: true, tingling: true })
    expect(disk.open().steps).toHaveLength(2)
    expect(keeping.notices).toEqual([{ kind: 'set-aside', path: '/x/visits.db.damaged' }])
    expect(keeping.trouble).toBeNull()
  })
  it('stops where another window wrote, until that is loaded', async () => {
    const disk = diskVisits()
    const { visit, keeping } = openStores(disk.api)
    await keeping.open()
    disk.writeElsewhere([[{ finding: 'fever', from: null, to: true }]])
    visit.answer('numbness', true)
    await keeping.settle()
    expect(keeping.trouble).toEqual({ kind: 'changed-elsewhere' })
    visit.answer('tingling', true)
    await keeping.settle()
    expect(disk.answers()).toEqual({ fever: true })
    await keeping.loadElsewhere()
    expect(visit.answers).toEqual({ fever: true })
    expect(keeping.trouble).toBeNull()
    visit.answer('limp', true)
    await keeping.settle()
    expect(disk.answers()).toEqual({ fever: true, limp: true })
  })
  it('keeps answers in the window while the visits are locked, and writes them after the passphrase', async () => {
    const disk = diskVisits()
    const { visit, keeping } = openStores(disk.api)
    await keeping.open()
    disk.setState({ kind: 'locked', notices: [] })
    visit.answer('numbness', true)
    await keeping.settle()
    expect(keeping.state?.kind).toBe('locked')
    disk.setState(null)
    Object.assign(window.clinic, { unlockVisits: async () => ({ ok: true, value: await window.clinic.openVisits() }) })
    expect(await keeping.unlock('correct horse')).toBeNull()
    await keeping.settle()
    expect(disk.answers()).toEqual({ numbness: true })
  })
})

describe('a start of the app', () => {
  const open = anOpenVisit({
    id: visitId(7), revision: 3, startedAt: '2026-01-05T14:32:00.000Z', place: 41, given: ['sciatica'], cursor: 1,
    sheet: { ...blankDraft, note: 'Walk.' },
    steps: [[{ finding: 'numbness', from: null, to: true }], [{ finding: 'tingling', from: null, to: true }]],
  })
  it('brings back answers, steps to undo and redo, place, sheet and what was given', async () => {
    const { visit, handout, keeping } = openStores(diskVisits({ open }).api)
    await keeping.open()
    expect(visit.answers).toEqual({ numbness: true })
    expect([visit.canUndo, visit.canRedo, visit.place]).toEqual([true, true, 41])
    expect(handout.note).toBe('Walk.')
    expect(handout.given).toEqual(['sciatica'])
    expect(keeping.broughtBack).toBe('2026-01-05T14:32:00.000Z')
    visit.redo()
    expect(visit.answers).toEqual({ numbness: true, tingling: true })
    expect(keeping.broughtBack).toBeNull()
  })
  it('writes nothing by itself', async () => {
    const disk = diskVisits({ open })
    const { keeping } = openStores(disk.api)
    await keeping.open()
    await vi.advanceTimersByTimeAsync(5000)
    expect(disk.calls).toEqual(['open'])
  })
  it('says nothing is brought back where there was no answer', async () => {
    const { keeping } = openStores(diskVisits().api)
    await keeping.open()
    expect(keeping.broughtBack).toBeNull()
  })
})

describe('a new visit', () => {
  it('clears at once and has the old one finished as it was', async () => {
    const disk = diskVisits()
    const { visit, keeping } = openStores(disk.api)
    await keeping.open()
    visit.answer('numbness', true)
    const started = keeping.startNew()
    await started
    expect(visit.answers).toEqual({})
    visit.answer('fever', true)
    await keeping.settle()
    expect(disk.kept().map(({ answers }) => answers)).toEqual([{ numbness: true }])
    expect(disk.answers()).toEqual({ fever: true })
  })
  it('asked for twice still brings the old one back', async () => {
    const disk = diskVisits()
    const { visit, keeping } = openStores(disk.api)
    await keeping.open()
    visit.answer('numbness', true)
    await keeping.startNew()
    await keeping.startNew()
    await keeping.bringBack()
    await keeping.settle()
    expect(visit.answers).toEqual({ numbness: true })
    expect(disk.answers()).toEqual({ numbness: true })
    expect(disk.kept()).toEqual([])
  })
  it('that is taken back leaves no double behind', async () => {
    const disk = diskVisits()
    const { visit, keeping } = openStores(disk.api)
    await keeping.open()
    visit.answer('numbness', true)
    visit.answer('tingling', true)
    visit.undo()
    await keeping.settle()
    await keeping.startNew()
    await keeping.settle()
    expect(disk.kept()).toHaveLength(1)
    await keeping.bringBack()
    await keeping.settle()
    expect(disk.kept()).toEqual([])
    expect(disk.answers()).toEqual({ numbness: true })
    visit.redo()
    await keeping.settle()
    expect(disk.answers()).toEqual({ numbness: true, tingling: true })
  })
  it('after an amendment, taken back, opens the amendment again', async () => {
    const disk = diskVisits()
    const { visit, keeping } = openStores(disk.api)
    await keeping.open()
    visit.answer('numbness', true)
    await keeping.startNew()
    await keeping.settle()
    const [kept] = disk.kept()
    expect(await keeping.amend(kept?.id ?? '')).toBeNull()
    expect(visit.answers).toEqual({ numbness: true })
    expect(visit.amends).toBe(kept?.id)
    visit.answer('fever', true)
    await keeping.startNew()
    await keeping.settle()
    expect(disk.kept()).toEqual([{ id: kept?.id, answers: { numbness: true, fever: true } }])
    await keeping.bringBack()
    await keeping.settle()
    expect(visit.amends).toBe(kept?.id)
    expect(visit.answers).toEqual({ numbness: true, fever: true })
    expect(disk.kept()).toHaveLength(1)
  })
})

it('writes before the window goes what was typed just now, and what waits for its turn', async () => {
  const { disk, slow, letThrough } = slowDisk()
  const { visit, handout, keeping } = openStores(disk.api)
  await keeping.open()
  slow()
  keeping.inOrder(() => visit.answer('numbness', true))
  keeping.inOrder(() => visit.place = 4)
  keeping.inOrder(() => visit.answer('fever', false))
  const waits: Promise<unknown>[] = []
  window.dispatchEvent(new CustomEvent(partingEvent, { detail: waits }))
  await letThrough()
  await Promise.all(waits)
  expect(disk.answers()).toEqual({ numbness: true, fever: false })
  const before = disk.calls.length
  handout.draft = { ...blankDraft, note: 'Walk.' }
  expect(disk.calls).toHaveLength(before)
  const more: Promise<unknown>[] = []
  window.dispatchEvent(new CustomEvent(partingEvent, { detail: more }))
  await Promise.all(more)
  expect(disk.open().sheet?.note).toBe('Walk.')
})
