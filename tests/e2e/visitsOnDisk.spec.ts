import type { VisitsState } from '../../src/shared/visits/visitsState.ts'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { launchApp } from './launchApp.ts'

const data = mkdtempSync(path.join(tmpdir(), 'causebook-visits-'))
afterAll(() => rmSync(data, { recursive: true, force: true }))
const keyring = { CAUSEBOOK_USER_DATA: data, STANDIN_SAFE_STORAGE: 'insecure' }

it('has an answer that the window sent after a restart, with the key in the keystore', async () => {
  const first = await launchApp(keyring)
  const written = await first.page.evaluate(async () => {
    const state = await window.clinic.openVisits()
    if (state.kind !== 'ready')
      return state
    // The window itself may have written meanwhile: its visit is begun anew.
    const started = await window.clinic.startVisit({ amends: null })
    if (!started.ok)
      return started
    const { id, revision } = started.value.open
    return window.clinic.changeVisit({ visit: id, revision, from: 0, steps: [[{ finding: 'fever', from: null, to: true }]], cursor: 1, place: 7, given: null, sheet: null })
  })
  expect(written).toEqual({ ok: true, value: { revision: 1 } })
  await first.close()
  const second = await launchApp(keyring)
  const state: VisitsState = await second.page.evaluate(() => window.clinic.openVisits())
  await second.close()
  expect(state).toMatchObject({ kind: 'ready', guards: ['keystore'], open: { steps: [[{ finding: 'fever', from: null, to: true }]], cursor: 1 } })
})

it('says that nothing is kept where the system has no keystore that keeps a secret', async () => {
  const { page, close } = await launchApp({ STANDIN_SAFE_STORAGE: '' })
  const state = await page.evaluate(() => window.clinic.openVisits())
  await close()
  expect(state).toEqual({ kind: 'unprotected' })
})
