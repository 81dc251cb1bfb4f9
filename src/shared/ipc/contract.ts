import type { ContentPack, Issue } from '../catalog/contentPack.ts'
import type { BuildFault } from '../handout/buildHandout.ts'
import type { LoggedEvent, WindowFact } from '../eventLog/loggedEvent.ts'
import type { FormRequest } from '../handout/formRequest.ts'
import type { HandoutRequest } from '../handout/handoutRequest.ts'
import type { LogoFault } from '../handout/logo.ts'
import type { Locale } from '../i18n/locales.ts'
import type { TextTable } from '../i18n/text.ts'
import type { JsonText } from '../jsonText.ts'
import type { LicensedPart } from '../licensedPart.ts'
import type { Result } from '../result.ts'
import type { SafetyCard } from '../safety/safetyCard.ts'
import type { Settings } from '../settings/settings.ts'
import type { KeptVisit, KeptVisitPage, KeptVisitQuery } from '../visits/keptVisit.ts'
import type { OpenVisit, VisitChange } from '../visits/openVisit.ts'
import type { OpenedVisitFile, VisitFileFault, VisitFileRequest } from '../visits/visitFile.ts'
import type { BackupResult, VisitFault, VisitsState } from '../visits/visitsState.ts'
import type { Diagnostics } from './diagnostics.ts'
import type { MenuCommand } from './menuCommand.ts'
import type { OpenedSource } from './openedSource.ts'

/** What runs the window. The stand-in is a test runtime on a plain Chromium; it is never called Electron. */
export interface RuntimeInfo {
  readonly kind: 'electron' | 'stand-in'
  readonly app: string
  readonly electron: string
  readonly chrome: string
  readonly node: string
}

/** Everything the window shows: the content pack and the product's own words, by language. */
export interface LoadedContent {
  readonly pack: ContentPack
  readonly words: Readonly<Record<Locale, TextTable>>
  readonly runtime: RuntimeInfo
  /** The published safety score; `null` where the file is missing. */
  readonly safety: SafetyCard | null
}

/** Why there is no content to show: every fault with its file and place. */
export interface ContentFault {
  readonly kind: 'content-invalid'
  readonly folder: string
  readonly issues: readonly Issue[]
  /** The product's own words, where they are not what is damaged. */
  readonly words: Readonly<Record<Locale, TextTable>> | null
}

/** Settings as read; `fault` says why the defaults were taken instead of the file, and under which name that is kept: `null` where it could not be. */
export interface LoadedSettings {
  readonly settings: Settings
  readonly fault: { readonly kind: 'unreadable', readonly path: string, readonly reason: string, readonly keptAs: string | null } | null
}

export type SettingsFault = { readonly kind: 'not-writable', readonly path: string, readonly reason: string } | { readonly kind: 'bad-request', readonly reason: string }

/** Why there is no list of licenses. */
export interface LicensesFault {
  readonly kind: 'unreadable'
  readonly reason: string
}

/** A sheet as PDF: the bytes that are shown, saved and printed. */
export interface DrawnHandout {
  readonly bytes: Uint8Array
  /** Pages for the patient; the clinician's strip, where there is one, follows on a page more. */
  readonly pages: number
  /** How full the last page is, from 0 to 1. */
  readonly fill: number
}

/** The blank checklist as PDF. */
export interface DrawnForm {
  readonly bytes: Uint8Array
  readonly pages: number
}

export interface SavedHandout {
  readonly path: string
  readonly bytes: number
}

/** Why a sheet could not be drawn: the worker died with it twice, it took too long, it broke, a part of the installation is missing, the app is closing. */
export type DrawFault = 'crashed' | 'too-slow' | 'broken' | 'part-missing' | 'closing'

/** Why there is no sheet. */
export type HandoutFault
  = | BuildFault
    | { readonly kind: 'logo', readonly path: string, readonly fault: LogoFault | { readonly kind: 'logo-unreadable', readonly reason: string } }
    | { readonly kind: 'missing-glyph', readonly characters: readonly string[] }
    | { readonly kind: 'cancelled' }
    | { readonly kind: 'not-writable', readonly path: string, readonly reason: string }
    | { readonly kind: 'bad-request', readonly reason: string }
    | { readonly kind: 'no-content' }
    | { readonly kind: 'draw-failed', readonly reason: DrawFault }

