import type { BrowserWindowConstructorOptions, WebPreferences } from 'electron'
import { missing } from './missing.ts'

const refusedOptions = ['parent', 'modal', 'kiosk', 'transparent', 'fullscreen', 'titleBarOverlay'] as const
const refusedPreferences = ['partition', 'session', 'webviewTag', 'nodeIntegrationInSubFrames', 'nodeIntegrationInWorker'] as const

/** Refuses what would change behaviour; options that only change looks are let pass. */
export function checkWindowOptions(options: BrowserWindowConstructorOptions): WebPreferences {
  for (const name of refusedOptions) {
    if (options[name])
      missing(`BrowserWindow option ${name}`)
  }
  const preferences = options.webPreferences ?? {}
  const { nodeIntegration = false, contextIsolation = true, sandbox = true, webSecurity = true } = preferences
  if (nodeIntegration || !contextIsolation || !sandbox || !webSecurity) {
    missing('a window other than contextIsolation: true, sandbox: true, webSecurity: true, nodeIntegration: false')
  }
  for (const name of refusedPreferences) {
    if (preferences[name])
      missing(`webPreferences.${name}`)
  }
  return preferences
}
