import { mount } from '@vue/test-utils'
import { afterEach, expect, it } from 'vitest'
import { defineComponent, h, nextTick, ref } from 'vue'
import { useStayingFocus } from '../../../src/renderer/src/composables/useStayingFocus.ts'

const List = defineComponent({
  props: { names: { type: Array<string>, required: true } },
  setup: (props) => {
    const root = ref<HTMLElement | null>(null)
    useStayingFocus(() => root.value)
    return () => h('div', { id: 'place', ref: root }, [h('h1', 'Names'), ...props.names.map(name => h('button', { key: name }, name))])
  },
})
const focused = (): string | undefined => document.activeElement?.textContent ?? undefined

function show(names: readonly string[], held: string) {
  const wrapper = mount(List, { props: { names: [...names] }, attachTo: document.body })
  wrapper.findAll('button').find(button => button.text() === held)?.element.focus()
  return wrapper
}
afterEach(() => { document.body.innerHTML = '' })

it.each([
  ['the one in its place', ['a', 'b', 'c'], 'b', ['a', 'c'], 'c'],
  ['the last one', ['a', 'b'], 'b', ['a'], 'a'],
])('gives the focus of what goes away to %s', async (_what, before, held, after, next) => {
  const wrapper = show(before, held)
  await wrapper.setProps({ names: after })
  expect(focused()).toBe(next)
  wrapper.unmount()
})

it('gives it to the heading where nothing is left', async () => {
  const wrapper = show(['a'], 'a')
  await wrapper.setProps({ names: [] })
  await nextTick()
  expect(focused()).toBe('Names')
  wrapper.unmount()
})

it('leaves the focus alone where what has it stays, or where it is elsewhere', async () => {
  const wrapper = show(['a', 'b', 'c'], 'a')
  await wrapper.setProps({ names: ['a', 'c'] })
  expect(focused()).toBe('a')
  const other = document.body.appendChild(document.createElement('input'))
  other.focus()
  await wrapper.setProps({ names: ['a'] })
  expect(document.activeElement).toBe(other)
  wrapper.unmount()
})
