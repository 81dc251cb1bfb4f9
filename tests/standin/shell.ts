import { spawn } from 'node:child_process'
import { dirname } from 'node:path'
import { strict } from './missing.ts'
import { record } from './record.ts'
import { state } from './state.ts'

/** Recorded; opened for real only on a desktop, where a person asked for it. */
function open(kind: string, target: string): void {
  record(kind, { target })
  if (!state.isDesktop)
    return
  const child = spawn('xdg-open', [target], { stdio: 'ignore', detached: true })
  child.on('error', () => console.warn('[electron stand-in] xdg-open is not installed'))
  child.unref()
}

export const shell = strict('shell', {
  openExternal: async (url: string): Promise<void> => open('shell.openExternal', url),
  openPath: async (path: string): Promise<string> => {
    open('shell.openPath', path)
    return ''
  },
  showItemInFolder: (path: string): void => open('shell.showItemInFolder', dirname(path)),
})
