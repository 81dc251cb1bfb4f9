import type { VueWrapper } from '@vue/test-utils'
import type { HandoutRequest } from '../../../src/shared/handout/handoutRequest.ts'
import type { ClinicApi } from '../../../src/shared/ipc/contract.ts'
import { flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { useHandoutStore } from '../../../src/renderer/src/stores/handout.ts'
import HandoutsView from '../../../src/renderer/src/views/HandoutsView.vue'
import { mountAt } from '../../helpers/mountAt.ts'
import { aClinic } from '../../helpers/windowClinic.ts'

// happy-dom has no canvas; what is drawn is looked at in the built window.
vi.mock('../../../src/renderer/src/composables/pdfPages.ts', () => ({ drawPdfPages: () => Promise.resolve([]) }))

const printed: Uint8Array[] = []
vi.mock('../../../src/renderer/src/composables/printPdf.ts', () => ({
  forgetPrinted: () => undefined,
  printPdf: (bytes: Uint8Array) => {
    printed.push(bytes)
    return Promise.resolve(true)
  },
}))
let today = '2026-11-24'
vi.mock('../../../src/renderer/src/composables/todayIso.ts', () => ({ todayIso: () => today }))

let wrapper: VueWrapper
let clinic: ClinicApi
const drawn: HandoutRequest[] = []

async function mountView(part: Partial<ClinicApi> = {}): Promise<void> {
  clinic = aClinic({}, {
    drawHandout: (request) => {
      drawn.push(structuredClone(request))
      return Promise.resolve({ ok: true, value: { bytes: new Uint8Array([drawn.length]), pages: 1, fill: 0.5 } })
    },
    ...part,
  })
  ;({ wrapper } = await mountAt(HandoutsView, '/handouts', clinic))
}
async function settle(): Promise<void> {
  await vi.advanceTimersByTimeAsync(150)
  await flushPromises()
}
beforeEach(() => {
  drawn.length = 0
  printed.length = 0
  today = '2026-11-24'
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
})
afterEach(() => void vi.useRealTimers())

describe('the handout', () => {
  it('is drawn at once, and once more after typing has settled', async () => {
    await mountView()
    expect(drawn).toHaveLength(1)
    for (const text of ['W', 'Wa', 'Walk'])
      await wrapper.get('#sheet-note').setValue(text)
    await settle()
    expect(drawn).toHaveLength(2)
    expect(drawn[1]?.note).toBe('Walk')
  })
  it('never goes without "when to get help", whatever is asked of it', async () => {
    await mountView()
    const handout = useHandoutStore()
    handout.toggleSection('help')
    handout.toggleSection('next-step')
    await settle()
    expect(drawn.at(-1)?.sections).toEqual(['help'])
    expect(wrapper.find('#pick-help').exists()).toBe(false)
  })
  it('keeps the order that the clinician gives it, ticked or not', async () => {
    await mountView()
    const handout = useHandoutStore()
    handout.toggleCause('sciatica')
    await settle()
    // Past "stretches", which is not ticked and has its place all the same.
    for (let step = 0; step < 2; step += 1)
      await wrapper.get('#pick-medicines').trigger('keydown', { key: 'ArrowUp', altKey: true })
    await settle()
    expect(drawn.at(-1)?.sections).toEqual(['causes', 'medicines', 'self-care', 'help', 'next-step'])
    handout.toggleSection('medicines')
    handout.toggleSection('medicines')
    await settle()
    expect(drawn.at(-1)?.sections).toEqual(['causes', 'medicines', 'self-care', 'help', 'next-step'])
  })
  it('adds a cause from the list and holds five at most', async () => {
    await mountView()
    for (const id of ['sciatica', 'dehydration', 'hip-fracture', 'muscle-strain', 'hypothyroidism']) {
      await wrapper.get('#add-causes').setValue(id)
      await settle()
    }
    expect(drawn.at(-1)?.causes).toHaveLength(5)
    expect(wrapper.find('#add-causes').exists()).toBe(false)
    useHandoutStore().toggleCause('muscle-fatigue')
    expect(useHandoutStore().causes).toHaveLength(5)
  })
  it('changes language and size for this sheet and leaves the settings alone', async () => {
    const saveSettings = vi.fn(aClinic().saveSettings)
    await mountView({ saveSettings })
    await wrapper.get('#sheet-language').setValue('es')
    await wrapper.get('#size-18').trigger('change')
    await settle()
    expect(drawn.at(-1)).toMatchObject({ locale: 'es', largePrint: true })
    expect(saveSettings).not.toHaveBeenCalled()
  })
  it('names the saved file, and the place and reason when it could not be saved', async () => {
    await mountView({ saveHandout: () => Promise.resolve({ ok: true, value: { path: '/home/clinic/sheet.pdf', bytes: 1 } }) })
    const save = (): Promise<unknown> => wrapper.findAll('.preview-actions button')[1]?.trigger('click') ?? Promise.resolve()
    await save()
    await flushPromises()
    expect(wrapper.get('.outcome').text()).toContain('/home/clinic/sheet.pdf')
    clinic.saveHandout = () => Promise.resolve({ ok: false, fault: { kind: 'not-writable', path: '/media/usb/sheet.pdf', reason: 'the disk is full' } })
    await save()
    await flushPromises()
    expect(wrapper.get('.outcome-fault').text()).toContain('/media/usb/sheet.pdf')
    expect(wrapper.get('.outcome-fault').text()).toContain('the disk is full')
  })
  it('names the characters that the font lacks and dims the last good page', async () => {
    await mountView()
    await flushPromises()
    clinic.drawHandout = () => Promise.resolve({ ok: false, fault: { kind: 'missing-glyph', characters: ['健', '康'] } })
    await wrapper.get('#sheet-note').setValue('健康')
    await settle()
    expect(wrapper.get('.paper-fault').text()).toContain('健 康')
    expect(wrapper.get('.pages').classes()).toContain('stale')
  })
  it('can be tried again after the drawing broke off, and only then', async () => {
    await mountView()
    await flushPromises()
    expect(wrapper.find('.paper-fault').exists()).toBe(false)
    const again = clinic.drawHandout
    clinic.drawHandout = () => Promise.resolve({ ok: false, fault: { kind: 'draw-failed', reason: 'too-slow' } })
    await wrapper.get('#sheet-note').setValue('Rest')
    await settle()
    expect(wrapper.get('.paper-fault').text()).toContain('took too long')
    clinic.drawHandout = again
    await wrapper.get('.paper-fault button').trigger('click')
    await flushPromises()
    expect(drawn.at(-1)?.note).toBe('Rest')
    expect(wrapper.find('.paper-fault').exists()).toBe(false)
  })
  it('can be read by a screen reader as text', async () => {
    await mountView()
    expect(wrapper.get('.paper pre').text()).toContain('When to get help')
  })
})

describe('printing', () => {
  const print = async (): Promise<void> => {
    await wrapper.get('.preview-actions .button-main').trigger('click')
    await flushPromises()
  }
  it('after midnight prints the sheet of the new day', async () => {
    await mountView()
    today = '2026-11-25'
    await print()
    expect(drawn.at(-1)?.date).toBe('2026-11-25')
    expect(printed).toEqual([new Uint8Array([2])])
  })
  it('does not claim that the patient has the sheet until the clinician says so: the print window may have been cancelled', async () => {
    await mountView()
    const handout = useHandoutStore()
    handout.toggleCause('sciatica')
    await settle()
    await print()
    expect(handout.given).toBeNull()
    await wrapper.findAll('.preview-foot > .button')[0]?.trigger('click')
    expect(handout.given).toEqual(['sciatica'])
    expect(wrapper.find('.preview-foot > .button').exists()).toBe(false)
  })
  it('no longer offers to note a sheet that has changed since', async () => {
    await mountView()
    await print()
    useHandoutStore().toggleCause('sciatica')
    await settle()
    expect(wrapper.find('.preview-foot > .button').exists()).toBe(false)
  })
})
