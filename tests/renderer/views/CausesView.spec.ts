import type { ClinicApi } from '../../../src/shared/ipc/contract.ts'
import { flushPromises } from '@vue/test-utils'
import { describe, expect, it, vi } from 'vitest'
import CausesView from '../../../src/renderer/src/views/CausesView.vue'
import { useContentStore } from '../../../src/renderer/src/stores/content.ts'
import { useHandoutStore } from '../../../src/renderer/src/stores/handout.ts'
import { mountAt } from '../../helpers/mountAt.ts'
import { aClinic } from '../../helpers/windowClinic.ts'

/** A source of sciatica with an address of https. */
const openable = '#source-12'

describe('the catalog', () => {
  it('narrows the list to what the words find and counts it', async () => {
    const { wrapper } = await mountAt(CausesView, '/causes', aClinic())
    const names = (): readonly string[] => wrapper.findAll('.list a').map(link => link.text())
    const all = names().length
    expect(wrapper.get('output').text()).toBe(`${all} causes`)
    await wrapper.get('#causes-words').setValue('siatica')
    expect(names()).toContain('Sciatica')
    expect(names()).not.toContain('Dehydration')
    expect(wrapper.get('output').text()).toMatch(/^\d causes?$/)
    await wrapper.get('#causes-words').setValue('')
    expect(names().length).toBe(all)
  })
  it('lists only causes that must not be missed when that is ticked', async () => {
    const { wrapper } = await mountAt(CausesView, '/causes', aClinic())
    await wrapper.get('.filter .tick').setValue(true)
    expect(wrapper.findAll('.list h2').map(heading => heading.attributes('id'))).toEqual(['group-must-not-miss'])
  })
  it('filters by a medicine that speaks for the cause, not by one that speaks against it', async () => {
    const { wrapper } = await mountAt(CausesView, '/causes', aClinic())
    await wrapper.get('#causes-medicine').setValue('statin')
    const names = wrapper.findAll('.list a').map(link => link.text())
    expect(names).toContain('Statin muscle symptoms')
    expect(names).not.toContain('Sciatica')
  })
  it('says that no cause passes, and what to do', async () => {
    const { wrapper } = await mountAt(CausesView, '/causes', aClinic())
    await wrapper.get('#causes-words').setValue('xyzzyqq')
    expect(wrapper.get('.list').text()).toContain('No cause passes this filter')
    await wrapper.get('.filter button').trigger('click')
    expect(wrapper.findAll('.list a').length).toBeGreaterThan(20)
  })
  it('opens the best match on Enter', async () => {
    const { wrapper, router } = await mountAt(CausesView, '/causes', aClinic())
    await wrapper.get('#causes-words').setValue('rhabdo')
    await wrapper.get('#causes-words').trigger('keydown', { key: 'Enter' })
    await flushPromises()
    expect(router.currentRoute.value.path).toBe('/causes/rhabdomyolysis')
    expect(wrapper.get('h1').text()).toBe('Rhabdomyolysis')
  })
  it('puts a cause on the handout and takes it off again', async () => {
    const { wrapper } = await mountAt(CausesView, '/causes/sciatica', aClinic())
    await wrapper.get('.entry-actions button').trigger('click')
    expect(useHandoutStore().causes).toEqual(['sciatica'])
    expect(wrapper.get('.entry-actions').text()).toContain('On the handout')
    await wrapper.get('.entry-actions button').trigger('click')
    expect(useHandoutStore().causes).toEqual([])
  })
  it('says so when the address names no cause', async () => {
    const { wrapper } = await mountAt(CausesView, '/causes/no-such-cause', aClinic())
    expect(wrapper.get('.unknown').text()).toContain('no-such-cause')
  })
})

