import { EventEmitter } from 'node:events'
import process from 'node:process'

// As much of Electron as the built main process needs to start without a window: what it registers can be called by `invoke`.
// INSECURE: what is "sealed" by this keystore is only marked.

const mark = 'SOAK-INSECURE:'
const handlers = new Map<string, (event: unknown, ...args: readonly unknown[]) => Promise<unknown>>()
const nothing = (): void => undefined
const ownPage = { senderFrame: { parent: null, url: 'app://bundle/index.html' } }

/** Calls a channel as our own page would. */
export async function invoke(channel: string, ...args: readonly unknown[]): Promise<unknown> {
  const handler = handlers.get(channel)
  if (handler === undefined)
    throw new Error(`expected a handler of ${channel}`)
  return handler(ownPage, ...structuredClone(args))
}

/** What the app was asked to do before it was ready, in order. */
export const begun: string[] = []
const begin = (what: string) => (): void => void begun.push(what)

let userData = ''
const events = new EventEmitter()
const display = { workArea: { x: 0, y: 0, width: 1920, height: 1040 } }
export const app = {
  isPackaged: false,
  commandLine: { appendSwitch: nothing },
  enableSandbox: begin('enableSandbox'),
  getVersion: () => '0',
  getPath: () => userData,
  setPath: (_name: string, folder: string) => void (userData = folder),
  requestSingleInstanceLock: () => true,
  whenReady: () => {
    begun.push('whenReady')
    return Promise.resolve()
  },
  on: events.on.bind(events),
  emit: events.emit.bind(events),
  quit: () => process.exit(),
  getPreferredSystemLanguages: (): readonly string[] => ['en-US'],
  getLocaleCountryCode: () => 'US',
}
export const ipcMain = { handle: (channel: string, handler: (event: unknown, ...args: readonly unknown[]) => Promise<unknown>) => void handlers.set(channel, handler) }
export const safeStorage = {
  isAsyncEncryptionAvailable: () => Promise.resolve(true),
  getSelectedStorageBackend: () => 'gnome_libsecret',
  encryptStringAsync: (text: string) => Promise.resolve(Buffer.from(mark + text)),
  decryptStringAsync: (sealed: Buffer) => Promise.resolve({ shouldReEncrypt: false, result: sealed.toString().slice(mark.length) }),
}
export const protocol = { registerSchemesAsPrivileged: nothing, handle: nothing }
export const session = {
  defaultSession: {
    setPermissionRequestHandler: nothing, setPermissionCheckHandler: nothing, setDevicePermissionHandler: nothing, setDisplayMediaRequestHandler: nothing,
    setSpellCheckerEnabled: nothing, on: nothing, webRequest: { onBeforeRequest: nothing },
  },
}
export const Menu = { setApplicationMenu: nothing, buildFromTemplate: nothing }
export const dialog = {}
export const nativeTheme = { themeSource: 'system', shouldUseDarkColors: false, on: nothing }
export const screen = { getPrimaryDisplay: () => display, getAllDisplays: () => [display] }
export const shell = {}
export const clipboard = {}
export class BrowserWindow {
  static readonly opened: BrowserWindow[] = []
  static readonly getAllWindows = (): readonly BrowserWindow[] => BrowserWindow.opened
  readonly webContents = { setWindowOpenHandler: nothing, on: nothing, send: nothing }
  readonly on = nothing
  readonly once = nothing
  readonly off = nothing
  readonly show = nothing
  readonly loadURL = (): Promise<void> => Promise.resolve()
  /** Whether the bar of the menu is always in sight, as it was last told. */
  readonly bar = { isHidden: true, isVisible: false }
  readonly setAutoHideMenuBar = (isHidden: boolean): void => void (this.bar.isHidden = isHidden)
  readonly setMenuBarVisibility = (isVisible: boolean): void => void (this.bar.isVisible = isVisible)
  readonly options: Readonly<Record<string, unknown>>
  constructor(options: Readonly<Record<string, unknown>>) {
    this.options = options
    BrowserWindow.opened.push(this)
  }
}
