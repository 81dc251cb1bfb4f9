import type { BrowserWindow } from 'electron'
import type { Locale } from '../shared/i18n/locales.ts'
import type { Translate } from '../shared/i18n/text.ts'
import type { Settings } from '../shared/settings/settings.ts'
import type { EventLog } from './events/eventLog.ts'
import type { NetworkWatch } from './networkWatch.ts'
import path from 'node:path'
import { app, clipboard, screen, session } from 'electron'
import { nameFile } from '../shared/i18n/nameFile.ts'
import { translator } from '../shared/i18n/text.ts'
import { chooseFirstSettings } from '../shared/settings/firstSettings.ts'
import { placeWindow } from '../shared/settings/placeWindow.ts'
import { openAppMenu } from './appMenu.ts'
import { serveApp } from './appProtocol.ts'
import { makeAskPaths } from './askPaths.ts'
import { askToOpen } from './askToOpen.ts'
import { closeSession } from './closeSession.ts'
import { loadContent } from './content/loadContent.ts'
import { noteRefusals } from './events/noteRefusals.ts'
import { followLooks } from './followLooks.ts'
import { openHandoutPress } from './handout/handoutPress.ts'
import { places, runtime } from './installation.ts'
import { makeHandlers } from './ipc/handlers.ts'
import { registerHandlers } from './ipc/register.ts'
import { watchReplies } from './ipc/watchReplies.ts'
import { openVisits } from './openVisits.ts'
import { canOpenWindow } from './recovery/canOpenWindow.ts'
import { findMissingParts } from './recovery/findMissingParts.ts'
import { openRecovery } from './recovery/openRecovery.ts'
import { rememberWindow } from './rememberWindow.ts'
import { makeChangeSettings } from './settings/changeSettings.ts'
import { loadSettings } from './settings/settingsFile.ts'
import { loadWindowState, saveWindowState } from './settings/windowStateFile.ts'
import { dayOf } from './visits/dayOf.ts'
import { openWindow } from './window.ts'

/** Opens the window where it was left, and keeps where it is from then on. @param folder - of the app's own data */
function openWindowAsLeft(folder: string): BrowserWindow {
  const stateFile = path.join(folder, 'window.json')
  const displays = [screen.getPrimaryDisplay(), ...screen.getAllDisplays()].map(({ workArea }) => workArea)
  const window = openWindow(places.preload, placeWindow(loadWindowState(stateFile), displays))
  rememberWindow(window, state => saveWindowState(stateFile, state))
  return window
}

/** Puts the running app together and opens its window. Called once, when Electron is ready. */
export function start(events: EventLog, network: NetworkWatch): void {
  const userData = app.getPath('userData')
  const settingsFile = path.join(userData, 'settings.json')
  closeSession(session.defaultSession, network.note)
  noteRefusals(network, events, () => performance.now())
  serveApp(places.window)
  // The window's process starts while the content is read, which takes long. Its page cannot call before this turn is over, and all is registered by then.
  const missing = findMissingParts(places)
  const window = canOpenWindow(missing) ? openWindowAsLeft(userData) : null
  const content = loadContent({ content: places.content, text: places.words, safety: places.safetyCard }, runtime)
  const words = content.ok ? content.value.words : content.fault.words
  const wordsOf = (locale: Locale): Translate => translator(locale, ...words === null ? [] : [words[locale], words.en])
  // From the system until the settings are read, so that the keys work from the first moment.
  const first = chooseFirstSettings({ languages: app.getPreferredSystemLanguages(), region: app.getLocaleCountryCode() })
  let { locale } = first
  const menu = openAppMenu(wordsOf, first)
  const recovery = openRecovery({ events, words, locale: () => locale, missing, content })
  const follow = (settings: Settings): void => {
    locale = settings.locale
    menu.show({ now: settings })
    followLooks(settings)
  }
  const visits = openVisits(content, settingsFile)
  const paths = makeAskPaths(() => wordsOf(locale))
  const handlers = makeHandlers({
    content,
    settingsFile,
    firstSettings: first,
    licensesFile: places.licenses,
    visits,
    events,
    press: openHandoutPress(places.worker, { note: events.note }),
    words: () => wordsOf(locale),
    now: () => new Date(),
    ...paths,
    askBackupPath: () => paths.askBackupPath(nameFile([wordsOf(locale)('files.visits'), dayOf(new Date())], 'causebook-backup')),
    askToOpen,
    writeClipboard: text => clipboard.writeText(text),
    showOffered: offered => menu.show({ offered }),
    readDiagnostics: network.read,
    takeReopening: recovery.takeReopening,
  })
  registerHandlers(watchReplies({
    ...handlers,
    saveSettings: makeChangeSettings({ load: () => loadSettings(settingsFile), save: handlers.saveSettings, follow, purge: visits.purge }),
  }, events.note))
  if (window === null)
    return
  recovery.watch(window)
  void loadSettings(settingsFile, first).then(({ settings }) => follow(settings))
}
