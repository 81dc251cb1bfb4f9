import type { Locale } from '../shared/i18n/locales.ts'
import type { Translate } from '../shared/i18n/text.ts'
import type { RuntimeInfo } from '../shared/ipc/contract.ts'
import type { EventLog } from './events/eventLog.ts'
import type { Settings } from '../shared/settings/settings.ts'
import path from 'node:path'
import process from 'node:process'
import { app, BrowserWindow, clipboard, dialog, nativeTheme, screen, session } from 'electron'
import { nameFile } from '../shared/i18n/nameFile.ts'
import { translator } from '../shared/i18n/text.ts'
import { chooseFirstSettings } from '../shared/settings/firstSettings.ts'
import { placeWindow } from '../shared/settings/placeWindow.ts'
import { summarizeVisit } from '../shared/visits/summarizeVisit.ts'
import { openAppMenu } from './appMenu.ts'
import { registerAppScheme, serveApp } from './appProtocol.ts'
import { askToOpen } from './askToOpen.ts'
import { chooseContent } from './chooseContent.ts'
import { closeSession } from './closeSession.ts'
import { loadContent } from './content/loadContent.ts'
import { openEventLog } from './events/eventLog.ts'
import { openHandoutPress } from './handout/handoutPress.ts'
import { holdContents } from './holdContents.ts'
import { makeHandlers } from './ipc/handlers.ts'
import { registerHandlers } from './ipc/register.ts'
import { watchReplies } from './ipc/watchReplies.ts'
import { watchNetwork } from './networkWatch.ts'
import { quietChromium } from './quietChromium.ts'
import { findMissingParts } from './recovery/findMissingParts.ts'
import { noteRun } from './recovery/noteRun.ts'
import { openRecovery } from './recovery/openRecovery.ts'
import { sayFailedStart } from './recovery/sayFailedStart.ts'
import { rememberWindow } from './rememberWindow.ts'
import { resourcePath } from './resourcePath.ts'
import { loadSettings } from './settings/settingsFile.ts'
import { loadWindowState, saveWindowState } from './settings/windowStateFile.ts'
import { systemKeystore } from './systemKeystore.ts'
import { dayOf } from './visits/dayOf.ts'
import { makeVisits } from './visits/makeVisits.ts'
import { openWindow } from './window.ts'

const network = watchNetwork(new Date())
const { versions } = process
const runtime: RuntimeInfo = {
  kind: versions.electron?.endsWith('-standin') ? 'stand-in' : 'electron',
  app: app.getVersion(),
  electron: versions.electron ?? '',
  chrome: versions.chrome ?? '',
  node: versions.node,
}

/** Asks where to write a file, of the kind that its suggested name ends in, or of another. */
async function askSavePath(suggestion: string, ...others: readonly string[]): Promise<string | null> {
  const kinds = [path.extname(suggestion).slice(1), ...others]
  const answer = await dialog.showSaveDialog({
    defaultPath: path.join(app.getPath('documents'), suggestion),
    filters: kinds.map(kind => ({ name: kind.toUpperCase(), extensions: [kind] })),
  })
  return answer.canceled || answer.filePath === '' ? null : answer.filePath
}

async function askLogoPath(): Promise<string | null> {
  const answer = await dialog.showOpenDialog({ properties: ['openFile'], filters: [{ name: 'PNG, JPEG, SVG', extensions: ['png', 'jpg', 'jpeg', 'svg'] }] })
  return answer.canceled ? null : answer.filePaths[0] ?? null
}

async function askVisitFile(): Promise<string | null> {
  const answer = await dialog.showOpenDialog({ properties: ['openFile'], filters: [{ name: 'JSON', extensions: ['json'] }] })
  return answer.canceled ? null : answer.filePaths[0] ?? null
}

const backupFilter = { name: 'Causebook', extensions: ['causebook-backup'] }

async function askBackupPath(word: string): Promise<string | null> {
  const answer = await dialog.showSaveDialog({ defaultPath: path.join(app.getPath('documents'), nameFile([word, dayOf(new Date())], 'causebook-backup')), filters: [backupFilter] })
  return answer.canceled || answer.filePath === '' ? null : answer.filePath
}

async function askBackupFile(): Promise<string | null> {
  const answer = await dialog.showOpenDialog({ properties: ['openFile'], filters: [backupFilter] })
  return answer.canceled ? null : answer.filePaths[0] ?? null
}

