import type { VueWrapper } from '@vue/test-utils'
import type { Router } from 'vue-router'
import { flushPromises } from '@vue/test-utils'
import { beforeEach, describe, expect, it } from 'vitest'
import { useHandoutStore } from '../../../src/renderer/src/stores/handout.ts'
import { useVisitStore } from '../../../src/renderer/src/stores/visit.ts'
import VisitView from '../../../src/renderer/src/views/VisitView.vue'
import { mountAt } from '../../helpers/mountAt.ts'
import { jumpTo, pressKey } from '../../helpers/pressKey.ts'
import { aClinic } from '../../helpers/windowClinic.ts'

let wrapper: VueWrapper
let router: Router
let visit: ReturnType<typeof useVisitStore>
const copied: string[] = []

beforeEach(async () => {
  copied.length = 0
  const clinic = aClinic({}, {
    copyText: (text) => {
      copied.push(text)
      return Promise.resolve({ ok: true, value: null })
    },
  })
  ;({ wrapper, router } = await mountAt(VisitView, '/visit', clinic))
  visit = useVisitStore()
})

const jump = (number: number): Promise<void> => jumpTo(wrapper, number)
const current = (): string => wrapper.get('.item[data-current]').attributes('id') ?? ''
const heading = (): string => wrapper.get('#section-name').text()
const chosen = (number: number): string => wrapper.get<HTMLInputElement>(`#item-${number} input:checked`).element.value
const hintOf = (number: number): string => wrapper.get(`#item-${number}-yes`).attributes('aria-keyshortcuts') ?? ''

describe('answering by key', () => {
  it('says yes with Y, no with N, and goes on to the next item each time', async () => {
    await jump(35)
    await pressKey('y')
    await pressKey('n')
    expect(visit.answers).toMatchObject({ numbness: true, tingling: false })
    expect(current()).toBe('item-37')
  })
  it('takes an answer back to not asked with Backspace and stays', async () => {
    await jump(35)
    await pressKey('n')
    await pressKey('k')
    await pressKey('Backspace')
    expect(Object.hasOwn(visit.answers, 'numbness')).toBe(false)
    expect(current()).toBe('item-35')
  })
  it('works with Caps Lock on', async () => {
    await jump(35)
    await pressKey('Y')
    expect(visit.answers).toEqual({ numbness: true })
  })
  it('goes from the last item of a section to the first of the next, and back', async () => {
    await jump(67)
    await pressKey('n')
    expect(heading()).toBe('Activity')
    await pressKey('ArrowUp')
    expect(current()).toBe('item-67')
  })
  it('chooses an option by its digit and goes on', async () => {
    await pressKey('2')
    expect(visit.answers).toEqual({ 'symptom-duration': '2-to-6-weeks' })
    expect(current()).toBe('item-2')
  })
  it('toggles several options by digit, 0 for the tenth, and stays', async () => {
    await jump(19)
    await pressKey('3')
    await pressKey('0')
    expect(visit.answers['pain-site']).toEqual(['buttock', 'calf-foot'])
    await pressKey('3')
    await pressKey('0')
    expect(Object.hasOwn(visit.answers, 'pain-site')).toBe(false)
    expect(current()).toBe('item-19')
  })
  it('leaves letters to a field in which someone writes', async () => {
    await jump(35)
    await pressKey('/')
    expect(document.activeElement?.id).toBe('find-item')
    await pressKey('y')
    await pressKey('n', { shiftKey: true })
    expect(visit.answers).toEqual({})
  })
  it('moves by J, K and the arrow keys without changing a radio', async () => {
    await jump(35)
    const down = await pressKey('ArrowDown')
    expect(down.defaultPrevented).toBe(true)
    await pressKey('j')
    await pressKey('k')
    expect(current()).toBe('item-36')
    expect(visit.answers).toEqual({})
  })
  it('goes to the next and the previous section', async () => {
    await pressKey('PageDown')
    await pressKey(']')
    expect(heading()).toBe('Site and spread')
    await pressKey('[')
    expect(heading()).toBe('Character')
  })
  it('opens the handout from anywhere with Ctrl Enter', async () => {
    await pressKey('/')
    await pressKey('Enter', { ctrlKey: true })
    expect(router.currentRoute.value.name).toBe('handouts')
  })
  it('shows and hides the list of keys', async () => {
    await pressKey('?', { shiftKey: true })
    expect(wrapper.find('.keys').exists()).toBe(true)
    await pressKey('Escape')
    expect(wrapper.find('.keys').exists()).toBe(false)
  })
})

