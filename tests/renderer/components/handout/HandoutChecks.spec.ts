import type { Handout } from '../../../../src/shared/handout/handout.ts'
import type { VueWrapper } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import { defineComponent, h } from 'vue'
import HandoutChecks from '../../../../src/renderer/src/components/handout/HandoutChecks.vue'
import HandoutMeter from '../../../../src/renderer/src/components/handout/HandoutMeter.vue'
import { measureHandout } from '../../../../src/shared/handout/measureHandout.ts'
import { checkPlainLanguage } from '../../../../src/shared/handout/plainLanguage/checkPlainLanguage.ts'
import { aHandout } from '../../../helpers/handouts.ts'
import { mountAt } from '../../../helpers/mountAt.ts'
import { aClinic } from '../../../helpers/windowClinic.ts'

let wrapper: VueWrapper
async function mountChecks(handout: Handout): Promise<void> {
  const plain = checkPlainLanguage(handout, { pages: 1 })
  const host = defineComponent(() => () => h('div', [h(HandoutMeter, { measure: measureHandout(handout), pages: 1, fill: 0.5, plain }), h(HandoutChecks, { plain })]))
  ;({ wrapper } = await mountAt(host, '/handouts', aClinic()))
}
const groups = (): readonly string[] => wrapper.findAll('#plain-language h3').map(head => head.text())

describe('the plain-language checks', () => {
  it('are counted in the meter, by a button that opens them and says so', async () => {
    await mountChecks(aHandout({ stretches: [] }))
    const button = wrapper.get('.meter button')
    expect(button.text()).toBe('plain language 22/23')
    expect(button.attributes('aria-label')).toContain('plain language 22/23')
    expect(wrapper.get(`#${button.attributes('popovertarget') ?? ''}`).attributes()).toHaveProperty('popover')
  })
  it('stand with what is missing first, then what is met, then what is left to a reader', async () => {
    await mountChecks(aHandout({ stretches: [] }))
    expect(groups()).toEqual(['Missing 1', 'Met 22', 'For you to judge: no program can 7', 'Does not apply to this sheet 2'])
  })
  it('say what is missing, with the words of the sheet', async () => {
    await mountChecks(aHandout({ note: 'Patients should rest.' }))
    expect(wrapper.get('.plain-missing').text()).toContain('Say it to the patient, as “you” or “take”: “Patients should rest.”')
  })
  it('have no group for what is missing where nothing is', async () => {
    await mountChecks(aHandout({ causes: ['hip-fracture'] }))
    expect(groups()[0]).toBe('Met 22')
    expect(wrapper.get('#plain-language').text()).toContain('PEMAT-P 100 percent, CDC Index 100 percent')
  })
  it('take the focus when they open, and leave it alone when they close', async () => {
    await mountChecks(aHandout())
    const panel = wrapper.get('#plain-language')
    await panel.trigger('toggle', { newState: 'closed' })
    expect(document.activeElement?.id).not.toBe('plain-name')
    await panel.trigger('toggle', { newState: 'open' })
    expect(document.activeElement?.id).toBe('plain-name')
  })
})
