import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { diskVisits } from '../../helpers/diskVisits.ts'
import { openStores } from '../../helpers/openStores.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('hiding the window', () => {
  it('writes first, then lets go of the key, and keeps nothing in memory where the passphrase is needed', async () => {
    const disk = diskVisits({ guards: ['passphrase'] })
    const { visit, handout, keeping } = openStores({ ...disk.api, lockVisits: () => {
      disk.setState({ kind: 'locked', notices: [] })
      return Promise.resolve({ kind: 'locked', notices: [] })
    } })
    await keeping.open()
    visit.answer('numbness', true)
    handout.note = 'Walk.'
    await keeping.hide()
    expect(keeping.isHidden).toBe(true)
    expect(keeping.asksPassphrase).toBe(true)
    expect(disk.open()).toMatchObject({ sheet: { note: 'Walk.' } })
    expect(disk.answers()).toEqual({ numbness: true })
    expect(visit.answers).toEqual({})
    expect(handout.note).toBe('')
    await keeping.show()
    expect(keeping.isHidden).toBe(true)
    disk.setState(null)
    Object.assign(window.clinic, { unlockVisits: async () => ({ ok: true, value: await window.clinic.openVisits() }) })
    await keeping.unlock('correct horse')
    expect(keeping.isHidden).toBe(false)
    expect(visit.answers).toEqual({ numbness: true })
    expect(handout.note).toBe('Walk.')
  })
  it('keeps in memory what could not be written', async () => {
    const disk = diskVisits({ guards: ['passphrase'] })
    const { visit, keeping } = openStores({ ...disk.api, lockVisits: () => Promise.resolve({ kind: 'locked', notices: [] }) })
    await keeping.open()
    disk.foresee(['not-saved', 'not-saved'])
    visit.answer('numbness', true)
    await keeping.hide()
    expect(visit.answers).toEqual({ numbness: true })
  })
  it('shows it again without a word where the keystore opens the visits', async () => {
    const disk = diskVisits()
    const { visit, keeping } = openStores(disk.api)
    await keeping.open()
    visit.answer('numbness', true)
    await keeping.hide()
    expect(keeping.asksPassphrase).toBe(false)
    await keeping.show()
    expect(keeping.isHidden).toBe(false)
    expect(visit.answers).toEqual({ numbness: true })
  })
})

it('erases the visit in the window with all others', async () => {
  const disk = diskVisits()
  const { visit, handout, keeping } = openStores(disk.api)
  await keeping.open()
  visit.answer('numbness', true)
  handout.note = 'Walk.'
  await keeping.settle()
  expect(await keeping.erase()).toBeNull()
  expect(visit.answers).toEqual({})
  expect(handout.note).toBe('')
  visit.answer('fever', true)
  await keeping.settle()
  expect(disk.answers()).toEqual({ fever: true })
})
