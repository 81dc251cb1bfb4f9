import type { ClinicApi, LoadedContent } from '../../src/shared/ipc/contract.ts'
import { toJsonText } from '../../src/shared/jsonText.ts'
import { Settings } from '../../src/shared/settings/settings.ts'
import { shippedPack, shippedWords } from './shippedContent.ts'
import { someVisits } from './windowVisits.ts'

/** A bridge over the shipped content that writes and draws nothing; `part` takes the place of any method. */
export function aClinic(settings: Partial<Settings> = {}, part: Partial<ClinicApi> = {}): ClinicApi {
  return {
    loadContent: () => Promise.resolve({
      ok: true,
      value: toJsonText<LoadedContent>({ pack: shippedPack(), words: shippedWords(), runtime: { kind: 'stand-in', app: '0.0.0', electron: '0', chrome: '0', node: '0' }, safety: null }),
    }),
    loadSettings: () => Promise.resolve({ settings: { ...Settings.parse({}), ...settings }, fault: null }),
    saveSettings: saved => Promise.resolve({ ok: true, value: saved }),
    drawHandout: () => Promise.resolve({ ok: false, fault: { kind: 'no-content' } }),
    saveHandout: () => Promise.resolve({ ok: false, fault: { kind: 'cancelled' } }),
    saveForm: () => Promise.resolve({ ok: false, fault: { kind: 'cancelled' } }),
    chooseLogo: () => Promise.resolve({ ok: false, fault: { kind: 'cancelled' } }),
    copyText: () => Promise.resolve({ ok: true, value: null }),
    openSource: () => Promise.resolve({ ok: false, fault: { kind: 'cancelled' } }),
    loadDiagnostics: () => Promise.resolve({ startedAt: '2026-11-25T10:02:00.000Z', networkAttempts: 0 }),
    listEvents: () => Promise.resolve([]),
    saveEvents: () => Promise.resolve({ ok: false, fault: { kind: 'cancelled' } }),
    noteEvent: () => Promise.resolve({ ok: true, value: null }),
    takeReopening: () => Promise.resolve(null),
    noteHidden: () => Promise.resolve({ ok: true, value: null }),
    loadHiding: () => Promise.resolve({ isHidden: false, asksPassphrase: false }),
    offerCommands: () => Promise.resolve({ ok: true, value: null }),
    loadLicenses: () => Promise.resolve({ ok: true, value: [] }),
    ...someVisits(),
    ...part,
  }
}
