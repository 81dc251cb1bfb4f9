import type { IpcMainInvokeEvent } from 'electron'
import type { Handlers } from '../../../src/main/ipc/handlers.ts'
import type { ContentPack } from '../../../src/shared/catalog/contentPack.ts'
import type { Method } from './validRequests.ts'
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { loadContent } from '../../../src/main/content/loadContent.ts'
import { openEventLog } from '../../../src/main/events/eventLog.ts'
import { openHandoutPress } from '../../../src/main/handout/handoutPress.ts'
import { makeHandlers } from '../../../src/main/ipc/handlers.ts'
import { registerHandlers } from '../../../src/main/ipc/register.ts'
import { resourcePath } from '../../../src/main/resourcePath.ts'
import { loadSettings } from '../../../src/main/settings/settingsFile.ts'
import { dayOf } from '../../../src/main/visits/dayOf.ts'
import { makeVisits } from '../../../src/main/visits/makeVisits.ts'
import { channels } from '../../../src/shared/ipc/contract.ts'
import { ok } from '../../../src/shared/result.ts'
import { Settings } from '../../../src/shared/settings/settings.ts'
import { summarizeVisit } from '../../../src/shared/visits/summarizeVisit.ts'
import { aPng } from '../logoFiles.ts'
import { listeners } from './fakeElectron.ts'

/** Folders of a run: the app's own, the one that dialogs answer with, and one whose files dialogs open. */
export interface HostileFolders {
  readonly data: string
  readonly chosen: string
  readonly given: string
}

type Frame = IpcMainInvokeEvent['senderFrame']

/** Frames that are not the app's own page. */
const foreignFrames = [
  null,
  { url: 'https://example.org/', parent: null },
  { url: 'app://bundle.example.org/index.html', parent: null },
  { url: 'app://bundle/index.html', parent: {} },
  { url: 'about:blank', parent: null },
  { url: 'file:///app://bundle/index.html', parent: null },
] as unknown as readonly Frame[]
const ourFrame = { url: 'app://bundle/index.html#/visit', parent: null } as unknown as Frame

/** The main process without Electron: real services behind the real handlers, registered by the real code. */
export interface HostileApp {
  readonly call: (method: Method, args: readonly unknown[]) => Promise<unknown>
  /** The same from a frame that is not ours. */
  readonly callFrom: (which: number, method: Method, args: readonly unknown[]) => Promise<unknown>
  readonly pack: ContentPack
  /** How many sheets were drawn. */
  readonly drawn: () => number
  /** Takes the system's keystore away, or gives it back. */
  readonly setKeystore: (isSafe: boolean) => void
  readonly close: () => Promise<void>
}

/** Files that a dialog opens, good and bad. */
function writeGivenFiles(folder: string): void {
  mkdirSync(folder, { recursive: true })
  const write = (name: string, data: string | Uint8Array): void => writeFileSync(path.join(folder, name), data)
  write('logo.png', aPng())
  write('visit.json', JSON.stringify({ findings: { fever: true } }))
  write('licenses.json', '[]')
  write('proto.json', '{"findings":{"__proto__":{"polluted":true},"fever":true}}')
  write('deep.json', '['.repeat(50_000))
  write('text.json', 'not JSON')
  write('backup', new Uint8Array(5000).fill(7))
}

/** Each dialog answers in turn: a place, none, another. */
const inTurn = (answers: readonly (string | null)[]) => {
  let turn = 0
  return async (): Promise<string | null> => answers[(turn += 1) % answers.length] ?? null
}

/**
 * Opens the app.
 * @param mostDrawn - sheets that are really drawn; the rest is refused
 * @param plant - puts other handlers in the place of some
 */
export function openHostileApp({ data, chosen, given }: HostileFolders, mostDrawn: number, plant: (handlers: Handlers) => Handlers = handlers => handlers): HostileApp {
  const content = loadContent({ content: resourcePath('content'), text: resourcePath('text'), safety: resourcePath('safety-card.json') }, { kind: 'stand-in', app: '0', electron: '', chrome: '', node: '' })
  if (!content.ok)
    throw new Error('the shipped content does not load')
  const { pack } = content.value
  writeGivenFiles(given)
  const at = (folder: string) => (name: string | null): string | null => name === null ? null : path.join(folder, name)
  const settingsFile = path.join(data, 'settings.json')
  let isSafe = true
  let drawn = 0
  const press = openHandoutPress(path.resolve(import.meta.dirname, '../../../src/main/handout/handoutWorker.ts'))
  const enough = { ok: false, fault: { kind: 'draw-failed', reason: 'broken' } } as const
  const mayDraw = (): boolean => (drawn += 1) <= mostDrawn
  const visits = makeVisits({
    folder: data,
    keystore: { isSafe: async () => isSafe, wrap: async text => Buffer.from(text), unwrap: async sealed => ({ text: sealed.toString(), isStale: false }) },
    now: () => new Date(),
    dayOf,
    summarize: answers => summarizeVisit(pack, answers),
    keepDays: async () => (await loadSettings(settingsFile)).settings.visits.keepDays,
    cost: { N: 16, r: 8, p: 1 },
  })
  const backup = path.join(chosen, 'visits.causebook-backup')
  registerHandlers(plant(makeHandlers({
    visits,
    content,
    settingsFile,
    firstSettings: Settings.parse({}),
    words: () => key => key,
    press: { draw: async handout => mayDraw() ? press.draw(handout) : enough, drawForm: async (form, look) => mayDraw() ? press.drawForm(form, look) : enough },
    askSavePath: inTurn(['saved', null, 'no-such-folder/saved', null].map(at(chosen))),
    askLogoPath: inTurn(['logo.png', null, 'text.json', '.'].map(at(given))),
    askVisitFile: inTurn(['visit.json', 'proto.json', 'deep.json', null, 'text.json', '.'].map(at(given))),
    askBackupPath: inTurn([backup, null, path.join(chosen, 'no-such-folder', 'backup')]),
    askBackupFile: inTurn([backup, path.join(given, 'backup'), backup, null]),
    writeClipboard: () => undefined,
    // A real one: what the window may add to it is bounded.
    events: openEventLog(data, () => new Date()),
    takeReopening: () => null,
    now: () => new Date(),
    licensesFile: path.join(given, 'licenses.json'),
    askToOpen: async address => address.startsWith('https://') ? ok(null) : Promise.reject(new Error(`asked for ${address}`)),
    readDiagnostics: () => ({ startedAt: new Date().toISOString(), networkAttempts: 0 }),
    showOffered: () => undefined,
  })))
  const ask = async (senderFrame: Frame, method: Method, args: readonly unknown[]): Promise<unknown> =>
    listeners.get(channels[method])?.({ senderFrame } as IpcMainInvokeEvent, ...args)
  return {
    call: (method, args) => ask(ourFrame, method, args),
    callFrom: (which, method, args) => ask(foreignFrames[which % foreignFrames.length] ?? null, method, args),
    pack,
    drawn: () => Math.min(drawn, mostDrawn),
    setKeystore: (safe) => {
      isSafe = safe
    },
    close: async () => {
      visits.close()
      await press.close()
    },
  }
}
