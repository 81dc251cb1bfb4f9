import type { ElectronApplication, Page } from 'playwright-core'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import process from 'node:process'
import { _electron } from 'playwright-core'
import { hasElectron, patience, startPatience } from './runtime.ts'

export { runtime } from './runtime.ts'

export const root = path.resolve(import.meta.dirname, '../..')

/** The folder that is started: another one than ours holds a copy of the app that was broken on purpose (tests/standin/honesty). */
export const appRoot = process.env.CAUSEBOOK_APP_ROOT ?? root

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

/** The window's page, as soon as something is in it. */
async function openPage(app: ElectronApplication, complaints: string[]): Promise<Page> {
  const page = await app.firstWindow({ timeout: startPatience })
  page.setDefaultTimeout(patience)
  page.on('console', message => ['error', 'warning'].includes(message.type()) && complaints.push(message.text()))
  page.on('pageerror', error => complaints.push(error.message))
  await page.locator('#app > *').first().waitFor({ timeout: startPatience })
  return page
}

/** Starts the app of a folder and waits for no page of it. @param env - added to the environment */
export async function startApp(env: Readonly<Record<string, string>>, folder: string): Promise<ElectronApplication> {
  if (!hasElectron)
    process.env.ELECTRON_OVERRIDE_DIST_PATH ??= path.join(root, 'tests/standin')
  return await _electron.launch({
    args: [folder],
    cwd: folder,
    chromiumSandbox: process.getuid?.() !== 0,
    // A computer with a keyring, as most are; a spec can say otherwise.
    env: { ...process.env as Record<string, string>, STANDIN_QUIET: '1', STANDIN_SAFE_STORAGE: 'insecure', STANDIN_HUNG_MS: '5000', ...env },
    timeout: startPatience,
  })
}

/**
 * Starts the built app.
 * @param env - added to the environment
 * @param folder - holds the app: the repository, or what was packed
 */
export async function launchApp(env: Readonly<Record<string, string>> = {}, folder = appRoot): Promise<RunningApp> {
  const data = mkdtempSync(path.join(tmpdir(), 'causebook-window-'))
  const app = await startApp({ CAUSEBOOK_USER_DATA: data, ...env }, folder)
  const complaints: string[] = []
  const page = await openPage(app, complaints).catch((error: unknown) => {
    // An app that shows nothing must not stay behind.
    app.process().kill('SIGKILL')
    throw error
  })
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

/** Lets the system's dialog for opening answer with a file. */
export async function answerOpenDialog(app: ElectronApplication, file: string): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [filePath] })
  }, file)
}
