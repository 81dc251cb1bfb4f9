import { join } from 'node:path'
import { setImmediate, setTimeout } from 'node:timers/promises'
import { app } from './app.ts'
import { chromium } from './chromium.ts'
import { openWindows } from './registry.ts'

/** Starts Chromium and makes the app ready; called once the app's main module has been evaluated. */
export async function boot(): Promise<void> {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => app.quit())
  process.on('exit', () => chromium.kill())
  // Electron, too, becomes ready some turns later
  await setTimeout(0)
  await setImmediate()
  if (app.isQuitting)
    return

  chromium.start({
    profile: join(app.getPath('sessionData'), 'standin-chromium'),
    product: `${app.getName().replaceAll(/\s/g, '')}/${app.getVersion()}`,
    onDetached(sessionId) {
      for (const window of [...openWindows]) {
        if (window.webContents.sessionId === sessionId)
          window.onGone()
      }
    },
    onClosed() {
      if (app.isQuitting)
        return
      for (const window of [...openWindows]) window.onGone()
      if (!app.isQuitting)
        app.exit(0)
    },
  })
  chromium.started.catch((fault: unknown) => {
    // An app that ends at once ends it while it starts.
    if (app.isQuitting)
      return
    console.error('electron stand-in: cannot start Chromium:', fault)
    process.exit(1)
  })
  app.becomeReady()
}
