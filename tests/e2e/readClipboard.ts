import type { ElectronApplication } from 'playwright-core'

/** What the app has put on the clipboard as text. */
export function readClipboard(app: ElectronApplication): Promise<string> {
  return app.evaluate(({ clipboard }) => clipboard.readText())
}
