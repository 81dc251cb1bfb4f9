import type { Services } from '../../src/main/ipc/handlers.ts'
import path from 'node:path'
import { translator } from '../../src/shared/i18n/text.ts'
import { Settings } from '../../src/shared/settings/settings.ts'
import { renderForm } from '../../src/main/handout/form/renderForm.ts'
import { renderHandout } from '../../src/main/handout/renderHandout.ts'
import { aVisitsWorld } from './aVisitsWorld.ts'
import { shippedPack, shippedWords } from './shippedContent.ts'
import { temporaryFolder } from './temporaryFolder.ts'

const runtime = { kind: 'stand-in', app: '0', electron: '', chrome: '', node: '' } as const
const content = { ok: true, value: { pack: shippedPack(), words: shippedWords(), runtime, safety: null } } as const

/** What the handlers need, over the shipped content and a folder of its own; every dialog is cancelled. */
export function services(part: Partial<Services> = {}): Services {
  return {
    content,
    settingsFile: path.join(temporaryFolder(), 'settings.json'),
    firstSettings: Settings.parse({}),
    words: () => translator('en', content.value.words.en),
    licensesFile: path.join(temporaryFolder(), 'licenses.json'),
    press: { draw: async handout => renderHandout(handout), drawForm: async (form, look) => renderForm(form, look) },
    askSavePath: async () => null,
    askLogoPath: async () => null,
    writeClipboard: () => undefined,
    visits: aVisitsWorld().start(),
    askBackupPath: async () => null,
    askBackupFile: async () => null,
    askVisitFile: async () => null,
    askToOpen: async () => ({ ok: false, fault: { kind: 'cancelled' } }),
    readDiagnostics: () => ({ startedAt: '2026-11-25T10:02:00.000Z', networkAttempts: 0 }),
    events: { note: () => undefined, list: () => [] },
    takeReopening: () => null,
    now: () => new Date(),
    showOffered: () => undefined,
    ...part,
  }
}
