import type { ClinicApi } from '../../../src/shared/ipc/contract.ts'
import type { Stage } from './viewState.ts'
import { channels } from '../../../src/shared/ipc/contract.ts'

/** What methods of the bridge answer, whatever they are asked. */
type Replies = { readonly [Method in keyof ClinicApi]?: Awaited<ReturnType<ClinicApi[Method]>> }

/** How the app answers by itself. */
type FirstReplies = Required<Pick<Replies, 'loadSettings' | 'openVisits'>>

const firstReplies = new WeakMap<Stage['app'], FirstReplies>()

/** Asked once: it is not to be had any more when its answers are made up. */
async function readFirst({ page, app }: Stage): Promise<FirstReplies> {
  const known = firstReplies.get(app)
  if (known !== undefined)
    return known
  const read = await page.evaluate(async () => ({ loadSettings: await window.clinic.loadSettings(), openVisits: await window.clinic.openVisits() }))
  firstReplies.set(app, read)
  return read
}

/**
 * Lets the bridge give made-up answers, for what a test cannot bring about otherwise: a full disk, a keystore that is gone.
 * Settings and visits that an earlier state made up are as they were, a window that it hid is shown; content is not, so damaged content comes last.
 */
export async function stage(state: Stage, makeUp: (first: FirstReplies) => Replies): Promise<void> {
  const first = await readFirst(state)
  const replies: Replies = { ...first, saveSettings: { ok: true, value: first.loadSettings.settings }, loadHiding: { isHidden: false, asksPassphrase: false }, changeVisit: { ok: true, value: { revision: 0 } }, ...makeUp(first) }
  const list = Object.entries(replies).map(([method, reply]) => ({ channel: channels[method as keyof ClinicApi], reply }))
  await state.app.evaluate(({ ipcMain }, made) => {
    for (const { channel, reply } of made) {
      ipcMain.removeHandler(channel)
      ipcMain.handle(channel, () => reply)
    }
  }, list)
}
