import type { Part } from '../../src/main/recovery/findMissingParts.ts'
import { beforeEach, expect, it, vi } from 'vitest'
import { start } from '../../src/main/start.ts'
import { temporaryFolder } from '../helpers/temporaryFolder.ts'

const seen = vi.hoisted(() => ({ order: [] as string[], missing: [] as Part[], userData: '' }))

// Electron as far as a start asks for it; what of ours reaches further is a note of when it was called.
vi.mock('electron', () => ({
  app: { isPackaged: false, on: () => undefined, getVersion: () => '0.0.0', getPath: () => seen.userData, getPreferredSystemLanguages: () => ['en-US'], getLocaleCountryCode: () => 'US' },
  BrowserWindow: { getAllWindows: () => [] },
  clipboard: {},
  dialog: {},
  Menu: { buildFromTemplate: () => null, setApplicationMenu: () => undefined },
  nativeTheme: {},
  protocol: { handle: () => undefined },
  safeStorage: {},
  screen: { getPrimaryDisplay: () => ({ workArea: { x: 0, y: 0, width: 1920, height: 1080 } }), getAllDisplays: () => [] },
  session: {},
}))
vi.mock('../../src/main/closeSession.ts', () => ({ closeSession: () => undefined }))
vi.mock('../../src/main/appProtocol.ts', () => ({ serveApp: () => seen.order.push('served') }))
vi.mock('../../src/main/window.ts', () => ({ openWindow: () => seen.order.push('window') }))
vi.mock('../../src/main/rememberWindow.ts', () => ({ rememberWindow: () => undefined }))
vi.mock('../../src/main/content/loadContent.ts', () => ({
  loadContent: () => {
    seen.order.push('content')
    return { ok: false, fault: { words: null, issues: [] } }
  },
}))
vi.mock('../../src/main/ipc/register.ts', () => ({ registerHandlers: () => seen.order.push('handlers') }))
vi.mock('../../src/main/recovery/findMissingParts.ts', () => ({ findMissingParts: () => seen.missing }))
vi.mock('../../src/main/recovery/openRecovery.ts', () => ({ openRecovery: () => ({ watch: () => seen.order.push('watched'), takeReopening: () => null }) }))

/** What was done, and in which order, by the time that the call has returned: a page cannot call before. */
function order(...missing: readonly Part[]): readonly string[] {
  seen.missing = [...missing]
  start({ note: () => undefined } as unknown as Parameters<typeof start>[0], { note: () => undefined, listen: () => undefined, read: () => undefined } as unknown as Parameters<typeof start>[1])
  return seen.order
}
beforeEach(() => {
  seen.order = []
  seen.userData = temporaryFolder()
})

it('opens the window before the content is read, and has all that its page can call in the same turn', () => {
  expect(order()).toEqual(['served', 'window', 'content', 'handlers', 'watched'])
})

it('opens none where a part is missing without which it stays blank, and one for what else is missing', () => {
  expect(order('preload')).toEqual(['served', 'content', 'handlers'])
  seen.order = []
  expect(order('content', 'fonts')).toContain('window')
})
