import type { ClinicApi } from '../../../src/shared/ipc/contract.ts'
import { flushPromises } from '@vue/test-utils'
import { expect, it, vi } from 'vitest'
import SettingsView from '../../../src/renderer/src/views/SettingsView.vue'
import { mountAt } from '../../helpers/mountAt.ts'
import { aClinic } from '../../helpers/windowClinic.ts'

const parts = [
  { kind: 'runtime', name: 'electron', version: '45.4.1', license: 'MIT', text: 'Electron\'s words' },
  { kind: 'font', name: 'Noto Sans', version: '2.015', license: 'OFL-1.1', text: 'The font\'s words' },
] as const

/** The settings with the list of licenses opened. */
async function openList(loadLicenses: ClinicApi['loadLicenses']): Promise<Awaited<ReturnType<typeof mountAt>>['wrapper']> {
  const { wrapper } = await mountAt(SettingsView, '/settings', aClinic({}, { loadLicenses }))
  const list = wrapper.findAll('details').find(details => details.text().startsWith('Licenses'))
  if (list === undefined)
    throw new Error('there is no list of licenses')
  Object.assign(list.element, { open: true })
  await flushPromises()
  return wrapper
}

it('lists what ships that others made: name, version, license, and its words', async () => {
  const wrapper = await openList(async () => ({ ok: true, value: parts }))
  expect(wrapper.findAll('li').map(line => line.get('summary').text().replace(/\s+/g, ' '))).toEqual(['electron 45.4.1 MIT', 'Noto Sans 2.015 OFL-1.1'])
  expect(wrapper.findAll('pre').map(text => [text.text(), text.attributes('lang')])).toEqual([['Electron\'s words', 'en'], ['The font\'s words', 'en']])
  expect(wrapper.text()).toContain('2 parts by others')
})

it('says of Electron alone that more licenses stand beside the program', async () => {
  const wrapper = await openList(async () => ({ ok: true, value: parts }))
  expect(wrapper.findAll('li').map(line => line.text().includes('LICENSES.chromium.html'))).toEqual([true, false])
})

it('asks for the list when it is opened, not before', async () => {
  const loadLicenses = vi.fn(async () => ({ ok: true, value: parts } as const))
  await mountAt(SettingsView, '/settings', aClinic({}, { loadLicenses }))
  expect(loadLicenses).not.toHaveBeenCalled()
  await openList(loadLicenses)
  expect(loadLicenses).toHaveBeenCalledOnce()
})

it('says where else the list stands when it cannot be read', async () => {
  const wrapper = await openList(async () => ({ ok: false, fault: { kind: 'unreadable', reason: 'the list is damaged' } }))
  expect(wrapper.get('[role="alert"]').text()).toContain('the list is damaged')
  expect(wrapper.get('[role="alert"]').text()).toContain('licenses.txt')
})
