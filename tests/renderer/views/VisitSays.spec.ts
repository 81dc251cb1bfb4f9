import type { DOMWrapper, VueWrapper } from '@vue/test-utils'
import type { IntakeAnswers } from '../../../src/shared/intake/intakeAnswer.ts'
import { flushPromises } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import { useVisitStore } from '../../../src/renderer/src/stores/visit.ts'
import VisitView from '../../../src/renderer/src/views/VisitView.vue'
import { mountAt } from '../../helpers/mountAt.ts'
import { shippedPack } from '../../helpers/shippedContent.ts'
import { aClinic } from '../../helpers/windowClinic.ts'

let wrapper: VueWrapper

/** The visit as it stands after some answers. */
async function mountVisit(answers: IntakeAnswers): Promise<ReturnType<typeof useVisitStore>> {
  ;({ wrapper } = await mountAt(VisitView, '/visit', aClinic()))
  const visit = useVisitStore()
  for (const [finding, answer] of Object.entries(answers))
    visit.answer(finding, answer)
  await flushPromises()
  return visit
}
const causeOf = (card: DOMWrapper<Element>): string => card.get('h4 a').attributes('href')?.split('/').at(-1) ?? ''
const card = (cause: string): DOMWrapper<Element> | undefined => wrapper.findAll('.cause').find(shown => causeOf(shown) === cause)

/** A clot comes first for its sign; sciatica fits best. */
const sciaticaAndSwelling = { 'radiates-from-back': true, 'radiates-below-knee': true, 'burning-or-electric-pain': true, 'slr-positive': true, 'one-leg-swelling': true }

describe('the causes', () => {
  it('keep their place in the assessment beside a pinned one', async () => {
    const visit = await mountVisit(sciaticaAndSwelling)
    const matches = visit.assessment?.matches.map(match => match.cause) ?? []
    const clot = matches.indexOf('deep-vein-thrombosis')
    expect(wrapper.get('.cause h4').text()).toContain('Deep vein thrombosis')
    expect(card('sciatica')?.get('.cause-rank').text()).toBe('1')
    expect(card(matches[clot + 1] ?? '')?.get('.cause-rank').text()).toBe(String(clot + 2))
  })
  it('name an age on one side in short, and give every row behind it on demand', async () => {
    await mountVisit({ age: 8, limp: true })
    const hip = card('slipped-capital-femoral-epiphysis')
    expect(hip?.get('.why').text().match(/77 age/g)).toHaveLength(1)
    await hip?.get('.why-button').trigger('click')
    expect(hip?.get('.reasons').text().match(/77 age/g)?.length).toBeGreaterThan(1)
  })
  it('show how well a pinned one fits beside its warning sign', async () => {
    await mountVisit(sciaticaAndSwelling)
    const pinned = card('deep-vein-thrombosis')
    expect(pinned?.text()).toContain('warning sign present')
    expect(pinned?.find('.strength').exists()).toBe(true)
  })
  it('show no strength for a pinned one that nothing speaks for', async () => {
    const visit = await mountVisit({ 'skin-colour-change': true })
    const found = new Set(visit.assessment?.matches.map(match => match.cause))
    const bare = wrapper.findAll('.cause-pinned').filter(pinned => !found.has(causeOf(pinned)))
    expect(bare.length).toBeGreaterThan(0)
    expect(bare.every(pinned => !pinned.find('.strength').exists())).toBe(true)
  })
})

describe('the heading over the causes', () => {
  const heading = (): string => wrapper.get('.says-head h3').text()
  it('says that there is no cause yet only while nothing was asked', async () => {
    await mountVisit({})
    expect(heading()).toBe('No cause to show yet')
    useVisitStore().answer('numbness', false)
    await flushPromises()
    expect(wrapper.find('.cause').exists()).toBe(false)
    expect(heading()).toBe('Nothing here fits well')
    expect(wrapper.get('.says').text()).not.toContain('The closest ones are below')
  })
  it('points to the closest causes where there are some', async () => {
    await mountVisit({ numbness: true })
    expect(wrapper.get('.says').text()).toContain('The closest ones are below')
  })
  it('does not call a cause the best fit that stands first for its sign alone', async () => {
    const visit = await mountVisit(sciaticaAndSwelling)
    expect([visit.assessment?.fit, visit.assessment?.matches[0]?.cause]).toEqual(['good', 'sciatica'])
    expect(heading()).toBe('Rule out first')
  })
  it('calls it so where it fits best as well', async () => {
    await mountVisit({ 'one-leg-swelling': true, 'clot-risk': true, 'recent-immobility': true, 'warmth': true })
    expect(heading()).toBe('Fits best so far')
  })
  it('says so where nothing else fits well', async () => {
    await mountVisit({ 'one-leg-swelling': true })
    expect(heading()).toBe('Rule out first; nothing else fits well yet')
  })
})

describe('the warning questions not asked yet', () => {
  it('are counted beside a sign that is not an emergency', async () => {
    await mountVisit({ 'pain-severity': 8 })
    expect(wrapper.find('.urgency-soon').exists()).toBe(true)
    expect(wrapper.get('.says-first').text()).toMatch(/\d+ warning questions are not asked yet/)
    useVisitStore().answer('one-leg-swelling', true)
    await flushPromises()
    expect(wrapper.find('.urgency-urgent').exists()).toBe(true)
    expect(wrapper.get('.says-first').text()).toMatch(/\d+ warning questions are not asked yet/)
  })
  it('are left out under an emergency', async () => {
    await mountVisit({ 'saddle-numbness': true })
    expect(wrapper.find('.urgency-emergency').exists()).toBe(true)
    expect(wrapper.get('.says').text()).not.toContain('not asked yet')
  })
})

describe('a warning sign', () => {
  it('says on demand why, by which source and what to tell the patient, also one that can wait', async () => {
    await mountVisit({ 'pain-severity': 8 })
    const bar = wrapper.get('.says-first .urgency-soon')
    const words = shippedPack().text.en?.redFlags['severe-pain']
    expect(bar.text()).not.toContain(words?.why)
    await bar.get('.fold').trigger('click')
    expect(bar.text()).toContain(words?.why)
    expect(bar.text()).toContain(words?.patientAction)
    const [source] = shippedPack().redFlags.find(flag => flag.id === 'severe-pain')?.sources ?? []
    expect(bar.get('.source').text()).toContain(shippedPack().sources.find(({ id }) => id === source)?.title)
  })
})
