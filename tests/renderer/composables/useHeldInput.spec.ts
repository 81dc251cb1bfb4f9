import type { VueWrapper } from '@vue/test-utils'
import { flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { useKeepingStore } from '../../../src/renderer/src/stores/keeping.ts'
import { useVisitStore } from '../../../src/renderer/src/stores/visit.ts'
import VisitView from '../../../src/renderer/src/views/VisitView.vue'
import { diskVisits } from '../../helpers/diskVisits.ts'
import { mountAt } from '../../helpers/mountAt.ts'
import { aClinic } from '../../helpers/windowClinic.ts'

let wrapper: VueWrapper
let gates: (() => void)[]
let disk: ReturnType<typeof diskVisits>
let isSlow = false

/** Presses a key where the focus is, as fast fingers do: nothing is awaited. */
function press(key: string, { ctrlKey = false, repeat = false } = {}): void {
  const target = document.activeElement ?? document.body
  const event = new KeyboardEvent('keydown', { key, ctrlKey, repeat, bubbles: true, cancelable: true })
  if (target.dispatchEvent(event) && target instanceof HTMLInputElement && target.type === 'text' && key.length === 1) {
    target.value += key
    target.dispatchEvent(new Event('input', { bubbles: true }))
  }
}
/** Lets every call through, one after the other as they come. */
async function letThrough(): Promise<void> {
  await flushPromises()
  while (gates.length > 0 || useKeepingStore().mustWait()) {
    for (const gate of gates.splice(0))
      gate()
    await flushPromises()
  }
}
async function jump(number: number): Promise<void> {
  press('g')
  await flushPromises()
  await wrapper.get('#jump-number').setValue(String(number))
  press('Enter')
  await flushPromises()
}

beforeEach(async () => {
  gates = []
  isSlow = false
  disk = diskVisits({ wait: () => isSlow ? new Promise<void>(resolve => gates.push(resolve)) : Promise.resolve() })
  ;({ wrapper } = await mountAt(VisitView, '/visit', aClinic({}, disk.api)))
  await useKeepingStore().open()
})
// Nothing is left to be written when the next window's bridge is there.
afterEach(async () => {
  isSlow = false
  await letThrough()
  await useKeepingStore().settle()
})

it('loses no key and reorders none while an answer is being written', async () => {
  const visit = useVisitStore()
  await jump(35)
  isSlow = true
  for (const key of ['y', 'n', 'y'])
    press(key)
  expect(Object.values(visit.answers)).toEqual([true])
  await letThrough()
  isSlow = false
  await useKeepingStore().settle()
  expect(Object.values(visit.answers)).toEqual([true, false, true])
  expect(disk.answers()).toEqual(visit.answers)
  expect(new Set(disk.open().steps.map(step => step.length))).toEqual(new Set([1]))
})

it('undoes what was answered last, not what was answered when the key came', async () => {
  const visit = useVisitStore()
  await jump(35)
  isSlow = true
  press('y')
  press('n')
  press('z', { ctrlKey: true })
  await letThrough()
  expect(Object.values(visit.answers)).toEqual([true])
})

it('begins no other visit for a key that is held down, when its turn comes', async () => {
  await jump(35)
  isSlow = true
  press('y')
  press('n', { ctrlKey: true, repeat: true })
  await letThrough()
  expect(Object.values(useVisitStore().answers)).toEqual([true])
})

it('types a number that was pressed before its field had the focus into that field', async () => {
  const visit = useVisitStore()
  await jump(35)
  isSlow = true
  press('y')
  for (const key of ['g', '7', '7'])
    press(key)
  await letThrough()
  expect(document.activeElement?.id).toBe('item-77-value')
  press('4')
  press('6')
  press('Enter')
  await letThrough()
  expect(visit.answers.age).toBe(46)
})

it('types what comes while keys before it wait after those', async () => {
  await jump(35)
  isSlow = true
  for (const key of ['y', 'g', '2'])
    press(key)
  const typeAtOnce = ({ target }: Event): void => {
    if (target instanceof Element && target.id === 'jump-number')
      press('3')
  }
  document.addEventListener('focusin', typeAtOnce)
  await letThrough()
  document.removeEventListener('focusin', typeAtOnce)
  expect(useVisitStore().place).toBe(23)
})

it('lets go of what waits when the window is hidden: it would show it again', async () => {
  const keeping = useKeepingStore()
  await jump(35)
  isSlow = true
  press('y')
  press('Enter')
  press('y')
  const hiding = keeping.hide()
  await letThrough()
  await hiding
  expect(keeping.isHidden).toBe(true)
  expect(Object.keys(useVisitStore().answers).length).toBeLessThanOrEqual(1)
})

it('leaves keys alone that are text', async () => {
  await jump(35)
  press('/')
  await flushPromises()
  const field = document.activeElement as HTMLInputElement
  isSlow = true
  useVisitStore().answer('fever', true)
  expect(useKeepingStore().mustWait()).toBe(true)
  press('y')
  expect(field.value).toBe('')
  const event = new KeyboardEvent('keydown', { key: 'y', bubbles: true, cancelable: true })
  expect(field.dispatchEvent(event)).toBe(true)
  await letThrough()
  expect(useVisitStore().answers).toEqual({ fever: true })
})
