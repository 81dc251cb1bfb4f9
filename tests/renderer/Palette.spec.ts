import type { VueWrapper } from '@vue/test-utils'
import { flushPromises } from '@vue/test-utils'
import { expect, it } from 'vitest'
import { useKeepingStore } from '../../src/renderer/src/stores/keeping.ts'
import { useSettingsStore } from '../../src/renderer/src/stores/settings.ts'
import { useVisitStore } from '../../src/renderer/src/stores/visit.ts'
import { mountApp } from '../helpers/mountApp.ts'
import { aClinic } from '../helpers/windowClinic.ts'

let wrapper: VueWrapper

async function type(words: string): Promise<readonly string[]> {
  await wrapper.get('#shell-search').trigger('focus')
  await wrapper.get('#shell-search').setValue(words)
  return wrapper.findAll('.results li .result-label').map(label => label.text())
}
async function enter(): Promise<void> {
  await wrapper.get('#shell-search').trigger('keydown', { key: 'Enter' })
  await flushPromises()
}
async function start(path = '/causes', settings: Parameters<typeof aClinic>[0] = {}) {
  const mounted = await mountApp(aClinic(settings), path)
  wrapper = mounted.wrapper
  return mounted.router
}

it('opens the question of a number, in the visit and with the focus in it', async () => {
  const router = await start()
  expect((await type('38'))[0]).toBe('38 Saddle (perineal, perianal or genital) numbness')
  await enter()
  expect(router.currentRoute.value.fullPath).toBe('/visit')
  expect(useVisitStore().place).toBe(38)
  expect(document.activeElement?.closest('.item')?.id).toBe('item-38')
})

it('asks for the same question twice, also from within the visit', async () => {
  await start('/visit')
  for (let round = 0; round < 2; round += 1) {
    await type('38')
    await enter()
    expect(document.activeElement?.closest('.item')?.id).toBe('item-38')
    await type('12')
    await enter()
    expect(document.activeElement?.closest('.item')?.id).toBe('item-12')
  }
})

it('lists causes before the questions that have the word too', async () => {
  await start()
  const labels = await type('saddle numb')
  expect(labels[0]).toBe('Cauda equina syndrome')
  expect(labels.some(label => label.startsWith('38 '))).toBe(true)
})

it('starts a new visit from anywhere', async () => {
  const router = await start()
  useVisitStore().answer('fever', true)
  expect((await type('new vis'))[0]).toBe('New visit')
  await enter()
  expect(useVisitStore().answers).toEqual({})
  expect(router.currentRoute.value.path).toBe('/visit')
})

it('hides the window', async () => {
  await start()
  expect((await type('hide'))[0]).toBe('Hide the window')
  await enter()
  expect(useKeepingStore().isHidden).toBe(true)
})

it('changes theme and language at once, and does not offer what is so already', async () => {
  await start()
  expect((await type('theme')).filter(label => label.startsWith('Theme'))).toEqual(['Theme: light', 'Theme: dark'])
  await type('theme dark')
  await enter()
  expect(useSettingsStore().settings?.theme).toBe('dark')
  expect((await type('theme')).filter(label => label.startsWith('Theme'))).toEqual(['Theme: light', 'Theme: as the system'])
  await type('español')
  await enter()
  expect(useSettingsStore().settings?.locale).toBe('es')
})

it('leads to a part of the settings and puts the focus on its heading', async () => {
  const router = await start()
  expect((await type('privacy'))[0]).toBe('Settings: Privacy')
  await enter()
  expect(router.currentRoute.value.fullPath).toBe('/settings#privacy')
  await flushPromises()
  expect(document.activeElement?.textContent?.trim()).toBe('Privacy')
})

it('leads to the kept visits only where visits are kept', async () => {
  await start()
  expect((await type('kept')).some(label => label.includes('Kept'))).toBe(false)
  wrapper.unmount()
  await start('/causes', { visits: { keepDays: 30, lockMinutes: 0 } })
  expect((await type('kept'))[0]).toBe('Kept visits')
})

it.each([['back up', 'Back up to a file'], ['restore', 'Restore from a file'], ['passphrase', 'Set a passphrase'], ['erase', 'Erase all visits'], ['keep fin', 'Keep finished visits']])('leads by "%s" to where it is done', async (words, label) => {
  const router = await start()
  expect((await type(words))[0]).toBe(label)
  await enter()
  expect(router.currentRoute.value.fullPath).toBe('/settings#privacy')
})

it.each([
  ['print', 'Print the handout'], ['save pdf', 'Save the handout as PDF'], ['paper', 'Paper checklist'], ['open', 'Open a visit file'],
  ['keys', 'Keys'], ['text large', 'Text size: large'], ['español', 'Language: Español'],
])('knows by "%s": %s', async (words, label) => {
  await start()
  expect(await type(words)).toContain(label)
})

it('offers the note and the chart\'s document only for a visit that is open, and a file only before one is', async () => {
  await start()
  expect(await type('note')).not.toContain('Copy note')
  useVisitStore().answer('fever', true)
  await flushPromises()
  expect(await type('copy note')).toContain('Copy note')
  expect(await type('chart')).toContain('Save the visit for the chart (FHIR)')
  expect(await type('open')).not.toContain('Open a visit file')
})

it('says the key of what has one', async () => {
  await start()
  await type('new vis')
  expect(wrapper.get('.results li .result-detail').text()).toContain('Ctrl N')
})
