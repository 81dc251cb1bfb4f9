import type { WebPreferences } from 'electron'

/**
 * What the window may do: show its own page. Most of it is Electron's default, and said here so that no default has to be trusted.
 * @param preload - absolute path of the built preload
 * @param isPackaged - the developer's tools are for the sources only
 */
export function windowPreferences(preload: string, isPackaged: boolean): WebPreferences {
  return {
    preload,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    devTools: !isPackaged,
    // Chromium's own PDF viewer: it prints the sheet as it is, in vectors.
    plugins: true,
    // The dictionary would be downloaded.
    spellcheck: false,
  }
}
