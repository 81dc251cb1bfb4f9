import process from 'node:process'
import { app, BrowserWindow } from 'electron'
import { registerAppScheme } from './appProtocol.ts'
import { openEventLog } from './events/eventLog.ts'
import { holdContents } from './holdContents.ts'
import { places, runtime } from './installation.ts'
import { watchNetwork } from './networkWatch.ts'
import { quietChromium } from './quietChromium.ts'
import { noteRun } from './recovery/noteRun.ts'
import { sayFailedStart } from './recovery/sayFailedStart.ts'
import { refuseDebugging } from './refuseDebugging.ts'
import { showWindow } from './showWindow.ts'
import { start } from './start.ts'

const refusal = refuseDebugging(app)
if (refusal !== null) {
  process.stderr.write(refusal)
  process.exit(2)
}

const network = watchNetwork(new Date())

/** Starts; what breaks meanwhile ends the app in words. */
function startInWords(): void {
  const events = openEventLog(app.getPath('userData'), () => new Date())
  noteRun(events, runtime)
  try {
    start(events, network)
  }
  catch (error) {
    sayFailedStart(events, places.words, error)
  }
}

quietChromium(app.commandLine)
app.enableSandbox()
// Before the first page is made, so that none is made unheld.
app.on('web-contents-created', (_event, contents) => holdContents(contents))
registerAppScheme()
// Tests keep each run's data apart.
if (process.env.CAUSEBOOK_USER_DATA !== undefined)
  app.setPath('userData', process.env.CAUSEBOOK_USER_DATA)
if (app.requestSingleInstanceLock()) {
  app.on('second-instance', () => showWindow(BrowserWindow.getAllWindows()[0]))
  app.on('window-all-closed', () => app.quit())
  void app.whenReady().then(startInWords)
}
else {
  app.quit()
}
