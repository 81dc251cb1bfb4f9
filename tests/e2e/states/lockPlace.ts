import type { Stage, StatePlace } from './viewState.ts'
import type { VisitsState } from '../../../src/shared/visits/visitsState.ts'
import { reloadAt } from './goTo.ts'
import { stage } from './stageBridge.ts'

const locked: VisitsState = { kind: 'locked', notices: [] }
const lost: VisitsState = { kind: 'no-key', reason: 'lost', hasPassphrase: false, path: 'C:\\Users\\clinic\\AppData\\Roaming\\Causebook\\visits.db' }

/** Visits that cannot be read, from the start of the app on. */
async function startWith(state: Stage, visits: VisitsState): Promise<void> {
  await stage(state, () => ({ openVisits: visits, unlockVisits: { ok: false, fault: { kind: 'wrong-passphrase' } } }))
  await reloadAt(state.page, 'visit')
  await state.page.locator('.closed').waitFor()
}
/** Hides a window whose visits only a passphrase opens. */
async function hideLocked(state: Stage): Promise<void> {
  const { page } = state
  await stage(state, ({ openVisits }) => ({
    openVisits: openVisits.kind === 'ready' ? { ...openVisits, guards: ['passphrase'] } : openVisits,
    lockVisits: locked,
    unlockVisits: { ok: false, fault: { kind: 'wrong-passphrase' } },
  }))
  await reloadAt(page, 'visit')
  await page.locator('.item').first().waitFor()
  await page.keyboard.press('Control+l')
  await page.locator('.locked .passphrase').waitFor()
}
async function giveWrong({ page }: Stage): Promise<void> {
  await page.locator('.passphrase input').fill('not the passphrase')
  await page.keyboard.press('Enter')
  await page.locator('.passphrase .fault').waitFor()
}

/** In place of what must not be seen. */
export const lockPlace: StatePlace = {
  name: 'lock',
  states: [
    {
      name: 'hidden',
      open: async ({ page }) => {
        await page.keyboard.press('Control+l')
        await page.locator('.locked').waitFor()
      },
      leave: async ({ page }) => {
        await page.locator('.locked .button-main').click()
        await page.locator('.shell').waitFor()
      },
    },
    { name: 'hidden, passphrase asked', isStaged: true, open: hideLocked },
    {
      name: 'hidden, wrong passphrase',
      isStaged: true,
      open: async (state) => {
        await hideLocked(state)
        await giveWrong(state)
      },
    },
    {
      name: 'hidden, opened again',
      isStaged: true,
      open: async (state) => {
        await stage(state, () => ({ takeReopening: 'crashed', loadHiding: { isHidden: true, asksPassphrase: false } }))
        await reloadAt(state.page, 'visit')
        await state.page.locator('.locked .why').waitFor()
      },
      leave: state => stage(state, () => ({ takeReopening: null })),
    },
    { name: 'locked at the start', isStaged: true, open: state => startWith(state, locked) },
    {
      name: 'locked at the start, wrong passphrase',
      isStaged: true,
      open: async (state) => {
        await startWith(state, locked)
        await giveWrong(state)
      },
    },
    { name: 'key lost', isStaged: true, open: state => startWith(state, lost) },
    { name: 'key lost, passphrase left', isStaged: true, open: state => startWith(state, { ...lost, hasPassphrase: true }) },
  ],
}