describe('absent and not asked', () => {
  it('are different answers and different radios', async () => {
    await jump(35)
    await pressKey('n')
    expect(visit.answers).toEqual({ numbness: false })
    expect([chosen(35), chosen(36)]).toEqual(['no', 'unasked'])
  })
  it('are told apart for several options: "none of these" is asked and absent', async () => {
    await jump(19)
    await wrapper.get('#item-19-none').trigger('change')
    expect(visit.answers['pain-site']).toEqual([])
    await wrapper.get('#item-19-unasked').trigger('change')
    expect(Object.hasOwn(visit.answers, 'pain-site')).toBe(false)
  })
  it('are counted apart', async () => {
    await jump(35)
    await pressKey('y')
    await pressKey('n')
    expect(wrapper.get('.checklist-head p').text()).toBe('2 of 33 asked: 1 yes, 1 no')
  })
})

describe('none of the rest', () => {
  it('says no to what was not asked, leaves what is present, and opens the next section', async () => {
    await jump(36)
    await pressKey('y')
    await pressKey('n', { shiftKey: true })
    expect(visit.answers).toMatchObject({ 'tingling': true, 'numbness': false, 'saddle-numbness': false })
    expect(heading()).toBe('Activity')
  })
  it('leaves options and quantities unasked, as they have no "none"', async () => {
    await pressKey('n', { shiftKey: true })
    expect(visit.answers).toMatchObject({ 'pop-at-onset': false })
    expect(visit.answers).not.toHaveProperty('symptom-duration')
  })
  it('is undone in one step', async () => {
    await jump(36)
    await pressKey('y')
    await pressKey('n', { shiftKey: true })
    await pressKey('z', { ctrlKey: true })
    expect(visit.answers).toEqual({ tingling: true })
    await pressKey('Z', { ctrlKey: true, shiftKey: true })
    expect(visit.answers).toMatchObject({ 'saddle-numbness': false })
  })
})

describe('undo and redo', () => {
  it('go back and forth and show the item that changed', async () => {
    await jump(35)
    await pressKey('y')
    await jump(90)
    await pressKey('z', { ctrlKey: true })
    expect(visit.answers).toEqual({})
    expect(current()).toBe('item-35')
    await pressKey('z', { ctrlKey: true, shiftKey: true })
    expect(visit.answers).toEqual({ numbness: true })
  })
})

describe('hints', () => {
  it('say yes to their item and go there', async () => {
    await jump(35)
    await pressKey(hintOf(48))
    expect(visit.answers).toEqual({ 'cold-pale-limb': true })
    expect(current()).toBe('item-48')
  })
  it('stand at every yes/no item of every section, none twice and none a command', async () => {
    for (const first of [1, 11, 19, 24, 35, 68, 77, 90, 97]) {
      await jump(first)
      const hints = wrapper.findAll('.item input[value="yes"]').map(radio => radio.attributes('aria-keyshortcuts'))
      expect(hints).not.toContain(undefined)
      expect(new Set(hints).size).toBe(hints.length)
      expect(hints.filter(hint => hint !== undefined && 'ynjkg/?[]'.includes(hint))).toEqual([])
    }
  })
})

describe('folded items', () => {
  it('become one line that says why, and are stepped over', async () => {
    await jump(78)
    expect(wrapper.find('fieldset#item-79').exists()).toBe(true)
    await pressKey('2')
    expect(wrapper.find('fieldset#item-79').exists()).toBe(false)
    expect(wrapper.get('#item-79').text()).toContain('78 Sex: Male')
    expect(current()).toBe('item-80')
  })
})

