import type { LoggedEvent } from '../../../../src/shared/eventLog/loggedEvent.ts'
import { flushPromises } from '@vue/test-utils'
import { expect, it } from 'vitest'
import SettingsView from '../../../../src/renderer/src/views/SettingsView.vue'
import { mountAt } from '../../../helpers/mountAt.ts'
import { aClinic } from '../../../helpers/windowClinic.ts'

const events: readonly LoggedEvent[] = [
  { at: '2026-01-05T09:01:00.000Z', fact: { kind: 'window-crashed', end: 'oom', deed: 'reloaded' } },
  { at: '2026-01-05T09:00:00.000Z', fact: { kind: 'app-started', app: '1.2.3', electron: '45.4.1', node: '24.1.0', system: 'windows' } },
]

async function mountLog(part: Parameters<typeof aClinic>[1], locale: 'en' | 'es' = 'en') {
  const { wrapper } = await mountAt(SettingsView, '/settings', aClinic({ locale }, part))
  await flushPromises()
  const section = wrapper.get('section[aria-labelledby="settings-events"]')
  const press = async (word: string): Promise<void> => {
    await section.findAll('button').find(button => button.text() === word)?.trigger('click')
    await flushPromises()
  }
  return { section, press }
}

it('shows what happened and what was done, as main gives it, in words of the window', async () => {
  const { section } = await mountLog({ listEvents: async () => events })
  const rows = section.findAll('tbody tr').map(row => row.text())
  expect(rows).toHaveLength(2)
  expect(rows[0]).toContain('The window stopped: there was not enough memory.')
  expect(rows[0]).toContain('It was opened again by itself')
  expect(rows[1]).toContain('Causebook 1.2.3 was started.')
  expect(section.text()).toContain('It never holds a word of a patient')
})

it('stands in Spanish where the window does', async () => {
  const { section } = await mountLog({ listEvents: async () => events }, 'es')
  expect(section.text()).toContain('La ventana se detuvo: no había memoria suficiente.')
  expect(section.text()).toContain('Nunca contiene una palabra de un paciente')
})

it.each(['en', 'es'] as const)('says of no end and no fault that the disk is as it should be, for nobody looked: %s', async (locale) => {
  const facts: readonly LoggedEvent['fact'][] = [
    { kind: 'app-ended' },
    { kind: 'window-reloaded' },
    { kind: 'window-crashed', end: 'crashed', deed: 'reloaded' },
    { kind: 'window-unresponsive', deed: 'reloaded' },
    ...(['start', 'exception', 'rejection'] as const).map(place => ({ kind: 'main-fault', place, error: 'Error', code: 'ENOSPC' }) as const),
  ]
  const { section } = await mountLog({ listEvents: async () => facts.map(fact => ({ at: '2026-01-05T09:00:00.000Z', fact })) }, locale)
  const said = section.findAll('tbody tr').map(row => row.findAll('td').at(-1)?.text() ?? '')
  expect(said).toHaveLength(facts.length)
  expect(said.filter(text => text === '' || /\b(?:disk|whole|written|disco|entero|escribió)\b/.test(text))).toEqual([])
})

it('shows ten at first, and ten more when asked', async () => {
  const many = Array.from({ length: 25 }, (_, at): LoggedEvent => ({ at: `2026-01-05T09:00:00.${String(999 - at)}Z`, fact: { kind: 'app-ended' } }))
  const { section, press } = await mountLog({ listEvents: async () => many })
  const counts: number[] = []
  for (let count = 0; count < 3; count += 1) {
    counts.push(section.findAll('tbody tr').length)
    await press('Show older entries')
  }
  expect(counts).toEqual([10, 20, 25])
  expect(section.text()).not.toContain('Show older entries')
})

it('says where it was saved, or why it was not', async () => {
  const { section, press } = await mountLog({ saveEvents: async () => ({ ok: true, value: { path: '/home/clinic/log.csv', bytes: 1 } }) })
  await press('Save the log')
  expect(section.get('[role="status"]').text()).toBe('Saved: /home/clinic/log.csv')
  Object.assign(window.clinic, { saveEvents: async () => ({ ok: false, fault: { kind: 'not-writable', path: '/usb/log.csv', reason: 'the disk is full' } }) })
  await press('Save the log')
  expect(section.get('[role="alert"]').text()).toContain('/usb/log.csv: the disk is full')
})

it('says that there is nothing yet, and that it cannot be read', async () => {
  expect((await mountLog({})).section.text()).toContain('Nothing is in the log yet.')
  const { section } = await mountLog({ listEvents: () => Promise.reject(new Error('Maria')) })
  expect(section.get('[role="alert"]').text()).toBe('The log cannot be read now.')
})
