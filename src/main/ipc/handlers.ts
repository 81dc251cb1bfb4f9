import type { Diagnostics } from '../../shared/ipc/diagnostics.ts'
import type { ClinicApi, ContentFault, DrawnHandout, HandoutFault, LoadedContent } from '../../shared/ipc/contract.ts'
import type { Handout } from '../../shared/handout/handout.ts'
import type { Logo } from '../../shared/handout/logo.ts'
import type { Result } from '../../shared/result.ts'
import type { HandoutPress } from '../handout/handoutPress.ts'
import type { EventShell } from './eventHandlers.ts'
import type { MenuShell } from './menuHandlers.ts'
import type { SourceShell } from './sourceHandlers.ts'
import type { VisitShell } from './visitHandlers.ts'
import path from 'node:path'
import { nameFile } from '../../shared/i18n/nameFile.ts'
import { translator } from '../../shared/i18n/text.ts'
import { z } from '../../shared/schema.ts'
import { buildHandout } from '../../shared/handout/buildHandout.ts'
import { FormRequest } from '../../shared/handout/formRequest.ts'
import { HandoutRequest } from '../../shared/handout/handoutRequest.ts'
import { buildForm } from '../../shared/intake/buildForm.ts'
import { toJsonText } from '../../shared/jsonText.ts'
import { oncePerObject } from '../../shared/oncePerObject.ts'
import { fail, ok } from '../../shared/result.ts'
import { Settings } from '../../shared/settings/settings.ts'
import { loadLogo } from '../handout/logo/loadLogo.ts'
import { writeChosenFile } from '../files/writeChosenFile.ts'
import { loadLicenses } from '../loadLicenses.ts'
import { rememberHiding } from '../recovery/rememberHiding.ts'
import { keepLogo } from '../settings/keepLogo.ts'
import { loadSettings, saveSettings } from '../settings/settingsFile.ts'
import { makeEventHandlers } from './eventHandlers.ts'
import { makeHidingHandlers } from './hidingHandlers.ts'
import { makeMenuHandlers } from './menuHandlers.ts'
import { parseRequest } from './parseRequest.ts'
import { makeSourceHandlers } from './sourceHandlers.ts'
import { makeVisitFileHandlers } from './visitFileHandlers.ts'
import { makeVisitHandlers } from './visitHandlers.ts'

/** Written once, however often a window asks. */
const contentText = oncePerObject((content: LoadedContent) => toJsonText(content))

/** What the handlers need from the shell around them; Electron's part is handed in, so that they can be tested without it. */
export interface Services extends VisitShell, SourceShell, EventShell, MenuShell {
  readonly content: Result<LoadedContent, ContentFault>
  readonly settingsFile: string
  /** The settings of a first start. */
  readonly firstSettings: Settings
  /** The list of licenses that the build writes. */
  readonly licensesFile: string
  readonly press: Pick<HandoutPress, 'draw' | 'drawForm'>
  /** Asks for a place with the system's dialog; `null` when the person cancels. @param others - further endings that it may have */
  readonly askSavePath: (suggestion: string, ...others: readonly string[]) => Promise<string | null>
  /** Asks for a picture with the system's dialog; `null` when the person cancels. */
  readonly askLogoPath: () => Promise<string | null>
  /** Asks for a file with a visit with the system's dialog; `null` when the person cancels. */
  readonly askVisitFile: () => Promise<string | null>
  readonly writeClipboard: (text: string) => void | Promise<void>
  readonly readDiagnostics: () => Diagnostics
}

/** The window is not trusted: every method parses what it is given. */
export type Handlers = { readonly [Method in keyof ClinicApi]: (...raw: readonly unknown[]) => ReturnType<ClinicApi[Method]> }

/** The clinic's logo. The window names a copy beside the settings, never a place of its own. */
async function loadClinicLogo(settingsFile: string, name: string): Promise<Result<Logo | null, HandoutFault>> {
  if (name === '')
    return ok(null)
  const loaded = await loadLogo(path.join(path.dirname(settingsFile), path.basename(name)))
  return loaded.ok ? ok(loaded.value.logo) : loaded
}

