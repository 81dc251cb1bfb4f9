import type { VueWrapper } from '@vue/test-utils'
import type { ClinicApi } from '../../../src/shared/ipc/contract.ts'
import { flushPromises } from '@vue/test-utils'
import { expect, it, vi } from 'vitest'
import { useVisitStore } from '../../../src/renderer/src/stores/visit.ts'
import VisitView from '../../../src/renderer/src/views/VisitView.vue'
import { mountAt } from '../../helpers/mountAt.ts'
import { aClinic } from '../../helpers/windowClinic.ts'

let wrapper: VueWrapper

async function savePaper(saveForm: ClinicApi['saveForm']): Promise<void> {
  ;({ wrapper } = await mountAt(VisitView, '/visit', aClinic({ handoutLocale: 'es', paper: 'a4' }, { saveForm })))
  await wrapper.get('.patient-paper').trigger('click')
  await flushPromises()
}

it('saves the checklist for paper in the patient\'s language, on the clinic\'s paper, and says where', async () => {
  const saveForm = vi.fn<ClinicApi['saveForm']>(() => Promise.resolve({ ok: true, value: { path: '/home/clinic/checklist-es.pdf', bytes: 1 } }))
  await savePaper(saveForm)
  expect(saveForm.mock.calls).toEqual([[{ locale: 'es', paper: 'a4', isFillable: false }]])
  expect(wrapper.get('.patient [role="status"]').text()).toBe('Saved: /home/clinic/checklist-es.pdf')
})

it('says why it could not be saved', async () => {
  await savePaper(() => Promise.resolve({ ok: false, fault: { kind: 'not-writable', path: '/media/usb/c.pdf', reason: 'the disk is full' } }))
  expect(wrapper.get('.patient [role="alert"]').text()).toContain('/media/usb/c.pdf: the disk is full')
})

it('says nothing when the person cancels', async () => {
  await savePaper(() => Promise.resolve({ ok: false, fault: { kind: 'cancelled' } }))
  expect(wrapper.get('.patient [role="status"]').text()).toBe('')
  expect(wrapper.find('.patient [role="alert"]').exists()).toBe(false)
})

it('offers it before the first answer, when the patient waits', async () => {
  ;({ wrapper } = await mountAt(VisitView, '/visit', aClinic()))
  expect(wrapper.get('.patient-paper').text()).toBe('Paper checklist')
  useVisitStore().answer('fever', false)
  await flushPromises()
  expect(wrapper.find('.patient-paper').exists()).toBe(false)
})
