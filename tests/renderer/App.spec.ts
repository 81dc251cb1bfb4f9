import type { VueWrapper } from '@vue/test-utils'
import { flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { useKeepingStore } from '../../src/renderer/src/stores/keeping.ts'
import { useVisitStore } from '../../src/renderer/src/stores/visit.ts'
import { diskVisits } from '../helpers/diskVisits.ts'
import { hereAt } from '../helpers/hereAt.ts'
import { mountApp } from '../helpers/mountApp.ts'
import { aClinic } from '../helpers/windowClinic.ts'
import { anOpenVisit } from '../helpers/windowVisits.ts'

const MINUTE = 60_000
const open = anOpenVisit({ startedAt: '2026-01-05T14:32:00.000Z', place: 36, cursor: 1, steps: [[{ finding: 'saddle-numbness', from: null, to: true }]] })

let wrapper: VueWrapper
beforeEach(() => void vi.useFakeTimers({ now: new Date('2026-01-05T15:00:00.000Z'), toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date'] }))
afterEach(() => void vi.useRealTimers())

async function settle(): Promise<void> {
  const flushed = flushPromises()
  await vi.advanceTimersByTimeAsync(0)
  await flushed
}
async function press(key: string, { ctrlKey = false } = {}): Promise<KeyboardEvent> {
  const event = new KeyboardEvent('keydown', { key, ctrlKey, bubbles: true, cancelable: true })
  ;(document.activeElement ?? document.body).dispatchEvent(event)
  await settle()
  return event
}
async function start(part: Parameters<typeof aClinic>[1] = {}, settings: Parameters<typeof aClinic>[0] = {}, path?: string) {
  const mounted = mountApp(aClinic(settings, part), path)
  await vi.advanceTimersByTimeAsync(0)
  const { router } = await mounted
  ;({ wrapper } = await mounted)
  await settle()
  return router
}

describe('a start', () => {
  it('opens the visit where it was, and says so until the next answer', async () => {
    const router = await start(diskVisits({ open }).api)
    expect(router.currentRoute.value.path).toBe('/visit')
    expect(wrapper.get('.visit-checklist .lines').text()).toContain('Brought back from')
    expect(wrapper.get('.item[data-current]').attributes('id')).toBe('item-36')
    useVisitStore().answer('fever', true)
    await settle()
    expect(wrapper.get('.visit-checklist .lines').text()).toBe('')
  })
  it('opens the causes with the search focused where no visit was open', async () => {
    const router = await start(diskVisits().api)
    expect(router.currentRoute.value.path).toBe('/causes')
    expect(document.activeElement?.id).toBe('shell-search')
  })
  it('stays at an address that was asked for', async () => {
    const router = await start(diskVisits({ open }).api, {}, '/settings')
    expect(router.currentRoute.value.path).toBe('/settings')
  })
})

describe('a window that is left', () => {
  it('has not a word of the visit after the minutes of the settings, and comes back as it was with a key', async () => {
    const disk = diskVisits({ open })
    await start(disk.api, { visits: { keepDays: 0, lockMinutes: 2 } })
    const field = wrapper.get<HTMLInputElement>('#item-38 input:checked').element
    field.focus()
    await vi.advanceTimersByTimeAsync(2 * MINUTE + 5000)
    await settle()
    expect(document.body.textContent).not.toContain('umbness')
    expect(document.body.innerHTML).not.toContain('saddle')
    expect(document.title).toBe('Causebook')
    expect(disk.calls).toContain('lock')
    await press('x')
    expect(document.body.textContent).toContain('umbness')
    expect(document.title).toContain('Visit')
    expect(document.activeElement).toBe(field)
  })
  it('stays while it is used, and always where the settings say never', async () => {
    await start(diskVisits({ open }).api, { visits: { keepDays: 0, lockMinutes: 1 } })
    for (let count = 0; count < 10; count += 1) {
      await vi.advanceTimersByTimeAsync(MINUTE / 2)
      window.dispatchEvent(new Event('pointermove'))
    }
    expect(useKeepingStore().isHidden).toBe(false)
    wrapper.unmount()
    await start(diskVisits({ open }).api, { visits: { keepDays: 0, lockMinutes: 0 } })
    await vi.advanceTimersByTimeAsync(600 * MINUTE)
    expect(useKeepingStore().isHidden).toBe(false)
  })
  it('hides at the first key after a sleep, and that key answers nothing', async () => {
    await start(diskVisits({ open }).api)
    vi.setSystemTime(new Date('2026-01-05T18:00:00.000Z'))
    const event = await press('n')
    expect(event.defaultPrevented).toBe(true)
    expect(useKeepingStore().isHidden).toBe(true)
    expect(useVisitStore().answers).toEqual({ 'saddle-numbness': true })
  })
  it('hides at once with Ctrl L, after what was typed is on disk', async () => {
    const disk = diskVisits()
    await start(disk.api, {}, '/visit')
    useVisitStore().answer('fever', true)
    await press('l', { ctrlKey: true })
    expect(wrapper.find('.locked').exists()).toBe(true)
    expect(disk.answers()).toEqual({ fever: true })
    await wrapper.get('.locked .button').trigger('click')
    await settle()
    expect(wrapper.find('.locked').exists()).toBe(false)
  })
  it('asks for the passphrase where nothing else opens the visits, and says when it is wrong', async () => {
    const disk = diskVisits({ open, guards: ['passphrase'] })
    await start({
      ...disk.api,
      lockVisits: () => {
        disk.setState({ kind: 'locked', notices: [] })
        return Promise.resolve({ kind: 'locked', notices: [] })
      },
      unlockVisits: async (passphrase) => {
        if (passphrase !== 'correct horse')
          return { ok: false, fault: { kind: 'wrong-passphrase' } }
        disk.setState(null)
        return { ok: true, value: await window.clinic.openVisits() }
      },
    }, {}, '/visit')
    await press('l', { ctrlKey: true })
    await press('x')
    expect(wrapper.find('.locked').exists()).toBe(true)
    expect(useVisitStore().answers).toEqual({})
    const give = async (passphrase: string): Promise<void> => {
      await wrapper.get('.locked input').setValue(passphrase)
      await wrapper.get('.locked form').trigger('submit')
      await settle()
    }
    await give('wrong horse')
    expect(wrapper.get('[role="alert"]').text()).toBe('That is not the passphrase. Try again.')
    await give('correct horse')
    expect(wrapper.find('.locked').exists()).toBe(false)
    expect(useVisitStore().answers).toEqual({ 'saddle-numbness': true })
  })
})

describe('the lines over the visit', () => {
  it('say that answers are not saved and why, and go when they are', async () => {
    const disk = diskVisits()
    await start(disk.api, {}, '/visit')
    disk.foresee(['not-saved'])
    useVisitStore().answer('fever', true)
    await settle()
    expect(wrapper.get('.visit-checklist .lines').text()).toContain('/x/visits.db: ENOSPC')
    await wrapper.get('.visit-checklist .lines .act').trigger('click')
    await settle()
    expect(wrapper.get('.visit-checklist .lines').text()).toBe('')
    expect(disk.answers()).toEqual({ fever: true })
  })
  it('offer what another window wrote', async () => {
    const disk = diskVisits()
    await start(disk.api, {}, '/visit')
    disk.writeElsewhere([[{ finding: 'limp', from: null, to: true }]])
    useVisitStore().answer('fever', true)
    await settle()
    expect(wrapper.get('.visit-checklist .lines .act').text()).toBe('Load what is there')
    await wrapper.get('.visit-checklist .lines .act').trigger('click')
    await settle()
    expect(useVisitStore().answers).toEqual({ limp: true })
  })
  it.each([
    ['busy', { kind: 'busy', path: '/x/visits.db' }, 'another program has the visits open'],
    ['newer', { kind: 'newer-format', path: '/x/visits.db', format: 9 }, 'newer Causebook'],
    ['read-only', { kind: 'not-writable', path: '/x/visits.db', reason: 'EROFS' }, 'EROFS'],
  ] as const)('say plainly that nothing is kept: %s; the visit works', async (_name, fault, words) => {
    const disk = diskVisits()
    disk.setState({ kind: 'unavailable', fault })
    await start(disk.api, {}, '/visit')
    expect(wrapper.get('.visit-checklist .lines').text()).toContain(words)
    await press('1')
    expect(useVisitStore().isOpen).toBe(true)
  })
  it('name a database that was set aside, and let the line go when it was read', async () => {
    const disk = diskVisits()
    await start(disk.api, {}, '/visit')
    disk.foresee(['set-aside'])
    useVisitStore().answer('fever', true)
    await settle()
    expect(wrapper.get('.visit-checklist .lines').text()).toContain('/x/visits.db.damaged')
    await wrapper.get('.visit-checklist .lines .act').trigger('click')
    expect(wrapper.get('.visit-checklist .lines').text()).toBe('')
  })
  it.each([
    [{ kind: 'left-open', startedAt: '2026-01-03T09:00:00.000Z', isKept: true }, 'It was finished and is among the kept visits.'],
    [{ kind: 'left-open', startedAt: '2026-01-03T09:00:00.000Z', isKept: false }, 'It was finished and erased.'],
    [{ kind: 'clock-back', was: hereAt(2026, 2, 1), now: hereAt(2026, 1, 5) }, 'clock went back from Feb 1, 2026'],
  ] as const)('say what the start found: %o', async (notice, words) => {
    const disk = diskVisits()
    disk.setState({ kind: 'ready', open: anOpenVisit(), guards: ['keystore'], kept: 0, notices: [notice] })
    await start(disk.api, {}, '/visit')
    expect(wrapper.get('.visit-checklist .lines').text()).toContain(words)
  })
  it('ask for a passphrase where the computer has no keystore, twice, and write then what was answered', async () => {
    const disk = diskVisits()
    disk.setState({ kind: 'unprotected' })
    let chosen = ''
    await start({ ...disk.api, protectVisits: async (passphrase) => {
      chosen = passphrase
      disk.setState(null)
      return { ok: true, value: await window.clinic.openVisits() }
    } }, {}, '/visit')
    useVisitStore().answer('fever', true)
    expect(wrapper.get('.visit-checklist .lines').text()).toContain('no safe place for a key')
    await wrapper.get('.visit-checklist .lines .act').trigger('click')
    await settle()
    const [first, second] = wrapper.findAll('.over-form input')
    expect(document.activeElement).toBe(first?.element)
    await first?.setValue('correct horse')
    await second?.setValue('correct house')
    await wrapper.get('.over-form').trigger('submit')
    expect(wrapper.get('.over-form [role="alert"]').text()).toBe('The two are not the same. Type both again.')
    await second?.setValue('correct horse')
    await wrapper.get('.over-form').trigger('submit')
    await settle()
    expect(chosen).toBe('correct horse')
    expect(disk.answers()).toEqual({ fever: true })
    expect(wrapper.find('.over-form').exists()).toBe(false)
  })
  it('let the missing keystore be, for this run', async () => {
    const disk = diskVisits()
    disk.setState({ kind: 'unprotected' })
    await start(disk.api, {}, '/visit')
    await wrapper.findAll('.visit-checklist .lines .act')[1]?.trigger('click')
    expect(wrapper.get('.visit-checklist .lines').text()).toBe('')
  })
})

describe('visits that cannot be read', () => {
  it('leave a panel in the visit’s place that opens with the passphrase', async () => {
    const disk = diskVisits({ open })
    disk.setState({ kind: 'locked', notices: [] })
    await start({ ...disk.api, unlockVisits: async (passphrase) => {
      if (passphrase !== 'correct horse')
        return { ok: false, fault: { kind: 'wrong-passphrase' } }
      disk.setState(null)
      return { ok: true, value: await window.clinic.openVisits() }
    } }, {}, '/visit')
    expect(wrapper.get('h1').text()).toBe('The visits are locked')
    const give = async (passphrase: string): Promise<void> => {
      await wrapper.get('.closed input').setValue(passphrase)
      await wrapper.get('.closed form').trigger('submit')
      await settle()
    }
    await give('wrong')
    expect(wrapper.get('.closed [role="alert"]').text()).toBe('That is not the passphrase. Try again.')
    await give('correct horse')
    expect(wrapper.find('.closed').exists()).toBe(false)
    expect(useVisitStore().answers).toEqual({ 'saddle-numbness': true })
  })
  it('are looked for again where the keystore did not answer, before anything is erased', async () => {
    const disk = diskVisits({ open })
    disk.setState({ kind: 'no-key', reason: 'wrong', hasPassphrase: false, path: '/x' })
    await start(disk.api, {}, '/visit')
    const retry = () => wrapper.findAll('.closed button').find(found => found.text() === 'Try again')?.trigger('click')
    await retry()
    await settle()
    expect(wrapper.get('.closed [role="alert"]').text()).toContain('still cannot be read')
    disk.setState(null)
    await retry()
    await settle()
    expect(wrapper.find('.closed').exists()).toBe(false)
    expect(useVisitStore().answers).toEqual({ 'saddle-numbness': true })
  })
  it('are erased in two steps where the key is lost', async () => {
    const disk = diskVisits()
    disk.setState({ kind: 'no-key', reason: 'lost', hasPassphrase: false, path: '/x' })
    const erase = vi.fn(async () => {
      disk.setState(null)
      return { ok: true as const, value: await window.clinic.openVisits() }
    })
    await start({ ...disk.api, eraseVisits: erase }, {}, '/visit')
    expect(wrapper.get('.closed').text()).toContain('nothing can open them')
    const button = (word: string) => wrapper.findAll('.closed button').find(found => found.text() === word)
    await button('Erase the visits that cannot be read and begin anew')?.trigger('click')
    expect(document.activeElement?.textContent).toContain('No, keep them')
    await button('No, keep them')?.trigger('click')
    expect(erase).not.toHaveBeenCalled()
    await button('Erase the visits that cannot be read and begin anew')?.trigger('click')
    await button('Erase them')?.trigger('click')
    await settle()
    expect(erase).toHaveBeenCalledOnce()
    expect(wrapper.find('.closed').exists()).toBe(false)
  })
})
