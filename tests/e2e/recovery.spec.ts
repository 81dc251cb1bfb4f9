import type { ElectronApplication } from 'playwright-core'
import { expect, it, onTestFinished, vi } from 'vitest'
import { temporaryFolder } from '../helpers/temporaryFolder.ts'
import { launchApp, runtime } from './launchApp.ts'

/** What the window says. Asked through main: Playwright gives a page up whose process ended. */
const readWindow = (app: ElectronApplication): Promise<string> =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript('document.body.innerText') as Promise<string>)

it(`opens the window again when its process ends, with the visit as it was (${runtime})`, async () => {
  const { app, page, close } = await launchApp({ CAUSEBOOK_USER_DATA: temporaryFolder() })
  onTestFinished(close)
  await page.evaluate(() => location.hash = '#/visit')
  await page.locator('#section-name').waitFor()
  await page.keyboard.press('y')
  await page.keyboard.press('n')
  console.log(await page.evaluate(() => document.querySelectorAll('.items input:checked').length))
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer())
  await vi.waitFor(async () => expect(await readWindow(app)).toContain('The window stopped and was opened again.'), { timeout: 40_000, interval: 300 })
  console.log(await readWindow(app))
})
