import type { ElectronApplication, Page } from 'playwright-core'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import process from 'node:process'
import { _electron } from 'playwright-core'

export const root = path.resolve(import.meta.dirname, '../..')

const electronFolder = path.join(root, 'node_modules/electron')
const pointer = path.join(electronFolder, 'path.txt')
const hasBinary = existsSync(pointer) && existsSync(path.join(electronFolder, 'dist', readFileSync(pointer, 'utf8')))

/** What the specs run on: Electron where its binary is here, else the stand-in, which is never called Electron. */
export const runtime = hasBinary ? 'Electron' : 'stand-in'

/** A running app with a data folder of its own. */
export interface RunningApp {
  readonly app: ElectronApplication
  readonly page: Page
  /** What the window's console complained of. */
  readonly complaints: readonly string[]
  readonly close: () => Promise<void>
  /** Ends the app as a power cut would: no code of it runs any more. */
  readonly kill: () => Promise<void>
}

/**
 * Starts the built app.
 * @param env - added to the environment
 * @param folder - holds the app: the repository, or what was packed
 */
export async function launchApp(env: Readonly<Record<string, string>> = {}, folder = root): Promise<RunningApp> {
  const data = mkdtempSync(path.join(tmpdir(), 'causebook-window-'))
  if (!hasBinary)
    process.env.ELECTRON_OVERRIDE_DIST_PATH = path.join(root, 'tests/standin')
  const app = await _electron.launch({
    args: [folder],
    cwd: folder,
    chromiumSandbox: process.getuid?.() !== 0,
    // A computer with a keyring, as most are; a spec can say otherwise.
    env: { ...process.env as Record<string, string>, STANDIN_QUIET: '1', STANDIN_SAFE_STORAGE: 'insecure', CAUSEBOOK_USER_DATA: data, ...env },
  })
  const page = await app.firstWindow()
  const complaints: string[] = []
  page.on('console', message => ['error', 'warning'].includes(message.type()) && complaints.push(message.text()))
  page.on('pageerror', error => complaints.push(error.message))
  await page.locator('#app > *').first().waitFor()
  const close = async (): Promise<void> => {
    await app.close()
    rmSync(data, { recursive: true, force: true })
  }
  const kill = async (): Promise<void> => {
    const ended = app.waitForEvent('close')
    app.process().kill('SIGKILL')
    await ended
    rmSync(data, { recursive: true, force: true })
  }
  return { app, page, complaints, close, kill }
}

/** Lets the system's dialog for saving answer with a file. */
export async function answerSaveDialog(app: ElectronApplication, file: string): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
  }, file)
}
