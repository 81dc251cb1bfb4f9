import type { Settings } from '../../../src/shared/settings/settings.ts'
import { flushPromises } from '@vue/test-utils'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import SettingsView from '../../../src/renderer/src/views/SettingsView.vue'
import { mountAt } from '../../helpers/mountAt.ts'
import { aClinic } from '../../helpers/windowClinic.ts'

describe('the settings', () => {
  it('tie every label to its control', async () => {
    const { wrapper } = await mountAt(SettingsView, '/settings', aClinic())
    const controls = wrapper.findAll('input, select').map(control => control.element as HTMLInputElement | HTMLSelectElement)
    expect(controls.length).toBe(15)
    expect(controls.every(control => (control.labels?.length ?? 0) > 0 || control.closest('label') !== null)).toBe(true)
  })
  it('write a line of the letterhead once, when it is left, as a plain object', async () => {
    const saved: Settings[] = []
    const { wrapper } = await mountAt(SettingsView, '/settings', aClinic({}, { saveSettings: (settings) => {
      saved.push(structuredClone(settings))
      return Promise.resolve({ ok: true, value: settings })
    } }))
    const name = wrapper.get('input')
    for (const typed of ['Hill', 'Hillside', 'Hillside Clinic']) {
      name.element.value = typed
      await name.trigger('input')
    }
    expect(saved).toEqual([])
    await name.trigger('change')
    await flushPromises()
    expect(saved.map(settings => settings.clinic.name)).toEqual(['Hillside Clinic'])
  })
  it('do not lose a half-typed line when the place is left', async () => {
    vi.useFakeTimers()
    onTestFinished(() => void vi.useRealTimers())
    const saved: string[] = []
    const { wrapper } = await mountAt(SettingsView, '/settings', aClinic({}, { saveSettings: (settings) => {
      saved.push(settings.clinic.phone)
      return Promise.resolve({ ok: true, value: settings })
    } }))
    const phone = wrapper.get<HTMLInputElement>('input[type="tel"]')
    phone.element.value = '555-0142'
    await phone.trigger('input')
    wrapper.unmount()
    expect(saved).toEqual(['555-0142'])
  })
  it('say in words that a change was not written, and keep it on screen', async () => {
    const { wrapper } = await mountAt(SettingsView, '/settings', aClinic({}, {
      saveSettings: () => Promise.resolve({ ok: false, fault: { kind: 'not-writable', path: '/x/settings.json', reason: 'EACCES' } }),
    }))
    await wrapper.get('input[type="checkbox"]').setValue(true)
    await flushPromises()
    expect(wrapper.get('[role="alert"]').text()).toContain('Not saved.')
    expect(wrapper.get('[role="alert"]').text()).toContain('/x/settings.json')
    expect((wrapper.get('input[type="checkbox"]').element as HTMLInputElement).checked).toBe(true)
  })
  it('put a logo on the letterhead and take it off, beside what was just typed', async () => {
    const saved: Settings[] = []
    const { wrapper } = await mountAt(SettingsView, '/settings', aClinic({}, {
      chooseLogo: () => Promise.resolve({ ok: true, value: 'logo-1.svg' }),
      saveSettings: (settings) => {
        saved.push(structuredClone(settings))
        return Promise.resolve({ ok: true, value: settings })
      },
    }))
    const press = async (text: string): Promise<void> => {
      await wrapper.findAll('button').find(button => button.text() === text)?.trigger('click')
      await flushPromises()
    }
    const name = wrapper.get('input')
    name.element.value = 'Hillside'
    await name.trigger('input')
    await press('Choose a logo')
    expect(saved.at(-1)?.clinic).toMatchObject({ name: 'Hillside', logo: 'logo-1.svg' })
    await press('Remove the logo')
    expect(saved.at(-1)?.clinic).toMatchObject({ name: 'Hillside', logo: '' })
  })
  it('say in words why a picture cannot be the logo, and keep the one before', async () => {
    const { wrapper } = await mountAt(SettingsView, '/settings', aClinic({}, {
      chooseLogo: () => Promise.resolve({ ok: false, fault: { kind: 'logo', path: '/pictures/big.png', fault: { kind: 'logo-too-large', bytes: 3_000_000, most: 2_097_152 } } }),
    }))
    await wrapper.findAll('button').find(button => button.text() === 'Choose a logo')?.trigger('click')
    await flushPromises()
    expect(wrapper.get('[role=alert]').text()).toContain('/pictures/big.png')
    expect(wrapper.get('[role=alert]').text()).toContain('2 MB')
    expect(wrapper.text()).toContain('No logo yet.')
  })
  it.each([[0, '0 attempts to reach a network since start at'], [2, '2 attempts to reach a network']])('say how often a network was tried: %i', async (networkAttempts, words) => {
    const { wrapper } = await mountAt(SettingsView, '/settings', aClinic({}, { loadDiagnostics: () => Promise.resolve({ startedAt: '2026-11-25T10:02:00.000Z', networkAttempts }) }))
    expect(wrapper.get('.network').text()).toContain(words)
  })
})
