import type { SearchResult } from '../../../../src/renderer/src/components/shell/searchResult.ts'
import type { VueWrapper } from '@vue/test-utils'
import { defineComponent, h, shallowRef } from 'vue'
import { describe, expect, it } from 'vitest'
import ShellSearch from '../../../../src/renderer/src/components/shell/ShellSearch.vue'
import { mountAt } from '../../../helpers/mountAt.ts'
import { aClinic } from '../../../helpers/windowClinic.ts'

const results: readonly SearchResult[] = ['sciatica', 'dehydration', 'hip-fracture'].map(id => ({ id: `cause-${id}`, act: `/causes/${id}`, label: id, detail: '', icon: 'causes' }))

async function mountSearch(): Promise<{ readonly wrapper: VueWrapper, readonly opened: string[] }> {
  const opened: string[] = []
  const host = defineComponent(() => {
    const words = shallowRef('')
    return () => h(ShellSearch, {
      'results': words.value === '' ? [] : results,
      'modelValue': words.value,
      'onUpdate:modelValue': (typed: string) => { words.value = typed },
      'onOpen': (result: SearchResult) => opened.push(String(result.act)),
    })
  })
  const { wrapper } = await mountAt(host, '/causes', aClinic())
  return { wrapper, opened }
}
const input = (wrapper: VueWrapper): ReturnType<VueWrapper['get']> => wrapper.get('#shell-search')
const value = (wrapper: VueWrapper): string => (input(wrapper).element as HTMLInputElement).value

describe('the search in the top bar', () => {
  it('selects the best result at once and opens it on Enter', async () => {
    const { wrapper, opened } = await mountSearch()
    await input(wrapper).setValue('x')
    expect(input(wrapper).attributes('aria-activedescendant')).toBe('cause-sciatica')
    expect(input(wrapper).attributes('aria-expanded')).toBe('true')
    await input(wrapper).trigger('keydown', { key: 'Enter' })
    expect(opened).toEqual(['/causes/sciatica'])
    expect(value(wrapper)).toBe('')
  })
  it('walks the results with the arrow keys, round the ends', async () => {
    const { wrapper, opened } = await mountSearch()
    await input(wrapper).setValue('x')
    await input(wrapper).trigger('keydown', { key: 'ArrowUp' })
    expect(wrapper.findAll('[role="option"]').map(option => option.attributes('aria-selected'))).toEqual(['false', 'false', 'true'])
    await input(wrapper).trigger('keydown', { key: 'ArrowDown' })
    await input(wrapper).trigger('keydown', { key: 'ArrowDown' })
    await input(wrapper).trigger('keydown', { key: 'Enter' })
    expect(opened).toEqual(['/causes/dehydration'])
  })
  it('gives the text back on the first Escape and leaves on the second', async () => {
    const { wrapper, opened } = await mountSearch()
    const field = input(wrapper).element as HTMLInputElement
    field.focus()
    await input(wrapper).setValue('x')
    await input(wrapper).trigger('keydown', { key: 'Escape' })
    expect(value(wrapper)).toBe('')
    expect(input(wrapper).attributes('aria-expanded')).toBe('false')
    expect(document.activeElement).toBe(field)
    await input(wrapper).trigger('keydown', { key: 'Escape' })
    expect(document.activeElement).not.toBe(field)
    expect(opened).toEqual([])
  })
  it('opens nothing on Enter while nothing was typed', async () => {
    const { wrapper, opened } = await mountSearch()
    await input(wrapper).trigger('keydown', { key: 'Enter' })
    expect(opened).toEqual([])
  })
})
