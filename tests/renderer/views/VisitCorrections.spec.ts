import type { VueWrapper } from '@vue/test-utils'
import type { Settings } from '../../../src/shared/settings/settings.ts'
import { flushPromises } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import { useHandoutStore } from '../../../src/renderer/src/stores/handout.ts'
import { useVisitStore } from '../../../src/renderer/src/stores/visit.ts'
import VisitView from '../../../src/renderer/src/views/VisitView.vue'
import { mountAt } from '../../helpers/mountAt.ts'
import { pressKey } from '../../helpers/pressKey.ts'
import { aClinic } from '../../helpers/windowClinic.ts'

let wrapper: VueWrapper

async function mountVisit(settings: Partial<Settings> = {}): Promise<ReturnType<typeof useVisitStore>> {
  ;({ wrapper } = await mountAt(VisitView, '/visit', aClinic(settings)))
  return useVisitStore()
}
async function typeNumber(number: number): Promise<void> {
  await pressKey('g')
  await wrapper.get('#jump-number').setValue(String(number))
  await flushPromises()
}

describe('bringing a visit back', () => {
  it('brings its sheet back: note, choices, and what was given', async () => {
    const visit = await mountVisit()
    const handout = useHandoutStore()
    visit.answer('numbness', true)
    handout.note = 'Walk every day.'
    handout.toggleCause('sciatica')
    handout.toggleSection('medicines')
    handout.chooseSheet({ locale: 'es' })
    handout.followUp = '2026-12-24'
    handout.markGiven()
    const before = handout.requestFor('2026-12-01')
    const given = handout.given
    await flushPromises()
    await wrapper.get('.patient-new').trigger('click')
    expect(handout.note).toBe('')
    expect(handout.given).toBeNull()
    await wrapper.get('.patient-undo').trigger('click')
    expect(handout.requestFor('2026-12-01')).toEqual(before)
    expect(handout.given).toEqual(given)
  })
  it('lets the old sheet go with the first answer of the new visit', async () => {
    const visit = await mountVisit()
    const handout = useHandoutStore()
    visit.answer('numbness', true)
    handout.note = 'Walk every day.'
    await flushPromises()
    await wrapper.get('.patient-new').trigger('click')
    expect(handout.cleared?.draft.note).toBe('Walk every day.')
    visit.answer('tingling', true)
    await flushPromises()
    expect(handout.cleared).toBeNull()
  })
})

describe('an item folded away after it was answered', () => {
  it('shows the answer that still counts, and clears it', async () => {
    const visit = await mountVisit()
    visit.answerAll({ sex: 'female', pregnancy: 'first-trimester' })
    visit.answer('sex', 'male')
    await typeNumber(78)
    const folded = wrapper.findAll('.folded').filter(line => line.find('.kept').exists())
    expect(folded).toHaveLength(1)
    expect(folded[0]?.get('.kept').text()).toContain('Pregnant, months 1 to 3')
    await folded[0]?.get('button').trigger('click')
    expect(visit.answers).toEqual({ sex: 'male' })
    expect(wrapper.find('.kept').exists()).toBe(false)
  })
})

describe('words in another language than the window', () => {
  it('are marked, and said to be', async () => {
    const visit = await mountVisit({ locale: 'es' })
    visit.answer('saddle-numbness', true)
    await flushPromises()
    const next = wrapper.get('.next')
    expect(next.get('h3').text()).toContain('en inglés')
    expect(next.get('li a > span').attributes('lang')).toBe('en')
  })
})

describe('going to a number', () => {
  it('swallows the Enter after a number that was taken at once, so that the age lands in its own field', async () => {
    const visit = await mountVisit()
    await typeNumber(77)
    await pressKey('Enter')
    expect(document.activeElement?.id).toBe('item-77-value')
    await pressKey('Enter')
    expect(document.activeElement?.id).not.toBe('item-77-value')
    expect(visit.answers).toEqual({})
  })
  it('leaves any other key alone', async () => {
    const visit = await mountVisit()
    await typeNumber(35)
    await pressKey('y')
    expect(visit.answers).toEqual({ numbness: true })
  })
})

describe('a quantity', () => {
  it.each(['4e1', '0x2A', '+42', '4 2'])('refuses %s', async (text) => {
    const visit = await mountVisit()
    await typeNumber(77)
    await wrapper.get('#item-77-value').setValue(text)
    await wrapper.get('#item-77-value').trigger('blur')
    expect(visit.answers).toEqual({})
    expect(wrapper.get('#item-77-value').attributes('aria-invalid')).toBe('true')
  })
})

describe('letter shortcuts switched off', () => {
  it('leave letters, digits and marks without effect and unnamed, and the named keys as they are', async () => {
    const visit = await mountVisit({ letterShortcuts: false })
    for (const key of ['y', 'n', 'N', '1', 'g', '/', '?', ']', 'j'])
      await pressKey(key)
    expect(visit.answers).toEqual({})
    expect(wrapper.get('.item[data-current]').attributes('id')).toBe('item-1')
    expect(wrapper.find('#jump-number').exists()).toBe(false)
    expect(wrapper.findAll('[aria-keyshortcuts]').map(element => element.attributes('aria-keyshortcuts')).filter(keys => !keys?.includes('Control'))).toEqual([])
    await pressKey('ArrowDown')
    expect(wrapper.get('.item[data-current]').attributes('id')).toBe('item-2')
  })
})