describe('an entry', () => {
  it('marks English words for the clinician in a Spanish window, and only those', async () => {
    const { wrapper } = await mountAt(CausesView, '/causes/sciatica', aClinic({ locale: 'es' }))
    expect(wrapper.get('h1').text()).toBe('Ciática')
    const part = wrapper.get('#manage')
    expect(part.get('.language').text()).toBe('en inglés')
    expect(part.get('ul').attributes('lang')).toBe('en')
    expect(wrapper.get('#self-care').find('.language').exists()).toBe(false)
    expect(wrapper.get('#self-care .plain').text()).toContain('Siga con su vida normal')
  })
  it('has no such mark in an English window', async () => {
    const { wrapper } = await mountAt(CausesView, '/causes/sciatica', aClinic())
    expect(wrapper.find('.language').exists()).toBe(false)
  })
  it('names every piece of evidence with its item, its weight in words and its source', async () => {
    const { wrapper } = await mountAt(CausesView, '/causes/sciatica', aClinic())
    const rows = wrapper.findAll('#reasons tbody tr').map(row => row.text().replace(/\s+/g, ' '))
    expect(rows[0]).toContain('21Radiates below the knee')
    expect(rows[0]).toContain('strong for')
    const against = rows.filter(row => row.includes(' against'))
    expect(against.length).toBeGreaterThan(0)
    expect(rows.slice(-against.length)).toEqual(against)
    expect(wrapper.findAll('#reasons tbody tr').every(row => row.find('.source').exists())).toBe(true)
    expect(rows.find(row => row.includes('Tender greater trochanter'))).toContain('our judgment')
  })
  it('numbers each source mark as the line in its list of sources', async () => {
    const { wrapper } = await mountAt(CausesView, '/causes/sciatica', aClinic())
    const mark = wrapper.get('#examine .source')
    const line = wrapper.get(`#${mark.attributes('data-part') ?? ''}`)
    const title = line.get('[lang="en"]').text()
    expect(title).not.toBe('')
    expect(mark.attributes('aria-label')).toContain(title)
  })
  it('shows no percentage for its reasons: weights are words', async () => {
    const { wrapper } = await mountAt(CausesView, '/causes/deep-vein-thrombosis', aClinic())
    expect(wrapper.findAll('#reasons .weight').every(cell => /^(?:slight|fair|strong) (?:for|against)$/.test(cell.text()))).toBe(true)
  })
  it('shows a warning sign with its word before what to do', async () => {
    const { wrapper } = await mountAt(CausesView, '/causes/cauda-equina-syndrome', aClinic())
    expect(wrapper.get('#when-to-call li').text()).toMatch(/^Emergency:/)
    expect(wrapper.get('#when-to-call .plain dt').text()).toContain('Emergency')
  })
  it('says why of a warning sign, by which source, and what to tell the patient', async () => {
    const { wrapper } = await mountAt(CausesView, '/causes/cauda-equina-syndrome', aClinic())
    const sign = wrapper.get('#when-to-call li')
    expect(sign.text()).toContain('delay causes lasting loss')
    expect(sign.text()).toContain('“Call your emergency number or go to the emergency department now.”')
    const reasons = wrapper.findAll('#when-to-call .flag-why')
    expect(reasons.length).toBeGreaterThan(0)
    expect(reasons.every(reason => reason.find('.source').exists())).toBe(true)
    const mark = sign.get('.source')
    expect(mark.attributes('aria-label')).toContain(wrapper.get(`#${mark.attributes('data-part') ?? ''} [lang="en"]`).text())
  })
  it('asks main to open a source by its id, and names no address', async () => {
    const openSource = vi.fn<ClinicApi['openSource']>(() => Promise.resolve({ ok: true, value: null }))
    const { wrapper } = await mountAt(CausesView, '/causes/sciatica', aClinic({}, { openSource }))
    await wrapper.get(`${openable} button`).trigger('click')
    const [id] = openSource.mock.calls[0] ?? []
    expect(useContentStore().pack?.sources.find(source => source.id === id)?.url).toBe(wrapper.get(`${openable} .url`).text())
    expect(wrapper.find('a[href*="//"]').exists()).toBe(false)
    expect(wrapper.find('.refusal').exists()).toBe(false)
  })
  it.each([['cancelled', ''], ['not-opened', 'opened no browser'], ['no-address', 'cannot be opened from here']] as const)('says why a source was not opened: %s', async (kind, words) => {
    const { wrapper } = await mountAt(CausesView, '/causes/sciatica', aClinic({}, { openSource: () => Promise.resolve({ ok: false, fault: { kind } }) }))
    await wrapper.get(`${openable} button`).trigger('click')
    await flushPromises()
    expect(wrapper.find(`${openable} [role="alert"]`).exists()).toBe(words !== '')
    expect(wrapper.get(openable).text()).toContain(words)
  })
  it('has a button for every address of the web, encrypted or not', async () => {
    const { wrapper } = await mountAt(CausesView, '/causes/sciatica', aClinic())
    const rows = wrapper.findAll('li[id^="source-"]')
    expect(rows.length).toBeGreaterThan(3)
    for (const row of rows)
      expect(row.find('button').exists()).toBe(row.find('.url').exists() && /^https?:/.test(row.get('.url').text()))
  })
})
