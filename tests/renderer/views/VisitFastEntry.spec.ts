import type { VueWrapper } from '@vue/test-utils'
import { flushPromises } from '@vue/test-utils'
import { beforeEach, expect, it } from 'vitest'
import { useVisitStore } from '../../../src/renderer/src/stores/visit.ts'
import VisitView from '../../../src/renderer/src/views/VisitView.vue'
import { mountAt } from '../../helpers/mountAt.ts'
import { pressKey } from '../../helpers/pressKey.ts'
import { shippedPack } from '../../helpers/shippedContent.ts'
import { aClinic } from '../../helpers/windowClinic.ts'

const english = shippedPack().text.en
let wrapper: VueWrapper
let visit: ReturnType<typeof useVisitStore>

const labelOf = (finding: string): string => english?.findings[finding]?.label ?? ''
const field = () => wrapper.get<HTMLInputElement>('#fast-entry')
async function type(text: string): Promise<void> {
  await field().setValue(text)
  await flushPromises()
}
const open = (): Promise<KeyboardEvent> => pressKey('F', { shiftKey: true })
const preview = (): readonly string[] => wrapper.findAll('.preview li').map(line => line.text())
const faults = (): readonly string[] => wrapper.findAll('#fast-faults li').map(line => line.text())

beforeEach(async () => {
  ;({ wrapper } = await mountAt(VisitView, '/visit', aClinic()))
  visit = useVisitStore()
  await open()
})

it('opens with the focus in its line, and says in words what will be entered', async () => {
  expect(document.activeElement?.id).toBe('fast-entry')
  await type('12 15- 19.3.8 77=46')
  expect(preview()).toEqual([
    `12 ${labelOf('true-cramp')}: Yes`,
    `15 ${labelOf('muscle-twitching')}: No`,
    `19 ${labelOf('pain-site')}: Buttock, Lower back`,
    `77 ${labelOf('age')}: 46`,
  ])
  expect(visit.answers).toEqual({})
})

it('enters all of it by Enter as one step, and gives the focus back to the item', async () => {
  visit.answer('numbness', true)
  await type('12 15- 77=46')
  await pressKey('Enter')
  expect(visit.answers).toEqual({ 'numbness': true, 'true-cramp': true, 'muscle-twitching': false, 'age': 46 })
  expect(wrapper.find('#fast-entry').exists()).toBe(false)
  expect(document.activeElement?.closest('.item')?.id).toBe('item-1')
  expect(wrapper.findAll('[role="status"]').map(status => status.text())).toContain('3 answers entered from paper.')
  await pressKey('z', { ctrlKey: true })
  expect(visit.answers).toEqual({ numbness: true })
})

it('enters nothing while anything is wrong, and says all of it with its place', async () => {
  await type('12 15.9 130')
  await pressKey('Enter')
  expect(visit.answers).toEqual({})
  expect(faults()).toEqual(['15.9 question 15 takes yes or no: 15 or 15-', '130 there is no question 130'])
  expect(field().attributes('aria-invalid')).toBe('true')
})

it('does not complain of a word that is still being typed', async () => {
  await type('12 7')
  await type('12 77')
  expect(faults()).toEqual([])
  expect(preview()).toHaveLength(1)
  await type('12 77 ')
  expect(faults()).toHaveLength(1)
})

it('has a tick for every other question that is the same as the ending, and is never set by itself', async () => {
  await type('12')
  const tick = wrapper.get<HTMLInputElement>('.fast input[type="checkbox"]')
  expect(tick.element.checked).toBe(false)
  await tick.setValue(true)
  expect(field().element.value).toBe('12 *-')
  await type('12')
  expect(tick.element.checked).toBe(false)
  await type('12 *-')
  expect(tick.element.checked).toBe(true)
  await pressKey('Enter')
  expect(visit.answers).toMatchObject({ 'true-cramp': true, 'saddle-numbness': false })
  expect(visit.answers).not.toHaveProperty('slr-positive')
})

it('says what an answer takes the place of', async () => {
  visit.answer('true-cramp', false)
  await type('12')
  expect(preview()[0]).toContain('(now: No)')
})

it('keeps what is typed when it is left, but not for the next patient', async () => {
  await type('12 15-')
  await pressKey('Escape')
  expect(wrapper.find('#fast-entry').exists()).toBe(false)
  await open()
  expect(field().element.value).toBe('12 15-')
  visit.answer('numbness', true)
  await pressKey('n', { ctrlKey: true })
  expect(visit.answers).toEqual({})
  await open()
  expect(field().element.value).toBe('')
})

it('forgets what is typed at a new visit before the first answer too, and leaves what can be brought back', async () => {
  visit.answer('numbness', true)
  await pressKey('Escape')
  await pressKey('n', { ctrlKey: true })
  await open()
  await type('12')
  await pressKey('n', { ctrlKey: true })
  expect(wrapper.find('#fast-entry').exists()).toBe(false)
  await open()
  expect(field().element.value).toBe('')
  await wrapper.get('.patient-undo').trigger('click')
  expect(visit.answers).toEqual({ numbness: true })
})
