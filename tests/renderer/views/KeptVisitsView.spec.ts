import type { VueWrapper } from '@vue/test-utils'
import type { Router } from 'vue-router'
import type { ClinicApi } from '../../../src/shared/ipc/contract.ts'
import type { KeptVisitQuery } from '../../../src/shared/visits/keptVisit.ts'
import { flushPromises } from '@vue/test-utils'
import { describe, expect, it, vi } from 'vitest'
import { useKeepingStore } from '../../../src/renderer/src/stores/keeping.ts'
import { useVisitStore } from '../../../src/renderer/src/stores/visit.ts'
import KeptVisitsView from '../../../src/renderer/src/views/KeptVisitsView.vue'
import { aKeptLine, aKeptVisit } from '../../helpers/aKeptVisit.ts'
import { diskVisits } from '../../helpers/diskVisits.ts'
import { hereAt } from '../../helpers/hereAt.ts'
import { mountAt } from '../../helpers/mountAt.ts'
import { aClinic } from '../../helpers/windowClinic.ts'
import { anOpenVisit, visitId } from '../../helpers/windowVisits.ts'

let wrapper: VueWrapper
let router: Router
const asked: KeptVisitQuery[] = []
const all = Array.from({ length: 60 }, (_, count) => aKeptLine(count, count === 1 ? { status: 'amended', urgency: 'emergency' } : {}))

function listVisits(query: KeptVisitQuery): ReturnType<ClinicApi['listVisits']> {
  asked.push(query)
  const found = all.filter(line => query.cause === null || line.causes.includes(query.cause))
  const from = query.after === null ? 0 : found.findIndex(({ id }) => id === query.after) + 1
  return Promise.resolve({ ok: true, value: { lines: found.slice(from, from + query.limit), unreadable: [], total: found.length, hasMore: from + query.limit < found.length } })
}
async function mountKept(part: Partial<ClinicApi> = {}, path = '/visits', keepDays = 30): Promise<void> {
  asked.length = 0
  ;({ wrapper, router } = await mountAt(KeptVisitsView, path, aClinic({ visits: { keepDays, lockMinutes: 10 } }, { listVisits, readVisit: id => Promise.resolve({ ok: true, value: aKeptVisit(0, { id }) }), ...part })))
  await useKeepingStore().open()
  await flushPromises()
}
const press = async (word: string): Promise<void> => {
  await wrapper.findAll('button').find(button => button.text() === word)?.trigger('click')
  await flushPromises()
}

describe('the list of kept visits', () => {
  it('names each by day and time, urgency, causes, counts, and that it was amended', async () => {
    await mountKept()
    const [, second] = wrapper.findAll('.kept-list a')
    expect(second?.text()).toContain('Jan 2, 2026')
    expect(second?.text()).toContain('Emergency')
    expect(second?.find('svg').exists()).toBe(true)
    expect(second?.text()).toContain('Sciatica')
    expect(second?.text()).toContain('3 present of 40 asked · amended')
    expect(wrapper.get('.kept-count').text()).toBe('60 visits')
  })
  it('brings another page after the last line', async () => {
    await mountKept()
    expect(wrapper.findAll('.kept-list a')).toHaveLength(50)
    await press('Show more')
    expect(wrapper.findAll('.kept-list a')).toHaveLength(60)
    expect(asked.at(-1)).toMatchObject({ after: all[49]?.id })
    expect(wrapper.findAll('button').some(button => button.text() === 'Show more')).toBe(false)
  })
  it('is narrowed by days and by a cause', async () => {
    await mountKept()
    const [from, to] = wrapper.findAll('input[type="date"]')
    await from?.setValue('2026-01-05')
    await to?.setValue('2026-01-09')
    await wrapper.get('.filter select').setValue('hip-osteoarthritis')
    await flushPromises()
    expect(asked.at(-1)).toMatchObject({ from: '2026-01-05', to: '2026-01-09', after: null })
    // A field shows a day in the system's order of day and month: the words beside it leave no doubt.
    expect(wrapper.get(`#${to?.attributes('aria-describedby')}`).text()).toBe('Friday, January 9, 2026')
    expect(wrapper.text()).toContain('No kept visit fits these days and this cause.')
    expect(wrapper.find('.filter').exists()).toBe(true)
  })
  it('is walked with the arrow keys', async () => {
    await mountKept()
    const links = wrapper.findAll<HTMLElement>('.kept-list a')
    links[0]?.element.focus()
    await wrapper.get('ol').trigger('keydown', { key: 'ArrowDown' })
    await flushPromises()
    expect(document.activeElement).toBe(links[1]?.element)
  })
  it('says how many records are damaged, and deletes them in two steps', async () => {
    const deleted: string[] = []
    await mountKept({
      listVisits: () => Promise.resolve({ ok: true, value: { lines: all.slice(0, 2), unreadable: [visitId(800), visitId(801)].filter(id => !deleted.includes(id)), total: 2, hasMore: false } }),
      deleteVisit: (id) => {
        deleted.push(id)
        return Promise.resolve({ ok: true, value: null })
      },
    })
    expect(wrapper.get('.damaged').text()).toContain('2 kept visits are damaged and cannot be read.')
    await press('Delete what is damaged')
    expect(deleted).toEqual([])
    await press('Delete it')
    expect(deleted).toEqual([visitId(800), visitId(801)])
    expect(wrapper.find('.damaged').exists()).toBe(false)
  })
  it.each([[30, 'Finished visits will stand here'], [0, 'Finished visits are not kept']])('says in a sentence why it is empty, kept for %d days', async (days, words) => {
    await mountKept({ listVisits: () => Promise.resolve({ ok: true, value: { lines: [], unreadable: [], total: 0, hasMore: false } }) }, '/visits', days)
    expect(wrapper.get('.none').text()).toContain(words)
  })
})

