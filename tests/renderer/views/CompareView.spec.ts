import { flushPromises } from '@vue/test-utils'
import { expect, it } from 'vitest'
import CausesView from '../../../src/renderer/src/views/CausesView.vue'
import CompareView from '../../../src/renderer/src/views/CompareView.vue'
import { mountAt } from '../../helpers/mountAt.ts'
import { aClinic } from '../../helpers/windowClinic.ts'

it('sets causes beside each other by what separates them, strongest first', async () => {
  const { wrapper } = await mountAt(CompareView, '/compare/sciatica+hip-impingement', aClinic())
  expect(wrapper.findAll('thead .cause').map(name => name.text())).toEqual(['Sciatica', 'Hip impingement (FAI)'])
  const [first] = wrapper.findAll('tbody tr')
  expect(first?.find('th').text()).toContain('Radiates below the knee')
  expect(first?.findAll('td').map(cell => cell.text())).toEqual([expect.stringContaining('strong for'), expect.stringContaining('against')])
})

it('says which language the reasons stand in where it is not the window\'s', async () => {
  const marks = async (locale: 'en' | 'es'): Promise<readonly string[]> => {
    const { wrapper } = await mountAt(CompareView, '/compare/sciatica+hip-impingement', aClinic({ locale }))
    expect(wrapper.get('tbody .why > span').attributes('lang')).toBe('en')
    return wrapper.findAll('thead .language').map(mark => mark.text())
  }
  expect(await marks('en')).toEqual([])
  document.body.replaceChildren()
  expect(await marks('es')).toEqual(['en inglés', 'en inglés'])
})

it('leaves out of the address what is unknown, given twice, or a fifth', async () => {
  const { wrapper } = await mountAt(CompareView, '/compare/sciatica+gout+sciatica+dehydration+muscle-tear+statin-side-effect+hip-fracture', aClinic())
  expect(wrapper.findAll('.pick a').map(link => link.text())).toEqual(['Sciatica', 'Dehydration', 'Complete muscle tear', 'Statin muscle symptoms'])
  expect(wrapper.find('select').exists()).toBe(false)
})

it('adds a cause and takes one away, in the address too, so that it can be linked', async () => {
  const { wrapper, router } = await mountAt(CompareView, '/compare/sciatica', aClinic())
  expect(wrapper.find('table').exists()).toBe(false)
  expect(wrapper.get('.second').text()).toBe('Choose two to four causes.')
  // What looks alike is offered first.
  expect(wrapper.findAll('option')[1]?.text()).toContain('looks alike')
  await wrapper.get('select').setValue('hip-impingement')
  await flushPromises()
  expect(router.currentRoute.value.path).toBe('/compare/sciatica+hip-impingement')
  await wrapper.get('.pick button').trigger('click')
  await flushPromises()
  expect(router.currentRoute.value.path).toBe('/compare/hip-impingement')
})

it('leads from an entry to the compare with the cause that it is taken for', async () => {
  const { wrapper, router } = await mountAt(CausesView, '/causes/sciatica', aClinic())
  await wrapper.get('#looks-like li:first-child a.small').trigger('click')
  await flushPromises()
  expect(router.currentRoute.value.path).toBe('/compare/sciatica+lumbar-nerve-impingement')
})

it('says for each look-alike what speaks for either of the two', async () => {
  const { wrapper } = await mountAt(CausesView, '/causes/sciatica', aClinic())
  const row = wrapper.findAll('#looks-like li').find(line => line.text().includes('Greater trochanteric pain'))
  expect(row?.text()).toMatch(/Here:\s*21\s*Radiates below the knee/)
  expect(row?.text()).toMatch(/There:\s*\d+\s*Tender greater trochanter/)
})

it('gives every line of an entry the mark of its source, and says which are judgment', async () => {
  const { wrapper } = await mountAt(CausesView, '/causes/sciatica', aClinic())
  for (const part of ['what-it-is', 'picture', 'manage', 'self-care', 'medicines'])
    expect(wrapper.findAll(`#${part} li`).filter(line => !line.find('a.source').exists()).map(line => line.text())).toEqual([])
  expect(wrapper.findAll('#when-to-call dd').every(line => line.find('a.source').exists())).toBe(true)
  expect(wrapper.get('.entry-meta').text()).toMatch(/\d+ statements: \d+ as the source says/)
})

it('filters by any finding that speaks for the cause', async () => {
  const { wrapper } = await mountAt(CausesView, '/causes', aClinic())
  await wrapper.get('#causes-finding').setValue('dark-urine')
  expect(wrapper.findAll('.list a').map(link => link.text())).toContain('Rhabdomyolysis')
  expect(wrapper.findAll('.list a').map(link => link.text())).not.toContain('Sciatica')
})
