import type { RuntimeInfo } from '../shared/ipc/contract.ts'
import path from 'node:path'
import process from 'node:process'
import { app, BrowserWindow, clipboard, dialog, Menu, session } from 'electron'
import { registerAppScheme, serveApp } from './appProtocol.ts'
import { closeSession } from './closeSession.ts'
import { loadContent } from './content/loadContent.ts'
import { openHandoutPress } from './handout/handoutPress.ts'
import { makeHandlers } from './ipc/handlers.ts'
import { registerHandlers } from './ipc/register.ts'
import { resourcePath } from './resourcePath.ts'
import { openWindow } from './window.ts'

const { versions } = process
const runtime: RuntimeInfo = {
  kind: versions.electron?.endsWith('-standin') ? 'stand-in' : 'electron',
  app: app.getVersion(),
  electron: versions.electron ?? '',
  chrome: versions.chrome ?? '',
  node: versions.node,
}

async function askSavePath(suggestion: string): Promise<string | null> {
  const answer = await dialog.showSaveDialog({
    defaultPath: path.join(app.getPath('documents'), suggestion),
    filters: [{ name: 'PDF', extensions: ['pdf'] }],
  })
  return answer.canceled || answer.filePath === '' ? null : answer.filePath
}

function start(): void {
  closeSession(session.defaultSession)
  serveApp(path.join(import.meta.dirname, '../renderer'))
  Menu.setApplicationMenu(null)
  registerHandlers(makeHandlers({
    content: loadContent({ content: process.env.CAUSEBOOK_CONTENT ?? resourcePath('content'), text: resourcePath('text'), safety: resourcePath('safety-card.json') }, runtime),
    settingsFile: path.join(app.getPath('userData'), 'settings.json'),
    press: openHandoutPress(path.join(import.meta.dirname, 'handoutWorker.js')),
    askSavePath,
    writeClipboard: text => clipboard.writeText(text),
  }))
  openWindow()
}

registerAppScheme()
// Tests keep each run's data apart.
if (process.env.CAUSEBOOK_USER_DATA !== undefined)
  app.setPath('userData', process.env.CAUSEBOOK_USER_DATA)
if (app.requestSingleInstanceLock()) {
  app.on('second-instance', () => BrowserWindow.getAllWindows()[0]?.focus())
  app.on('window-all-closed', () => app.quit())
  void app.whenReady().then(start)
}
else {
  app.quit()
}
