import type { VisitsState } from '../../../src/shared/visits/visitsState.ts'
import type { Stage, StatePlace, ViewState } from './viewState.ts'
import { fromJsonText } from '../../../src/shared/jsonText.ts'
import { enterVisit } from '../visitStates.ts'
import { goTo, reloadAt } from './goTo.ts'
import { stage } from './stageBridge.ts'

const folder = 'C:\\Users\\clinic\\AppData\\Roaming\\Causebook'

/** Lines over the visit when it is opened so. */
function visitsLine(name: string, openVisits: (ready: VisitsState) => VisitsState): ViewState {
  return {
    name,
    isStaged: true,
    open: async (state) => {
      await stage(state, first => ({ openVisits: openVisits(first.openVisits) }))
      await reloadAt(state.page, 'visit')
      await state.page.locator('.line').first().waitFor()
    },
  }
}
async function cannotKeep(state: Stage): Promise<void> {
  await stage(state, () => ({ changeVisit: { ok: false, fault: { kind: 'not-saved', path: `${folder}\\visits.db`, reason: 'disk-full' } } }))
  await reloadAt(state.page, 'visit')
  await state.page.locator('.item[data-current]').waitFor()
  await enterVisit(state.page, { fever: true })
  await state.page.locator('.line-alarm').first().waitFor()
}

/** What surrounds the places, and stands in for them. */
export const shellPlace: StatePlace = {
  name: 'shell',
  states: [
    {
      name: 'link to the content',
      open: async ({ page }) => {
        await goTo(page, 'settings')
        await page.locator('.skip').focus()
      },
    },
    {
      name: 'keys of a place',
      open: async ({ page }) => {
        await goTo(page, 'handouts')
        await page.keyboard.press('F1')
        await page.locator('.keys').waitFor()
      },
      leave: ({ page }) => page.keyboard.press('Escape'),
    },
    {
      name: 'window opened again',
      isStaged: true,
      open: async (state) => {
        await stage(state, () => ({ takeReopening: 'crashed' }))
        await reloadAt(state.page, 'visit')
        await state.page.locator('.line').first().waitFor()
      },
      leave: state => stage(state, () => ({ takeReopening: null })),
    },
    visitsLine('another app has the visits', () => ({ kind: 'unavailable', fault: { kind: 'busy', path: `${folder}\\visits.db` } })),
    visitsLine('no keystore', () => ({ kind: 'unprotected' })),
    {
      name: 'no keystore, a passphrase chosen',
      isStaged: true,
      open: async (state) => {
        await visitsLine('', () => ({ kind: 'unprotected' })).open(state)
        await state.page.locator('.line .act').first().click()
        await state.page.locator('.over-form').waitFor()
      },
    },
    visitsLine('notices of the start', ready => ready.kind === 'ready'
      ? { ...ready, notices: [{ kind: 'set-aside', path: `${folder}\\visits-damaged.db` }, { kind: 'clock-back', was: '2026-11-25T12:00:00Z', now: '2026-11-24T12:00:00Z' }, { kind: 'left-open', startedAt: '2026-11-20T12:00:00Z', isKept: true }] }
      : ready),
    { name: 'answers that could not be kept', isStaged: true, open: cannotKeep },
    {
      name: 'settings unreadable and unsaved',
      isStaged: true,
      open: async (state) => {
        await stage(state, first => ({
          loadSettings: { settings: first.loadSettings.settings, fault: { kind: 'unreadable', path: `${folder}\\settings.json`, reason: 'not-json-at 3 7', keptAs: `${folder}\\settings.json.damaged` } },
          saveSettings: { ok: false, fault: { kind: 'not-writable', path: `${folder}\\settings.json`, reason: 'disk-full' } },
        }))
        await reloadAt(state.page, 'causes')
        // The same language once more: a change that is written and changes nothing.
        await state.page.locator('#shell-locale').dispatchEvent('change')
        await state.page.locator('.notice p').nth(1).waitFor()
      },
    },
    {
      name: 'content damaged',
      isStaged: true,
      open: async (state) => {
        const loaded = await state.page.evaluate(() => window.clinic.loadContent())
        await stage(state, () => ({
          loadContent: {
            ok: false,
            fault: {
              kind: 'content-invalid',
              folder: `${folder}\\content`,
              words: loaded.ok ? fromJsonText(loaded.value).words : null,
              issues: [
                { severity: 'error', code: 'json', file: 'causes/sciatica.json', path: '', text: 'Not JSON: a value was expected at line 2, column 9.' },
                { severity: 'error', code: 'unknown-source', file: 'causes/hip-fracture.json', path: 'statements.management[2].source', text: 'The source "nice-ng226" is not in sources.json.' },
              ],
            },
          },
        }))
        await reloadAt(state.page, 'causes')
        await state.page.locator('main.fault').waitFor()
      },
    },
  ],
}
