import type { VueWrapper } from '@vue/test-utils'
import type { Router } from 'vue-router'
import type { ClinicApi } from '../../src/shared/ipc/contract.ts'
import { flushPromises } from '@vue/test-utils'
import { afterEach, describe, expect, it } from 'vitest'
import { linkMenu } from '../../src/renderer/src/composables/linkMenu.ts'
import { useVisitStore } from '../../src/renderer/src/stores/visit.ts'
import { diskVisits } from '../helpers/diskVisits.ts'
import { mountApp } from '../helpers/mountApp.ts'
import { pressKey } from '../helpers/pressKey.ts'
import { aClinic } from '../helpers/windowClinic.ts'
import { anOpenVisit } from '../helpers/windowVisits.ts'

const open = anOpenVisit({ startedAt: '2026-01-05T14:32:00.000Z', place: 36, cursor: 1, steps: [[{ finding: 'saddle-numbness', from: null, to: true }]] })

let wrapper: VueWrapper
afterEach(() => {
  wrapper.unmount()
  document.body.replaceChildren()
})

/** Starts a window after one that was hidden. @returns what it told main of hiding, too */
async function comeBack(part: Partial<ClinicApi>, { asksPassphrase = false, path = '/causes' } = {}) {
  const told: boolean[] = []
  const clinic = aClinic({}, {
    takeReopening: async () => 'crashed',
    loadHiding: async () => ({ isHidden: true, asksPassphrase }),
    noteHidden: async (isHidden) => {
      told.push(isHidden)
      return { ok: true, value: null }
    },
    ...part,
  })
  const mounted: { readonly wrapper: VueWrapper, readonly router: Router } = await mountApp(clinic, path)
  ;({ wrapper } = mounted)
  await flushPromises()
  return { told, router: mounted.router }
}
const words = (): string => document.body.textContent ?? ''

describe('a window after one that was hidden', () => {
  it('is hidden, says what happened, and has not asked for the visit', async () => {
    const disk = diskVisits({ open })
    await comeBack(disk.api, { path: '/visit' })
    expect(wrapper.get('.locked h1').text()).toBe('Hidden')
    expect(wrapper.get('.locked [role=status]').text()).toBe('The window stopped and was opened again, hidden as it was.')
    expect(wrapper.get('.locked .button').attributes('aria-describedby')).toBe(wrapper.get('.locked [role=status]').attributes('id'))
    expect(words()).not.toMatch(/umbness|Brought back|answer that was saved/)
    expect(disk.calls).toEqual([])
    expect(useVisitStore().isOpen).toBe(false)
    expect(document.title).toBe('Causebook')
  })
  it('shows at a key what it would have shown, and says what happened there as well', async () => {
    const disk = diskVisits({ open })
    const { router, told } = await comeBack(disk.api)
    await pressKey('x')
    await flushPromises()
    expect(router.currentRoute.value.path).toBe('/visit')
    expect(wrapper.find('.locked').exists()).toBe(false)
    expect(wrapper.get('.item[data-current]').attributes('id')).toBe('item-36')
    expect(words()).toContain('The window stopped and was opened again. Every answer that was saved is back; what was entered last may be missing.')
    expect(told.at(-1)).toBe(false)
  })
  it('stays at the address where it was', async () => {
    const { router } = await comeBack(diskVisits({ open }).api, { path: '/settings' })
    await pressKey('x')
    expect(router.currentRoute.value.path).toBe('/settings')
  })
  it('says it only until it was shown: hidden anew, it tells nothing of it', async () => {
    await comeBack(diskVisits({ open }).api, { path: '/visit' })
    await pressKey('x')
    await pressKey('l', { ctrlKey: true })
    expect(wrapper.get('.locked').text()).not.toContain('opened again')
  })
  it('asks for the passphrase where hiding let go of the key, and opens the visit with it', async () => {
    const disk = diskVisits({ open, guards: ['passphrase'] })
    disk.setState({ kind: 'locked', notices: [] })
    await comeBack({
      ...disk.api,
      unlockVisits: async () => {
        disk.setState(null)
        return { ok: true, value: await window.clinic.openVisits() }
      },
    }, { asksPassphrase: true, path: '/visit' })
    await pressKey('x')
    expect(wrapper.find('.locked').exists()).toBe(true)
    await wrapper.get('.locked input').setValue('correct horse')
    await wrapper.get('.locked form').trigger('submit')
    await flushPromises()
    expect(wrapper.find('.locked').exists()).toBe(false)
    expect(useVisitStore().answers).toEqual({ 'saddle-numbness': true })
  })
  it('offers nothing to the menu', async () => {
    const offered: (readonly string[])[] = []
    const { told } = await comeBack({ ...diskVisits({ open }).api })
    linkMenu({ onMenuCommand: () => undefined, offerCommands: async (commands) => {
      offered.push(commands)
      return { ok: true, value: null }
    } })
    expect(offered).toEqual([[]])
    await pressKey('l', { ctrlKey: true })
    expect(told).not.toContain(false)
  })
  it('shows nothing before it knows, and is shown where it cannot learn it', async () => {
    let tell: (error: Error) => void = () => undefined
    const disk = diskVisits({ open })
    await comeBack({ ...disk.api, loadHiding: () => new Promise((_resolve, reject) => tell = reject) }, { path: '/visit' })
    expect(words()).toBe('')
    expect(disk.calls).toEqual([])
    tell(new Error('no bridge'))
    await flushPromises()
    expect(words()).toContain('umbness')
  })
})

it('tells main at once that it is hidden, before what is due is written, and that it is shown', async () => {
  const order: string[] = []
  const disk = diskVisits({ open })
  const { told } = await comeBack({
    ...disk.api,
    loadHiding: async () => ({ isHidden: false, asksPassphrase: false }),
    noteHidden: async (isHidden) => {
      order.push(`${isHidden ? 'hidden' : 'shown'} after ${disk.calls.join(' ')}`)
      return { ok: true, value: null }
    },
  }, { path: '/visit' })
  useVisitStore().answer('fever', true)
  await pressKey('l', { ctrlKey: true })
  await flushPromises()
  await pressKey('x')
  expect(order).toEqual(['hidden after open', 'shown after open change lock'])
  expect(told).toEqual([])
})