describe('quantities', () => {
  it('take a number at once when no digit can follow, and refuse one out of range', async () => {
    await jump(77)
    const field = wrapper.get('#item-77-value')
    await field.setValue('46')
    expect(visit.answers).toEqual({ age: 46 })
    await field.setValue('300')
    expect(visit.answers).toEqual({})
    expect(field.attributes('aria-invalid')).toBe('true')
  })
  it('do not take "4" on the way to "46" for an age', async () => {
    await jump(77)
    await wrapper.get('#item-77-value').setValue('4')
    expect(visit.answers).toEqual({})
    await wrapper.get('#item-77-value').trigger('blur')
    expect(visit.answers).toEqual({ age: 4 })
  })
})

describe('the drawing and the site item', () => {
  it('are one thing: either sets the other', async () => {
    await wrapper.get('.region[aria-label="Buttock"]').trigger('click')
    expect(visit.answers['pain-site']).toEqual(['buttock'])
    await jump(19)
    await pressKey('8')
    expect(wrapper.get('.region[aria-label="Lower back"]').attributes('aria-checked')).toBe('true')
  })
})

describe('search within the checklist', () => {
  it('finds items in all sections, and Enter goes to the first', async () => {
    await pressKey('/')
    await wrapper.get('#find-item').setValue('crossed')
    expect(wrapper.findAll('.item').map(item => item.attributes('id'))).toEqual(['item-102'])
    await wrapper.get('#find-item').trigger('keydown', { key: 'Enter' })
    await flushPromises()
    expect(heading()).toBe('Examination')
    expect(current()).toBe('item-102')
  })
})

describe('what this says', () => {
  it('raises an emergency with its reason as a link, and pins the cause before the ranking', async () => {
    await jump(38)
    await pressKey('y')
    const bar = wrapper.get('.urgency-emergency')
    expect(bar.get('[role="alert"]').text()).toMatch(/^Emergency/)
    expect(bar.text()).toContain('38 saddle numbness')
    expect(wrapper.get('.cause').text()).toContain('Cauda equina')
    await jump(1)
    await bar.get('.reason').trigger('click')
    await flushPromises()
    expect(current()).toBe('item-38')
  })
  it('says in words that nothing fits well', async () => {
    await jump(35)
    await pressKey('y')
    expect(wrapper.get('.says-head h3').text()).toBe('Nothing here fits well')
  })
  it('never shows a percentage', async () => {
    for (const key of ['y', 'y', 'y', 'y'])
      await pressKey(key)
    await jump(21)
    await pressKey('y')
    await pressKey('y')
    expect(wrapper.get('.says').text()).not.toContain('%')
  })
  it('copies a note for the chart', async () => {
    await jump(35)
    await pressKey('y')
    await pressKey('n')
    await wrapper.get('.says-foot button').trigger('click')
    await flushPromises()
    expect(copied[0]).toContain('- 35 Numbness')
    expect(wrapper.get('.says-note').text()).not.toBe('')
  })
})

describe('a new visit', () => {
  it('clears answers and sheet at once, and can be taken back until the next answer', async () => {
    await jump(35)
    await pressKey('y')
    useHandoutStore().note = 'Walk every day.'
    await wrapper.get('.patient-new').trigger('click')
    expect(visit.answers).toEqual({})
    expect(useHandoutStore().note).toBe('')
    await wrapper.get('.patient-undo').trigger('click')
    expect(visit.answers).toEqual({ numbness: true })
  })
  it('lets the old visit go with the next answer', async () => {
    await jump(35)
    await pressKey('y')
    await wrapper.get('.patient-new').trigger('click')
    await pressKey('1')
    expect(wrapper.find('.patient-undo').exists()).toBe(false)
    expect(visit.cleared).toBeNull()
  })
})