/** The bridge between the window and the main process: all that the window can ask for. */
export interface ClinicApi {
  /** All that is shown, as text: as 20,000 objects it takes many times as long to cross the bridge, which copies each one by one. */
  loadContent: () => Promise<Result<JsonText<LoadedContent>, ContentFault>>
  loadSettings: () => Promise<LoadedSettings>
  saveSettings: (settings: Settings) => Promise<Result<Settings, SettingsFault>>
  drawHandout: (request: HandoutRequest) => Promise<Result<DrawnHandout, HandoutFault>>
  /** Asks for a place with the system's dialog, then writes the same bytes that `drawHandout` gives. */
  saveHandout: (request: HandoutRequest) => Promise<Result<SavedHandout, HandoutFault>>
  /** Asks for a place with the system's dialog, then writes the blank checklist. */
  saveForm: (request: FormRequest) => Promise<Result<SavedHandout, HandoutFault>>
  /** Asks for a picture with the system's dialog and keeps a copy beside the settings. @returns the name for `clinic.logo` */
  chooseLogo: () => Promise<Result<string, HandoutFault>>
  /** Puts text that the clinician asked for on the clipboard. */
  copyText: (text: string) => Promise<Result<null, { readonly kind: 'bad-request', readonly reason: string }>>
  /** What ships that others made, and its licenses. */
  loadLicenses: () => Promise<Result<readonly LicensedPart[], LicensesFault>>
  /** Opens the visits, or says why not. Asked again, it says how it stands now. */
  openVisits: () => Promise<VisitsState>
  /** Opens the visits with the passphrase. */
  unlockVisits: (passphrase: string) => Promise<Result<VisitsState, VisitFault>>
  /** Lets go of the key where a passphrase is set; the window hides the visit in any case. */
  lockVisits: () => Promise<VisitsState>
  /** Sets the passphrase, or another one in its place. */
  protectVisits: (passphrase: string) => Promise<Result<VisitsState, VisitFault>>
  /** Erases every visit, open and kept, and the key, and begins anew. */
  eraseVisits: () => Promise<Result<VisitsState, VisitFault>>
  /** Writes one change of the open visit: it is on disk when the reply comes. */
  changeVisit: (change: VisitChange) => Promise<Result<{ readonly revision: number }, VisitFault>>
  /** Finishes the open visit, which is kept or erased as the settings say, and begins another. @returns the new one and, where it was kept, the id of the old one */
  startVisit: (request: { readonly amends: string | null }) => Promise<Result<{ readonly open: OpenVisit, readonly kept: string | null }, VisitFault>>
  listVisits: (query: KeptVisitQuery) => Promise<Result<KeptVisitPage, VisitFault>>
  readVisit: (id: string) => Promise<Result<KeptVisit, VisitFault>>
  deleteVisit: (id: string) => Promise<Result<null, VisitFault>>
  /** Asks for a place, then writes every kept visit and the open one to one file that the passphrase opens. */
  backupVisits: (passphrase: string) => Promise<Result<BackupResult, VisitFault>>
  /** Asks for the file of a backup and puts back what is not here: all of it or nothing. */
  restoreVisits: (passphrase: string) => Promise<Result<BackupResult, VisitFault>>
  /** Asks for a file with a visit in it, our own form or FHIR's, and reads it. The open visit is not touched. */
  openVisitFile: () => Promise<Result<OpenedVisitFile, VisitFileFault>>
  /** Asks for a place, then writes a visit as a FHIR document for the chart. */
  saveVisitFile: (request: VisitFileRequest) => Promise<Result<SavedHandout, VisitFileFault>>
  /** Opens the address of a source of the content in the system's browser, after the person agreed to it in a dialog that shows it. */
  openSource: (id: string) => Promise<OpenedSource>
  /** What the app can say of itself. */
  loadDiagnostics: () => Promise<Diagnostics>
  /** The event log, the newest first. */
  listEvents: () => Promise<readonly LoggedEvent[]>
  /** Asks for a place, then writes the event log: a table, or JSON lines where the name ends in `.jsonl`. */
  saveEvents: () => Promise<Result<SavedHandout, EventsFault>>
  /** Puts into the event log what only the window sees. Heard a few times a minute at most. */
  noteEvent: (fact: WindowFact) => Promise<Result<null, EventsFault>>
  /** Why the window was loaded again, where main did that: told once. */
  takeReopening: () => Promise<Reopening | null>
  /** Says that the window was hidden, or is shown again. Main remembers it: a window that crashes cannot. */
  noteHidden: (isHidden: boolean) => Promise<Result<null, { readonly kind: 'bad-request', readonly reason: string }>>
  /** Whether the window that was here before is hidden, and so this one, which asks before it opens the visits. */
  loadHiding: () => Promise<Hiding>
  /** Says which commands can run now: the menu offers these and no others. */
  offerCommands: (commands: readonly MenuCommand[]) => Promise<Result<null, { readonly kind: 'bad-request', readonly reason: string }>>
}

/** Why main loaded the window again: its process ended, or it did not answer. */
export type Reopening = 'crashed' | 'hung'

/** Whether the window is hidden, as main remembers it. */
export interface Hiding {
  readonly isHidden: boolean
  /** Hiding let go of the key: the passphrase alone shows the window again. */
  readonly asksPassphrase: boolean
}

/** Why the event log was not saved, or not added to. */
export type EventsFault
  = | { readonly kind: 'cancelled' }
    | { readonly kind: 'not-writable', readonly path: string, readonly reason: string }
    | { readonly kind: 'bad-request' }

/** What the main process sends to the window. */
export interface ClinicEvents {
  /** Calls the listener with each command that is chosen in the menu; what comes is to be parsed. */
  readonly onMenuCommand: (listener: (command: unknown) => void) => void
}

/** The channel of the menu's commands. */
export const menuChannel = 'menu:choose'

/** The channel of each method. */
export const channels = {
  loadContent: 'content:load',
  loadSettings: 'settings:load',
  saveSettings: 'settings:save',
  drawHandout: 'handout:draw',
  saveHandout: 'handout:save',
  saveForm: 'form:save',
  chooseLogo: 'settings:choose-logo',
  copyText: 'clipboard:copy-text',
  loadLicenses: 'licenses:load',
  openVisits: 'visits:open',
  unlockVisits: 'visits:unlock',
  lockVisits: 'visits:lock',
  protectVisits: 'visits:protect',
  eraseVisits: 'visits:erase',
  changeVisit: 'visits:change',
  startVisit: 'visits:start',
  listVisits: 'visits:list',
  readVisit: 'visits:read',
  deleteVisit: 'visits:delete',
  backupVisits: 'visits:back-up',
  restoreVisits: 'visits:restore',
  openVisitFile: 'visit-file:open',
  saveVisitFile: 'visit-file:save',
  openSource: 'source:open',
  loadDiagnostics: 'diagnostics:load',
  listEvents: 'events:list',
  saveEvents: 'events:save',
  noteEvent: 'events:note',
  takeReopening: 'window:take-reopening',
  noteHidden: 'window:note-hidden',
  loadHiding: 'window:load-hiding',
  offerCommands: 'menu:offer',
} as const satisfies Record<keyof ClinicApi, string>
