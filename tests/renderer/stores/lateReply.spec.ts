import type { Result } from '../../../src/shared/result.ts'
import type { HandoutFault, SavedHandout } from '../../../src/shared/ipc/contract.ts'
import { flushPromises } from '@vue/test-utils'
import { expect, it } from 'vitest'
import { useContentStore } from '../../../src/renderer/src/stores/content.ts'
import { useSettingsStore } from '../../../src/renderer/src/stores/settings.ts'
import { diskVisits } from '../../helpers/diskVisits.ts'
import { openStores } from '../../helpers/openStores.ts'

/** A visit with a sheet whose dialog for saving is open. @returns the stores, and what closes the dialog */
async function startSaving() {
  let choose: (reply: Result<SavedHandout, HandoutFault>) => void = () => undefined
  const disk = diskVisits()
  const stores = openStores({ ...disk.api, saveHandout: () => new Promise(resolve => choose = resolve) })
  await Promise.all([useContentStore().load(), useSettingsStore().load(), stores.keeping.open()])
  stores.visit.answer('numbness', true)
  stores.handout.toggleCause('sciatica')
  const saving = stores.handout.save('2026-01-05')
  return { ...stores, disk, close: async () => {
    choose({ ok: true, value: { path: '/home/clinic/sheet.pdf', bytes: 1 } })
    await saving
    await flushPromises()
    await stores.keeping.settle()
  } }
}

it('marks the sheet as given in the visit that it was made in', async () => {
  const { handout, close, disk } = await startSaving()
  await close()
  expect(handout.given).toContain('sciatica')
  expect(disk.open().given).toContain('sciatica')
})

it('marks nothing in the next patient\'s visit, where the dialog stayed open until then', async () => {
  const { handout, visit, keeping, close, disk } = await startSaving()
  await keeping.startNew()
  visit.answer('fever', true)
  await close()
  expect(handout.given).toBeNull()
  expect(handout.saved).toBeNull()
  expect(disk.open().given).toBeNull()
})

it('marks nothing where the visit was put aside meanwhile, though it is back', async () => {
  const { handout, keeping, visit, close } = await startSaving()
  await keeping.startNew()
  await keeping.bringBack()
  expect(visit.answers).toEqual({ numbness: true })
  await close()
  expect(handout.given).toBeNull()
})