async function buildRequested({ content, settingsFile }: Services, raw: unknown): Promise<Result<{ readonly handout: Handout, readonly request: HandoutRequest }, HandoutFault>> {
  const parsed = parseRequest(HandoutRequest, raw)
  if (!parsed.ok)
    return parsed
  if (!content.ok)
    return fail({ kind: 'no-content' })
  const request = parsed.value
  const logo = await loadClinicLogo(settingsFile, request.clinic.logo)
  if (!logo.ok)
    return logo
  const built = buildHandout(request, content.value.pack, content.value.words, logo.value)
  return built.ok ? ok({ handout: built.value, request }) : built
}

/** A name for the file of a sheet: its first cause, as the sheet's language calls it. */
function nameHandout({ content }: Services, { causes, locale, date }: HandoutRequest): string {
  const first = content.ok ? content.value.pack.text[locale]?.causes[causes[0] ?? '']?.shortName : undefined
  const word = content.ok ? translator(locale, content.value.words[locale])('files.handout') : ''
  return nameFile([first ?? word, locale, date], 'pdf')
}

async function drawRequested(services: Services, raw: unknown): Promise<Result<DrawnHandout, HandoutFault>> {
  const built = await buildRequested(services, raw)
  return built.ok ? services.press.draw(built.value.handout) : built
}

/** Makes one handler a method of the bridge; a missing one does not compile. */
export function makeHandlers(services: Services): Handlers {
  const { content, settingsFile, press, askSavePath, askLogoPath, writeClipboard, readDiagnostics } = services
  const hiding = rememberHiding(services.visits)
  return {
    ...makeVisitHandlers({ ...services, visits: hiding.visits }),
    ...makeHidingHandlers(hiding),
    ...makeEventHandlers(services),
    ...makeMenuHandlers(services),
    ...makeVisitFileHandlers(services, request => drawRequested(services, request)),
    ...makeSourceHandlers(services),
    loadContent: async () => content.ok ? ok(contentText(content.value)) : content,
    loadDiagnostics: async () => readDiagnostics(),
    loadSettings: () => loadSettings(settingsFile, services.firstSettings),
    saveSettings: async (raw) => {
      const parsed = parseRequest(Settings, raw)
      return parsed.ok ? saveSettings(settingsFile, parsed.value) : parsed
    },
    drawHandout: raw => drawRequested(services, raw),
    saveHandout: async (raw) => {
      const built = await buildRequested(services, raw)
      if (!built.ok)
        return built
      const { handout, request } = built.value
      const drawn = await press.draw(handout)
      if (!drawn.ok)
        return drawn
      const file = await askSavePath(nameHandout(services, request))
      return file === null ? fail({ kind: 'cancelled' }) : writeChosenFile(file, drawn.value.bytes)
    },
    saveForm: async (raw) => {
      const parsed = parseRequest(FormRequest, raw)
      if (!parsed.ok)
        return parsed
      if (!content.ok)
        return fail({ kind: 'no-content' })
      const { locale, ...look } = parsed.value
      const form = buildForm(content.value.pack, locale, content.value.words[locale])
      if (!form.ok)
        return fail({ ...form.fault, cause: '' })
      const drawn = await press.drawForm(form.value, look)
      if (!drawn.ok)
        return drawn
      const file = await askSavePath(nameFile([translator(locale, content.value.words[locale])('files.checklist'), locale], 'pdf'))
      return file === null ? fail({ kind: 'cancelled' }) : writeChosenFile(file, drawn.value.bytes)
    },
    chooseLogo: async () => {
      const file = await askLogoPath()
      if (file === null)
        return fail({ kind: 'cancelled' })
      const loaded = await loadLogo(file)
      if (!loaded.ok)
        return loaded
      const { settings } = await loadSettings(settingsFile)
      return keepLogo(path.dirname(settingsFile), loaded.value, settings.clinic.logo)
    },
    loadLicenses: () => loadLicenses(services.licensesFile),
    copyText: async (raw) => {
      const parsed = parseRequest(z.string(), raw)
      if (!parsed.ok)
        return parsed
      await writeClipboard(parsed.value)
      return ok(null)
    },
  }
}