/** Where the parts of the installation are. */
const places = {
  window: path.join(import.meta.dirname, '../renderer'),
  preload: path.join(import.meta.dirname, '../preload/index.cjs'),
  worker: path.join(import.meta.dirname, 'handoutWorker.js'),
  words: resourcePath('text'),
  content: chooseContent(app.isPackaged, process.env.CAUSEBOOK_CONTENT),
  fonts: resourcePath('fonts'),
  safetyCard: resourcePath('safety-card.json'),
}

/** How often visits are looked through for those whose time is over, in milliseconds. */
const PURGE_EVERY = 60 * 60 * 1000

function start(events: EventLog, settingsFile: string): void {
  closeSession(session.defaultSession, network.note)
  serveApp(places.window)
  const content = loadContent({ content: places.content, text: places.words, safety: places.safetyCard }, runtime)
  const words = content.ok ? content.value.words : content.fault.words
  const recovery = openRecovery({ events, words, settingsFile, missing: findMissingParts(places), content })
  const wordsOf = (locale: Locale): Translate => translator(locale, ...words === null ? [] : [words[locale], words.en])
  // From the system until the settings are read, so that the keys work from the first moment.
  const first = chooseFirstSettings({ languages: app.getPreferredSystemLanguages(), region: app.getLocaleCountryCode() })
  const menu = openAppMenu(wordsOf, first)
  let { locale } = first
  /** What is of the system's own making, menus and dialogs, follows the settings as the page does. */
  const follow = (settings: Settings): void => {
    locale = settings.locale
    menu.show({ now: settings })
    if (nativeTheme.themeSource !== settings.theme)
      nativeTheme.themeSource = settings.theme
    for (const window of BrowserWindow.getAllWindows()) {
      window.setAutoHideMenuBar(!settings.showMenuBar)
      window.setMenuBarVisibility(settings.showMenuBar)
    }
  }
  const visits = makeVisits({
    folder: app.getPath('userData'),
    keystore: systemKeystore,
    now: () => new Date(),
    dayOf,
    summarize: answers => content.ok ? summarizeVisit(content.value.pack, answers) : null,
    // Settings that cannot be read say nothing about visits: none is purged for that.
    keepDays: async () => {
      const { settings, fault } = await loadSettings(settingsFile)
      return fault === null ? settings.visits.keepDays : null
    },
  })
  setInterval(() => void visits.purge(false), PURGE_EVERY).unref()
  app.on('will-quit', () => visits.close())
  const handlers = makeHandlers({
    visits,
    events,
    takeReopening: recovery.takeReopening,
    now: () => new Date(),
    askBackupPath: () => askBackupPath(wordsOf(locale)('files.visits')),
    askBackupFile,
    askVisitFile,
    content,
    settingsFile,
    press: openHandoutPress(places.worker, { note: events.note }),
    licensesFile: path.join(import.meta.dirname, '../licenses.json'),
    askSavePath,
    askLogoPath,
    writeClipboard: text => clipboard.writeText(text),
    askToOpen,
    readDiagnostics: network.read,
    showOffered: offered => menu.show({ offered }),
  })
  registerHandlers(watchReplies({
    ...handlers,
    loadSettings: () => loadSettings(settingsFile, first),
    saveSettings: async (...raw) => {
      const { fault } = await loadSettings(settingsFile)
      const saved = await handlers.saveSettings(...raw)
      if (saved.ok) {
        follow(saved.value)
        // What is saved over a damaged file was not all chosen.
        void visits.purge(fault === null)
      }
      return saved
    },
  }, events.note))
  if (!recovery.canOpen)
    return
  const stateFile = path.join(app.getPath('userData'), 'window.json')
  const displays = [screen.getPrimaryDisplay(), ...screen.getAllDisplays()].map(({ workArea }) => workArea)
  const window = openWindow(places.preload, placeWindow(loadWindowState(stateFile), displays))
  rememberWindow(window, state => saveWindowState(stateFile, state))
  recovery.watch(window)
  void loadSettings(settingsFile, first).then(({ settings }) => follow(settings))
}

/** Starts; what breaks meanwhile ends the app in words. */
function startInWords(): void {
  const userData = app.getPath('userData')
  const events = openEventLog(userData, () => new Date())
  noteRun(events, runtime)
  try {
    start(events, path.join(userData, 'settings.json'))
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
  app.on('second-instance', () => BrowserWindow.getAllWindows()[0]?.focus())
  app.on('window-all-closed', () => app.quit())
  void app.whenReady().then(startInWords)
}
else {
  app.quit()
}
