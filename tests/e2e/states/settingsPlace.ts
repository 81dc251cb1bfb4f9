import type { LoggedEvent } from '../../../src/shared/eventLog/loggedEvent.ts'
import type { Stage, StatePlace, ViewState } from './viewState.ts'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { goTo, reloadAt } from './goTo.ts'
import { keepFor, keepVisits } from './keptVisits.ts'
import { stage } from './stageBridge.ts'

const parts = ['clinic', 'sheet', 'window', 'privacy', 'safety', 'events', 'about'] as const

/** One of each kind, with made-up times. */
const everyEvent: readonly LoggedEvent[] = ([
  { kind: 'app-started', app: '0.1.0', electron: '45.4.1', node: '24.21.0', system: 'windows' },
  { kind: 'window-crashed', end: 'crashed', deed: 'reloaded' },
  { kind: 'window-unresponsive', deed: 'waited' },
  { kind: 'main-fault', place: 'exception', error: 'TypeError', code: 'other' },
  { kind: 'worker-crashed', sheet: 'handout', isAgain: false, error: 'Error', code: 'other' },
  { kind: 'sheet-timed-out', sheet: 'form', seconds: 15 },
  { kind: 'settings-damaged', isKept: true },
  { kind: 'visits-unavailable', reason: 'busy' },
  { kind: 'network-refused', source: 'window' },
  { kind: 'app-ended' },
] as const).map((fact, at) => ({ at: `2026-11-25T14:${String(50 - at)}:00.000Z`, fact }))

const part = (name: typeof parts[number]): ViewState => ({ name, open: ({ page }) => goTo(page, `settings#${name}`) })

/** One of the three buttons that ask for a passphrase, opened. */
function form(name: string, at: number): ViewState {
  return {
    name,
    open: async ({ page }) => {
      await goTo(page, 'causes')
      await goTo(page, 'settings#privacy')
      await page.locator('.settings .acts .button').nth(at).click()
      await page.locator('.settings .passphrase').waitFor()
    },
    leave: ({ page }) => goTo(page, 'causes'),
  }
}
async function chooseBadLogo({ page, app }: Stage): Promise<void> {
  await goTo(page, 'causes')
  await goTo(page, 'settings#clinic')
  const folder = await app.evaluate(({ app: main }) => main.getPath('userData'))
  writeFileSync(path.join(folder, 'logo.txt'), 'not a picture')
  await app.evaluate(({ dialog }, file) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [file] })
  }, path.join(folder, 'logo.txt'))
  await page.locator('.logo .button').first().click()
  await page.locator('.refused').waitFor()
}

/** What the clinic chooses. */
export const settingsPlace: StatePlace = {
  name: 'settings',
  states: [
    ...parts.map(part),
    {
      name: 'events of every kind',
      isStaged: true,
      open: async (state) => {
        await stage(state, () => ({ listEvents: everyEvent }))
        await reloadAt(state.page, 'settings')
        await goTo(state.page, 'settings#events')
        await state.page.locator('.events tbody tr').nth(5).waitFor()
      },
    },
    {
      name: 'licenses',
      open: async ({ page }) => {
        await goTo(page, 'causes')
        await goTo(page, 'settings#about')
        await page.locator('.settings details summary').first().click()
        await page.locator('.settings details li, .settings details details').first().waitFor()
      },
    },
    form('a passphrase set', 0),
    form('a backup', 1),
    form('a backup put back', 2),
    {
      name: 'a passphrase refused',
      open: async (state) => {
        await form('', 0).open(state)
        await state.page.locator('.passphrase input').first().fill('short')
        await state.page.keyboard.press('Enter')
        await state.page.locator('.passphrase .fault').waitFor()
      },
      leave: ({ page }) => goTo(page, 'causes'),
    },
    {
      name: 'erase asked',
      open: async ({ page }) => {
        await goTo(page, 'causes')
        await goTo(page, 'settings#privacy')
        await page.locator('.two-steps > button').click()
        await page.locator('.asking').waitFor()
      },
      leave: ({ page }) => goTo(page, 'causes'),
    },
    {
      name: 'fewer days asked',
      open: async ({ page }) => {
        await keepVisits(page)
        await keepFor(page, '0')
        await page.locator('.question').scrollIntoViewIfNeeded()
      },
      leave: ({ page }) => page.locator('.question .button').first().click(),
    },
    {
      name: 'a number refused',
      open: async ({ page }) => {
        await goTo(page, 'causes')
        await goTo(page, 'settings#privacy')
        await page.locator('.keep select').selectOption('other')
        await page.locator('.keep input').fill('0')
        await page.keyboard.press('Tab')
        await page.locator('.keep .bad').waitFor()
      },
      leave: ({ page }) => goTo(page, 'causes'),
    },
    { name: 'a logo refused', open: chooseBadLogo },
    {
      name: 'not saved',
      isStaged: true,
      open: async (state) => {
        await stage(state, () => ({ saveSettings: { ok: false, fault: { kind: 'not-writable', path: 'C:\\Users\\clinic\\AppData\\Roaming\\Causebook\\settings.json', reason: 'disk-full' } } }))
        await reloadAt(state.page, 'settings')
        await state.page.locator('.settings input').first().fill('Hillside Clinic')
        await state.page.locator('.settings .fault').waitFor()
      },
    },
  ],
}
