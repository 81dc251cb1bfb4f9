import { setTimeout as sleep } from 'node:timers/promises'
import { getAppPath, setAppPath } from './appPaths.ts'
import { chromium } from './chromium.ts'
import { createEvent } from './createEvent.ts'
import { KnownEmitter } from './knownEmitter.ts'
import { strict } from './missing.ts'
import { openWindows } from './registry.ts'
import { takeInstanceLock } from './singleInstance.ts'
import { state } from './state.ts'

const events = [
  'will-finish-launching', 'ready', 'window-all-closed', 'before-quit', 'will-quit', 'quit', 'second-instance',
  'browser-window-created', 'web-contents-created',
  // macOS only: accepted, never emitted
  'activate',
]

export class App extends KnownEmitter {
  readonly isPackaged = false
  readonly commandLine = strict('app.commandLine', {
    appendSwitch: (name: string, value?: string): void => {
      state.switches.push(value ? `--${name}=${value}` : `--${name}`)
    },
    hasSwitch: (name: string): boolean => state.switches.some(given => given === `--${name}` || given.startsWith(`--${name}=`)),
  })

  isQuitting = false
  private appName: string | undefined
  private readonly ready = Promise.withResolvers<void>()
  private releaseLock: (() => void) | undefined

  constructor() {
    super('app', events)
  }

  get name(): string {
    return this.getName()
  }

  isReady(): boolean {
    return state.isReady
  }

  whenReady(): Promise<void> {
    return this.ready.promise
  }

  /** Called by boot() once Chromium is on its way. */
  becomeReady(): void {
    state.isReady = true
    this.emit('will-finish-launching')
    this.emit('ready', createEvent({}), {})
    this.ready.resolve()
  }

  getName(): string {
    return this.appName ?? state.packageJson.productName ?? state.packageJson.name ?? 'Electron'
  }

  setName(name: string): void {
    this.appName = name
  }

  getVersion(): string {
    return state.packageJson.version ?? '0.0.0'
  }

  getAppPath(): string {
    return state.appPath
  }

  getPath(name: string): string {
    return getAppPath(name, this.getName())
  }

  setPath(name: string, path: string): void {
    setAppPath(name, path)
  }

  /** The language of the environment; `C` and `POSIX` are nobody's language. */
  getLocale(): string {
    const tag = (process.env.LC_ALL || process.env.LANG || '').split('.')[0]?.replace('_', '-') ?? ''
    return tag === '' || tag === 'C' || tag === 'POSIX' ? 'en-US' : tag
  }

  getPreferredSystemLanguages(): string[] {
    return [this.getLocale()]
  }

  /** The country of the environment's language; empty where it names none. */
  getLocaleCountryCode(): string {
    return this.getLocale().split('-')[1] ?? ''
  }

  requestSingleInstanceLock(data?: unknown): boolean {
    this.releaseLock ??= takeInstanceLock(this.getPath('userData'), data, (second) => {
      this.emit('second-instance', createEvent({}), second.argv, second.cwd, second.data)
    })
    return this.releaseLock !== undefined
  }

  disableHardwareAcceleration(): void {
    state.switches.push('--disable-gpu')
  }

  /** Every window here is sandboxed anyway; the switch tells that it was asked for. */
  enableSandbox(): void {
    if (state.isReady)
      throw new Error('app.enableSandbox() can only be called before app is ready')
    this.commandLine.appendSwitch('enable-sandbox')
  }

  /** Windows only. */
  setAppUserModelId(): void {}

  quit(): void {
    if (this.isQuitting)
      return
    this.isQuitting = true
    void this.askAndQuit().then((isAgreed) => {
      this.isQuitting = isAgreed
      if (isAgreed)
        this.finish(0)
    })
  }

  exit(code = 0): void {
    this.isQuitting = true
    this.finish(code)
  }

  /** Anyone may keep the app open: a before-quit listener, a window that does not close, a will-quit listener. */
  private async askAndQuit(): Promise<boolean> {
    if (!state.isReady)
      return true
    if (this.isPrevented('before-quit'))
      return false
    for (const window of [...openWindows]) {
      if (!(await window.tryClose()))
        return false
    }
    return !this.isPrevented('will-quit')
  }

  private isPrevented(name: string): boolean {
    const event = createEvent({})
    this.emit(name, event)
    return event.defaultPrevented
  }

  private finish(code: number): void {
    this.emit('quit', createEvent({}), code)
    this.releaseLock?.()
    // a turn for the answer to whoever asked for the end through the inspector
    chromium.close(() => void sleep(0).then(() => process.exit(code)))
  }
}

export const app = strict('app', new App())
