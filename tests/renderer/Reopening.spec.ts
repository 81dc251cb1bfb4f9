import type { VueWrapper } from '@vue/test-utils'
import type { Router } from 'vue-router'
import { flushPromises } from '@vue/test-utils'
import { expect, it } from 'vitest'
import { diskVisits } from '../helpers/diskVisits.ts'
import { mountApp } from '../helpers/mountApp.ts'
import { aClinic } from '../helpers/windowClinic.ts'
import { anOpenVisit } from '../helpers/windowVisits.ts'

const open = anOpenVisit({ startedAt: '2026-01-05T14:32:00.000Z', place: 36, cursor: 1, steps: [[{ finding: 'saddle-numbness', from: null, to: true }]] })

let wrapper: VueWrapper

/** Starts the window as main opens it again. */
async function start(part: Parameters<typeof aClinic>[1]): Promise<Router> {
  const mounted = await mountApp(aClinic({}, part))
  ;({ wrapper } = mounted)
  await flushPromises()
  return mounted.router
}
const said = (): string => wrapper.get('.over').text()
it.each([
  ['crashed', 'The window stopped and was opened again. Every answer that was saved is back; what was entered last may be missing.'],
  ['hung', 'The window did not answer and was opened again. Every answer that was saved is back; what was entered last may be missing.'],
] as const)('says so in a line that can be let go: %s', async (why, words) => {
  const router = await start({ ...diskVisits({ open }).api, takeReopening: async () => why })
  expect(router.currentRoute.value.path).toBe('/visit')
  expect(said()).toContain(words)
  await wrapper.get('.over .act').trigger('click')
  expect(said()).not.toContain('opened again')
})
it('does not say that anything came back where it was not being saved', async () => {
  const disk = diskVisits()
  disk.setState({ kind: 'unavailable', fault: { kind: 'busy', path: '/x' } })
  await start({ ...disk.api, takeReopening: async () => 'crashed' })
  expect(said()).toContain('Answers that were not being saved are gone.')
  expect(said()).not.toContain('is back')
})
it('opens though it cannot learn why', async () => {
  await start({ ...diskVisits({ open }).api, takeReopening: () => Promise.reject(new Error('no bridge')) })
  expect(said()).not.toContain('opened again')
})
