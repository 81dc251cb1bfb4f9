import type { SectionPick } from '../../../../src/renderer/src/components/handout/sectionPick.ts'
import type { VueWrapper } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import SectionPicks from '../../../../src/renderer/src/components/handout/SectionPicks.vue'
import { defineComponent, h } from 'vue'
import { mountAt } from '../../../helpers/mountAt.ts'
import { aClinic } from '../../../helpers/windowClinic.ts'

const picks: readonly SectionPick[] = [
  { id: 'causes', label: 'What may be going on', why: '', ticked: true, locked: false },
  { id: 'help', label: 'When to get help', why: 'Always on the sheet', ticked: true, locked: true },
  { id: 'next-step', label: 'Your next step', why: '', ticked: false, locked: false },
]
let wrapper: VueWrapper
async function mountPicks(): Promise<{ moved: unknown[][], toggled: unknown[] }> {
  const moved: unknown[][] = []
  const toggled: unknown[] = []
  const host = defineComponent(() => () => h(SectionPicks, { picks, onMove: (...at: unknown[]) => moved.push(at), onToggle: (id: unknown) => toggled.push(id) }))
  ;({ wrapper } = await mountAt(host, '/handouts', aClinic()))
  return { moved, toggled }
}

describe('the section picker', () => {
  it('gives the locked section a lock and no control at all', async () => {
    await mountPicks()
    const locked = wrapper.get('.pick-locked')
    expect(locked.findAll('input, button, select')).toHaveLength(0)
    expect(locked.text()).toContain('Always on the sheet')
  })
  it('moves a section by Alt and an arrow key, from its box or its grip', async () => {
    const { moved } = await mountPicks()
    await wrapper.get('#pick-causes').trigger('keydown', { key: 'ArrowDown', altKey: true })
    await wrapper.get('#grip-next-step').trigger('keydown', { key: 'ArrowUp', altKey: true })
    expect(moved).toEqual([['causes', 1], ['next-step', 1]])
  })
  it('moves a section by a button, for a pointer that cannot drag; the ends of the list have no way on', async () => {
    const { moved } = await mountPicks()
    await wrapper.get('button[aria-label="Move What may be going on down"]').trigger('click')
    await wrapper.get('button[aria-label="Move Your next step up"]').trigger('click')
    expect(moved).toEqual([['causes', 1], ['next-step', 1]])
    expect(wrapper.get('#up-causes').attributes()).toHaveProperty('disabled')
    expect(wrapper.get('#down-next-step').attributes()).toHaveProperty('disabled')
  })
  it('stays within the list and leaves plain arrow keys alone', async () => {
    const { moved } = await mountPicks()
    await wrapper.get('#pick-causes').trigger('keydown', { key: 'ArrowUp', altKey: true })
    await wrapper.get('#pick-next-step').trigger('keydown', { key: 'ArrowDown', altKey: true })
    await wrapper.get('#pick-causes').trigger('keydown', { key: 'ArrowDown' })
    expect(moved).toEqual([])
  })
  it('ticks a section', async () => {
    const { toggled } = await mountPicks()
    await wrapper.get('#pick-next-step').trigger('change')
    expect(toggled).toEqual(['next-step'])
  })
})
