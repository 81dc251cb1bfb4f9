import type { VueWrapper } from '@vue/test-utils'
import type { Settings } from '../../../src/shared/settings/settings.ts'
import { describe, expect, it } from 'vitest'
import { useVisitStore } from '../../../src/renderer/src/stores/visit.ts'
import VisitView from '../../../src/renderer/src/views/VisitView.vue'
import { mountAt } from '../../helpers/mountAt.ts'
import { jumpTo, pressKey } from '../../helpers/pressKey.ts'
import { shippedPack } from '../../helpers/shippedContent.ts'
import { aClinic } from '../../helpers/windowClinic.ts'

const pack = shippedPack()
let wrapper: VueWrapper

async function mountVisit(settings: Partial<Settings> = {}): Promise<ReturnType<typeof useVisitStore>> {
  ;({ wrapper } = await mountAt(VisitView, '/visit', aClinic(settings)))
  return useVisitStore()
}
const jump = (number: number): Promise<void> => jumpTo(wrapper, number)
const turn = (): Promise<KeyboardEvent> => pressKey('P', { shiftKey: true })
const question = (): string => wrapper.get('.patient-question h1').text()
const asked = (locale: 'en' | 'es', finding: string): string | undefined => pack.text[locale]?.findings[finding]?.question
const isTurned = (): boolean => wrapper.find('.patient-wording').exists()

describe('the question in the patient\'s words', () => {
  it('opens at the item that is current, in the language of the clinic\'s sheets whatever the window speaks', async () => {
    await mountVisit({ locale: 'en', handoutLocale: 'es' })
    await jump(38)
    await turn()
    expect(question()).toBe(asked('es', 'saddle-numbness'))
    expect(wrapper.get('.patient-question').attributes('lang')).toBe('es')
    expect(wrapper.findAll('.patient-question label').map(label => label.text()).join(' ')).toMatch(/Sí.*No.*Sin contestar/)
  })
  it('changes its language by a key and by a button, and not that of the window', async () => {
    await mountVisit()
    await jump(38)
    await turn()
    await pressKey('L', { shiftKey: true })
    expect(question()).toBe(asked('es', 'saddle-numbness'))
    expect(wrapper.get('.top').text()).toContain('Back to the checklist')
    await wrapper.get('.languages [lang="en"]').trigger('click')
    expect(question()).toBe(asked('en', 'saddle-numbness'))
  })
  it('starts in the clinic\'s language again for the next patient', async () => {
    const visit = await mountVisit()
    visit.answer('numbness', true)
    await turn()
    await pressKey('L', { shiftKey: true })
    await pressKey('Escape')
    await pressKey('n', { ctrlKey: true })
    await turn()
    expect(question()).toBe(asked('en', 'symptom-duration'))
  })
  it('is answered by the same keys and goes on item by item', async () => {
    const visit = await mountVisit()
    await turn()
    await pressKey('2')
    expect(visit.answers).toEqual({ 'symptom-duration': '2-to-6-weeks' })
    expect(question()).toBe(asked('en', 'symptom-course'))
    await pressKey('ArrowDown')
    await pressKey('ArrowDown')
    await pressKey('y')
    await pressKey('n')
    expect(visit.answers).toMatchObject({ 'onset-after-injury-or-fall': true, 'onset-with-exertion': false })
    await pressKey('ArrowUp')
    await pressKey('Backspace')
    expect(visit.answers).not.toHaveProperty('onset-with-exertion')
    await pressKey('z', { ctrlKey: true })
    expect(visit.answers).toHaveProperty('onset-with-exertion', false)
  })
  it('is answered by the mouse, and stays', async () => {
    const visit = await mountVisit()
    await jump(35)
    await turn()
    await wrapper.get('#patient-no').setValue(true)
    expect(visit.answers).toEqual({ numbness: false })
    await wrapper.get('#patient-unasked').setValue(true)
    expect(visit.answers).toEqual({})
    expect(question()).toBe(asked('en', 'numbness'))
  })
  it('takes several options and a number, and the drawing sets the same answer', async () => {
    const visit = await mountVisit()
    await jump(19)
    await turn()
    await pressKey('3')
    await wrapper.get('.region[aria-label="Lower back"]').trigger('click')
    expect(visit.answers['pain-site']).toEqual(['buttock', 'low-back'])
    await pressKey('Escape')
    await jump(77)
    await turn()
    await wrapper.get('#item-77-value').setValue('46')
    expect(visit.answers.age).toBe(46)
  })
})

describe('what the patient sees', () => {
  it('is nothing of urgency, causes or the marks of warning signs', async () => {
    await mountVisit()
    await jump(38)
    await turn()
    await pressKey('y')
    expect(wrapper.find('.urgency').exists()).toBe(false)
    expect(wrapper.find('.says').exists()).toBe(false)
    expect(document.body.textContent).not.toMatch(/emergency|cauda|warning/i)
  })
  it('has a quiet word for the clinician when a warning sign has come up since, and none for one that was known', async () => {
    const visit = await mountVisit()
    await jump(38)
    await turn()
    expect(wrapper.get('.top').text()).not.toContain('new note')
    await pressKey('y')
    expect(wrapper.get('.top').text()).toContain('new note')
    await pressKey('Escape')
    await turn()
    expect(visit.answers).toHaveProperty('saddle-numbness', true)
    expect(wrapper.get('.top').text()).not.toContain('new note')
  })
  it('never is an examination: from there it goes to the first question that was not asked', async () => {
    const visit = await mountVisit()
    visit.answerAll({ 'symptom-duration': 'over-6-weeks' })
    await jump(101)
    await turn()
    expect(question()).toBe(asked('en', 'symptom-course'))
  })
  it('ends with the last question that is asked', async () => {
    await mountVisit()
    await jump(96)
    await turn()
    await pressKey('n')
    expect(question()).toBe(asked('en', 'started-after-new-medicine'))
    expect(wrapper.get('.foot').text()).toContain('last question')
  })
  it('steps over what makes no sense for this patient', async () => {
    await mountVisit()
    await jump(78)
    await turn()
    await pressKey('2')
    expect(question()).toBe(asked('en', 'diabetes'))
  })
})

describe('leaving', () => {
  it.each<[string, KeyboardEventInit]>([['Escape', {}], ['P', { shiftKey: true }]])('by %s stays at the question that was asked last, with the focus on its answer', async (key, part) => {
    await mountVisit()
    await jump(35)
    await turn()
    await pressKey('y')
    await pressKey(key, part)
    expect(isTurned()).toBe(false)
    expect(wrapper.get('.item[data-current]').attributes('id')).toBe('item-36')
    expect(document.activeElement?.closest('.item')?.id).toBe('item-36')
  })
})

it('opens by its button where letters are no commands', async () => {
  const visit = await mountVisit({ letterShortcuts: false })
  await turn()
  expect(isTurned()).toBe(false)
  const [open] = wrapper.findAll('.checklist-foot .ways button')
  await open?.trigger('click')
  expect(isTurned()).toBe(true)
  await pressKey('y')
  expect(visit.answers).toEqual({})
  expect(wrapper.findAll('.patient-question kbd')).toEqual([])
})
