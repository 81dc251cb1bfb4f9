import type { VueWrapper } from '@vue/test-utils'
import type { HandoutRequest } from '../../../src/shared/handout/handoutRequest.ts'
import type { Settings } from '../../../src/shared/settings/settings.ts'
import { flushPromises } from '@vue/test-utils'
import { describe, expect, it, vi } from 'vitest'
import { useHandoutStore } from '../../../src/renderer/src/stores/handout.ts'
import HandoutsView from '../../../src/renderer/src/views/HandoutsView.vue'
import { mountAt } from '../../helpers/mountAt.ts'
import { aClinic } from '../../helpers/windowClinic.ts'

// happy-dom has no canvas; what is drawn is looked at in the built window.
vi.mock('../../../src/renderer/src/composables/pdfPages.ts', () => ({ drawPdfPages: () => Promise.resolve([]) }))

let wrapper: VueWrapper
const saved: Settings[] = []

async function mountView(settings: Partial<Settings> = {}): Promise<ReturnType<typeof useHandoutStore>> {
  saved.length = 0
  const clinic = aClinic(settings, {
    saveSettings: (chosen) => {
      saved.push(chosen)
      return Promise.resolve({ ok: true, value: chosen })
    },
  })
  ;({ wrapper } = await mountAt(HandoutsView, '/handouts', clinic))
  return useHandoutStore()
}
const request = (handout: ReturnType<typeof useHandoutStore>): HandoutRequest | null => handout.requestFor('2026-11-24')
const button = (text: string): ReturnType<typeof wrapper.get> => wrapper.findAll('button').find(found => found.text() === text) ?? wrapper.get(`button[data-none="${text}"]`)
const tick = (text: string): ReturnType<typeof wrapper.get> => wrapper.findAll('label.base-tick').find(found => found.text().includes(text))?.get('input') ?? wrapper.get('input[data-none]')

describe('the sheet', () => {
  it('stands in one language until a second is asked for', async () => {
    const handout = await mountView()
    expect(request(handout)?.beside).toBeNull()
    await tick('Español beside it').setValue(true)
    expect(request(handout)).toMatchObject({ locale: 'en', beside: 'es' })
    await wrapper.get('#sheet-language').setValue('es')
    expect(request(handout)).toMatchObject({ locale: 'es', beside: 'en' })
  })

  it('says the day of the next visit in words, beside the field that writes it in the system\'s order', async () => {
    await mountView()
    const field = wrapper.get('#follow-up')
    expect(field.attributes('aria-describedby')).toBeUndefined()
    await field.setValue('2026-12-03')
    expect(wrapper.get(`#${field.attributes('aria-describedby')}`).text()).toBe('Thursday, December 3, 2026')
  })

  it('gets a line for the name and the clinician\'s questions where they are ticked', async () => {
    const handout = await mountView()
    expect(request(handout)).toMatchObject({ nameLine: false, teachBack: false })
    await tick('Line for the name').setValue(true)
    await tick('Questions for the clinician').setValue(true)
    expect(request(handout)).toMatchObject({ nameLine: true, teachBack: true })
  })
})

describe('favorites', () => {
  it('keep causes, sections and their order under a name, and nothing of the patient', async () => {
    const handout = await mountView()
    handout.toggleCause('sciatica')
    handout.toggleSection('medicines')
    handout.moveSection('next-step', 0)
    handout.note = 'Walk with Ana.'
    await flushPromises()
    await button('Keep these ticks').trigger('click')
    await wrapper.get('#favourite-name').setValue('  Sciatica, short ')
    await wrapper.get('form.naming').trigger('submit')
    await flushPromises()
    expect(saved.at(-1)?.favourites).toEqual([
      { name: 'Sciatica, short', causes: ['sciatica'], sections: ['next-step', 'causes', 'self-care', 'help'], stretches: null, isBeside: false, nameLine: false, teachBack: false },
    ])
    expect(JSON.stringify(saved.at(-1)?.favourites)).not.toContain('Ana')
  })

  it('put the same sheet together again, whatever was ticked before', async () => {
    const handout = await mountView({
      favourites: [{ name: 'Strain', causes: ['muscle-strain', 'gone-since'], sections: ['self-care', 'help', 'next-step', 'gone-too'], stretches: null, isBeside: true, nameLine: true, teachBack: false }],
    })
    handout.toggleCause('sciatica')
    handout.note = 'Rest today.'
    await flushPromises()
    await button('Strain').trigger('click')
    expect(request(handout)).toMatchObject({ causes: ['muscle-strain'], sections: ['self-care', 'help', 'next-step'], beside: 'es', nameLine: true, note: 'Rest today.' })
  })

  it('give way to a new one of the same name, and go when they are removed', async () => {
    const old = { name: 'Usual', causes: ['sciatica'], sections: ['help'], stretches: null, isBeside: false, nameLine: false, teachBack: false }
    const handout = await mountView({ favourites: [old] })
    await handout.keepFavourite('Usual')
    expect(saved.at(-1)?.favourites.map(({ name, causes }) => ({ name, causes }))).toEqual([{ name: 'Usual', causes: [] }])
    await flushPromises()
    await wrapper.get('button[aria-label="Remove Usual from the favorites"]').trigger('click')
    await flushPromises()
    expect(saved.at(-1)?.favourites).toEqual([])
    expect(wrapper.text()).not.toContain('Usual')
  })

  it('are not kept without a name, and Escape goes back to the button', async () => {
    await mountView()
    await button('Keep these ticks').trigger('click')
    await wrapper.get('form.naming').trigger('submit')
    expect(saved).toEqual([])
    await wrapper.get('#favourite-name').trigger('keydown', { key: 'Escape' })
    expect(wrapper.find('#favourite-name').exists()).toBe(false)
  })
})
