import type { ElectronApplication } from 'playwright-core'
import { vi } from 'vitest'

// A window whose process ends or hangs is asked through main: Playwright gives its page up.

/** Long, as a page that hangs is waited for by Chromium and by main, in milliseconds. */
const patient = { timeout: 90_000, interval: 200 }

/** Runs a line in the window. @returns what it gives */
export const inWindow = <T>(app: ElectronApplication, line: string): Promise<T> =>
  app.evaluate(({ BrowserWindow }, code) => BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(code) as Promise<T>, line)

/** Presses a key that is a letter, through main. */
export const pressInWindow = (app: ElectronApplication, keyCode: string): Promise<void> => app.evaluate(({ BrowserWindow }, key) => {
  for (const type of ['keyDown', 'keyUp'] as const)
    BrowserWindow.getAllWindows()[0]?.webContents.sendInputEvent({ type, keyCode: key })
}, keyCode)

/** Does something that the window's page does not outlive, and waits until the window was loaded again. */
async function untilLoadedAgain(app: ElectronApplication, lose: () => Promise<unknown>): Promise<void> {
  await app.evaluate(({ BrowserWindow }) => {
    Object.assign(globalThis, { isLoadedAgain: false })
    BrowserWindow.getAllWindows()[0]?.webContents.once('did-finish-load', () => Object.assign(globalThis, { isLoadedAgain: true }))
  })
  await lose()
  await vi.waitUntil(() => app.evaluate(() => (globalThis as unknown as { readonly isLoadedAgain: boolean }).isLoadedAgain), patient)
}

/** Ends the window's process, and waits for the next. */
export const crashWindow = (app: ElectronApplication): Promise<void> =>
  untilLoadedAgain(app, () => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer()))

/** Loads the window from its beginning, as its own page can. */
export const reloadWindow = (app: ElectronApplication): Promise<void> =>
  untilLoadedAgain(app, () => inWindow(app, 'void setTimeout(() => { location.hash = ""; location.reload() })'))

/**
 * Gives the page a key with which a task of it goes on for ever, and waits until the window was loaded again by whoever is asked.
 * Chromium finds a page that hangs by the input that it does not take, after 15 seconds, and Electron tells of it then.
 */
export const hangWindow = (app: ElectronApplication): Promise<void> => untilLoadedAgain(app, async () => {
  await inWindow(app, 'window.addEventListener("keydown", () => { for (;;); }, true)')
  await pressInWindow(app, 'x')
})

/** Lets every question of main's own be answered by its first button. @returns how the question begins that was asked last */
export async function answerQuestions(app: ElectronApplication): Promise<() => Promise<string>> {
  await app.evaluate(({ dialog }) => {
    dialog.showMessageBox = (...box: readonly unknown[]) => {
      Object.assign(globalThis, { askedLast: JSON.stringify(box.at(-1)) })
      return Promise.resolve({ response: 0, checkboxChecked: false })
    }
  })
  return () => app.evaluate(() => (globalThis as unknown as { readonly askedLast: string }).askedLast)
}
