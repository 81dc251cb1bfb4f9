import type { VueWrapper } from '@vue/test-utils'
import type { ClinicApi } from '../../../src/shared/ipc/contract.ts'
import type { VisitSettings } from '../../../src/shared/settings/settings.ts'
import { flushPromises } from '@vue/test-utils'
import { describe, expect, it, vi } from 'vitest'
import { useKeepingStore } from '../../../src/renderer/src/stores/keeping.ts'
import { useSettingsStore } from '../../../src/renderer/src/stores/settings.ts'
import { useVisitStore } from '../../../src/renderer/src/stores/visit.ts'
import SettingsView from '../../../src/renderer/src/views/SettingsView.vue'
import { mountAt } from '../../helpers/mountAt.ts'
import { aClinic } from '../../helpers/windowClinic.ts'
import { anOpenVisit } from '../../helpers/windowVisits.ts'

let wrapper: VueWrapper

async function mountSettings(part: Partial<ClinicApi> = {}, visits: Partial<VisitSettings> = {}): Promise<void> {
  ;({ wrapper } = await mountAt(SettingsView, '/settings', aClinic({ visits: { keepDays: 0, lockMinutes: 10, ...visits } }, part)))
  await useKeepingStore().open()
  await flushPromises()
}
const privacy = () => wrapper.findAll('section').find(section => section.find('h2').text() === 'Privacy')
const keeps = (): number | undefined => useSettingsStore().settings?.visits.keepDays
async function press(word: string): Promise<void> {
  await privacy()?.findAll('button').find(button => button.text() === word)?.trigger('click')
  await flushPromises()
}
async function give(...typed: readonly string[]): Promise<void> {
  for (const [index, text] of typed.entries())
    await wrapper.findAll('input[type="password"]')[index]?.setValue(text)
  await wrapper.get('.passphrase').trigger('submit')
  await flushPromises()
}
const select = async (days: string): Promise<void> => {
  await privacy()?.get('select').setValue(days)
  await flushPromises()
}
const kept = (total: number): Partial<ClinicApi> => ({ listVisits: () => Promise.resolve({ ok: true, value: { lines: [], unreadable: [], total, hasMore: false } }) })

describe('how long finished visits are kept', () => {
  it('is never, until the clinic says otherwise; a longer time asks nothing', async () => {
    await mountSettings(kept(3))
    expect(privacy()?.get('select').element.value).toBe('0')
    await select('30')
    expect(keeps()).toBe(30)
  })
  it('asks before anything is erased and says how many, and leaves it at a no', async () => {
    await mountSettings(kept(3), { keepDays: 30 })
    await select('0')
    expect(privacy()?.get('[role="alert"]').text()).toContain('3 kept visits will be erased for good.')
    expect(keeps()).toBe(30)
    await press('No, keep them')
    expect(keeps()).toBe(30)
    expect(privacy()?.get('select').element.value).toBe('30')
    await select('0')
    await press('Erase and change')
    expect(keeps()).toBe(0)
  })
  it('asks nothing where nothing would be erased', async () => {
    await mountSettings(kept(0), { keepDays: 30 })
    await select('7')
    expect(keeps()).toBe(7)
  })
  it('asks with the visits that are older where it is shortened', async () => {
    const asked: (string | null)[] = []
    await mountSettings({ listVisits: ({ to }) => {
      asked.push(to)
      return Promise.resolve({ ok: true, value: { lines: [], unreadable: [], total: 1, hasMore: false } })
    } }, { keepDays: 30 })
    await select('7')
    expect(asked.at(-1)).toMatch(/^\d{4}-\d{2}-\d{2}$/)
    expect(privacy()?.get('[role="alert"]').text()).toContain('1 kept visit is older than that')
  })
  it('takes any number of days and refuses what is none', async () => {
    await mountSettings(kept(0))
    await select('other')
    const field = privacy()?.get<HTMLInputElement>('.keep input')
    for (const wrong of ['0', '-3', '1e2', '4000']) {
      await field?.setValue(wrong)
      await field?.trigger('change')
      await flushPromises()
      expect([wrong, keeps(), field?.attributes('aria-invalid')]).toEqual([wrong, 0, 'true'])
    }
    await field?.setValue('45')
    await field?.trigger('change')
    await flushPromises()
    expect(keeps()).toBe(45)
    expect(privacy()?.get('select').element.value).toBe('other')
  })
})