describe('one kept visit', () => {
  it('shows its note in the language of the window, and what was amended when', async () => {
    await mountKept({ readVisit: id => Promise.resolve({ ok: true, value: aKeptVisit(0, { id, status: 'amended', amendments: [{ at: hereAt(2026, 1, 3), step: [{ finding: 'numbness', from: null, to: true }] }] }) }) }, `/visits/${visitId(501)}`)
    expect(wrapper.get('.note').text()).toContain('35 Numbness')
    expect(wrapper.get('.note').text()).toContain('Handout given: Sciatica')
    expect(wrapper.get('dl').text()).toContain('Jan 3, 2026')
    expect(wrapper.get('dl').text()).toContain('Numbness: Not asked → Yes')
  })
  it('says of which content its causes are where today’s is another', async () => {
    await mountKept({}, `/visits/${visitId(501)}`)
    expect(wrapper.get('.entry').text()).toContain('content of December 31, 2025')
  })
  it('reads answers to questions that the content no longer has', async () => {
    await mountKept({ readVisit: id => Promise.resolve({ ok: true, value: aKeptVisit(0, { id, answers: { 'numbness': true, 'gone-finding': true }, causes: ['gone-cause'] }) }) }, `/visits/${visitId(501)}`)
    expect(wrapper.get('.then').text()).toContain('gone-cause')
    expect(wrapper.get('.note').text()).toContain('35 Numbness')
  })
  it('puts its note on the clipboard', async () => {
    let copied = ''
    await mountKept({ copyText: (text) => {
      copied = text
      return Promise.resolve({ ok: true, value: null })
    } }, `/visits/${visitId(501)}`)
    await press('Copy note')
    expect(copied).toContain('35 Numbness')
    expect(wrapper.get('.outcome').text()).toContain('Note copied')
  })
  it('opens in the checklist to be amended', async () => {
    const startVisit = vi.fn<ClinicApi['startVisit']>(({ amends }) => Promise.resolve({ ok: true, value: { open: anOpenVisit({ id: visitId(9), amends, base: { numbness: true } }), kept: null } }))
    await mountKept({ startVisit }, `/visits/${visitId(501)}`)
    await press('Amend')
    expect(startVisit).toHaveBeenCalledWith({ amends: visitId(501) })
    expect(router.currentRoute.value.path).toBe('/visit')
    expect(useVisitStore().answers).toEqual({ numbness: true })
    expect(useVisitStore().amends).toBe(visitId(501))
  })
  it('says why it cannot be amended, and leaves the open visit', async () => {
    await mountKept({ startVisit: () => Promise.resolve({ ok: false, fault: { kind: 'no-such-visit' } }) }, `/visits/${visitId(501)}`)
    useVisitStore().answer('fever', true)
    await press('Amend')
    expect(wrapper.get('.entry [role="alert"]').text()).toBe('This visit is no longer kept.')
    expect(useVisitStore().answers).toEqual({ fever: true })
  })
  it('is deleted in two steps', async () => {
    const deleteVisit = vi.fn<ClinicApi['deleteVisit']>(() => Promise.resolve({ ok: true, value: null }))
    await mountKept({ deleteVisit }, `/visits/${visitId(501)}`)
    await press('Delete')
    expect(deleteVisit).not.toHaveBeenCalled()
    await press('Delete it')
    expect(deleteVisit).toHaveBeenCalledWith(visitId(501))
    expect(router.currentRoute.value.path).toBe('/visits')
    expect(wrapper.get('.kept-count').text()).toContain('Deleted.')
  })
  it('found in a damaged database leaves the open visit whole: it is written to the new one', async () => {
    const disk = diskVisits()
    await mountKept({ ...disk.api, listVisits, readVisit: id => Promise.resolve({ ok: true, value: aKeptVisit(0, { id }) }) }, `/visits/${visitId(501)}`)
    useVisitStore().answer('fever', true)
    await flushPromises()
    disk.foresee(['set-aside'])
    await press('Delete')
    await press('Delete it')
    await useKeepingStore().settle()
    expect(wrapper.text()).toContain('/x/visits.db.damaged')
    expect(disk.answers()).toEqual({ fever: true })
  })
  it('that is gone is said to be', async () => {
    await mountKept({ readVisit: () => Promise.resolve({ ok: false, fault: { kind: 'no-such-visit' } }) }, `/visits/${visitId(501)}`)
    expect(wrapper.get('[role="alert"]').text()).toBe('This visit is no longer kept.')
  })
})

it('gives way to a panel while the visits are locked, and keeps nothing of the list', async () => {
  await mountKept({ lockVisits: () => Promise.resolve({ kind: 'locked', notices: [] }) })
  await useKeepingStore().hide()
  await flushPromises()
  expect(wrapper.get('h1').text()).toBe('The visits are locked')
  expect(wrapper.find('.kept-list').exists()).toBe(false)
})