it('takes the minutes after which the window hides', async () => {
  await mountSettings()
  const field = wrapper.findAll('.number-line input').at(-1)
  await field?.setValue('3')
  await field?.trigger('change')
  await flushPromises()
  expect(useSettingsStore().settings?.visits).toEqual({ keepDays: 0, lockMinutes: 3 })
})

describe('the passphrase', () => {
  it('is typed twice, has a shortest length, and is said to be set', async () => {
    const protectVisits = vi.fn<ClinicApi['protectVisits']>(() => Promise.resolve({ ok: true, value: { kind: 'ready', open: anOpenVisit(), guards: ['keystore', 'passphrase'], kept: 0, notices: [] } }))
    await mountSettings({ protectVisits })
    await press('Set a passphrase')
    await give('short', 'short')
    expect(privacy()?.get('[role="alert"]').text()).toContain('Too short')
    await give('correct horse', 'correct house')
    expect(privacy()?.get('[role="alert"]').text()).toContain('not the same')
    expect(protectVisits).not.toHaveBeenCalled()
    await give('correct horse', 'correct horse')
    expect(protectVisits).toHaveBeenCalledWith('correct horse')
    expect(privacy()?.get('[role="status"]').text()).toBe('The passphrase is set.')
    expect(privacy()?.text()).toContain('Change the passphrase')
    expect(wrapper.find('input[type="password"]').exists()).toBe(false)
  })
})

describe('a backup', () => {
  it('is written after the last answer, and the count is said', async () => {
    const order: string[] = []
    await mountSettings({
      changeVisit: (change) => {
        order.push('change')
        return Promise.resolve({ ok: true, value: { revision: change.revision + 1 } })
      },
      backupVisits: () => {
        order.push('back up')
        return Promise.resolve({ ok: true, value: { path: '/usb/visits.bak', visits: 12, alreadyHere: 0, leftOut: 0 } })
      },
    })
    await press('Back up to a file')
    useVisitStore().answer('fever', true)
    await give('correct horse', 'correct horse')
    expect(order).toEqual(['change', 'back up'])
    expect(privacy()?.get('[role="status"]').text()).toBe('12 visits written to the file. /usb/visits.bak')
  })
  it('is put back, and says how many were here already', async () => {
    await mountSettings({ restoreVisits: () => Promise.resolve({ ok: true, value: { path: '/usb/visits.bak', visits: 1, alreadyHere: 11, leftOut: 2 } }) })
    await press('Restore from a file')
    await give('correct horse')
    expect(privacy()?.get('[role="status"]').text()).toBe('1 visit put back from the file. 11 were here already and stayed as they are. 2 were left out: too old to be kept here, or damaged. /usb/visits.bak')
  })
  it.each([
    [{ kind: 'wrong-passphrase' }, 'That is not the passphrase. Try again.'],
    [{ kind: 'not-kept' }, 'Finished visits are not kept here'],
    [{ kind: 'not-a-backup', path: '/usb/cat.png', reason: 'no header' }, '/usb/cat.png is not a backup of visits'],
    [{ kind: 'unreadable', path: '/usb/visits.bak', reason: 'EIO' }, '/usb/visits.bak cannot be read: EIO'],
  ] as const)('that cannot be put back says why: %o', async (fault, words) => {
    await mountSettings({ restoreVisits: () => Promise.resolve({ ok: false, fault }) })
    await press('Restore from a file')
    await give('correct horse')
    expect(privacy()?.get('[role="alert"]').text()).toContain(words)
    expect(wrapper.find('input[type="password"]').exists()).toBe(true)
  })
  it('called off says nothing', async () => {
    await mountSettings()
    await press('Back up to a file')
    await give('correct horse', 'correct horse')
    expect(privacy()?.find('[role="alert"]').exists()).toBe(false)
    expect(privacy()?.get('[role="status"]').text()).toBe('')
  })
})

it('erases all in two steps, the visit in the window too', async () => {
  const eraseVisits = vi.fn<ClinicApi['eraseVisits']>(async () => ({ ok: true, value: await window.clinic.openVisits() }))
  await mountSettings({ eraseVisits })
  useVisitStore().answer('fever', true)
  await flushPromises()
  await press('Erase all visits')
  expect(eraseVisits).not.toHaveBeenCalled()
  await press('Erase all')
  expect(eraseVisits).toHaveBeenCalledOnce()
  expect(useVisitStore().answers).toEqual({})
  expect(privacy()?.get('[role="status"]').text()).toBe('All visits are erased.')
})
