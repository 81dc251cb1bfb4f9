import type { CdpSession } from './cdp.ts'
import type { OpenedTarget } from './chromium.ts'
import type { WebContents } from './webContents.ts'
import { randomBytes } from 'node:crypto'
import { chromium } from './chromium.ts'
import { createEvent } from './createEvent.ts'
import { toAppText, toAppUrl } from './customScheme.ts'
import { pageWorldScript, preloadWorldScript } from './injectedScripts.ts'
import { interceptRequest } from './interceptRequest.ts'
import { watchUnheldNavigations } from './mayNavigate.ts'
import { colorSchemeOverride } from './nativeTheme.ts'
import { record, say } from './record.ts'
import { state } from './state.ts'

export interface PreloadSource {
  readonly path: string
  readonly source: string
  readonly additionalArguments: readonly string[]
}

const worldName = 'Electron Isolated Context'
const consoleLevels: Readonly<Record<string, string>> = { error: 'error', warning: 'warning', debug: 'debug', verbose: 'debug' }

/** Makes a fresh page of Chromium behave as a window of Electron, before it loads anything. */
export async function attachContents(contents: WebContents, target: OpenedTarget, preload: PreloadSource): Promise<void> {
  const { session } = target
  const token = randomBytes(16).toString('hex')
  const binding = `standin_${randomBytes(8).toString('hex')}`
  session.on('Runtime.bindingCalled', ({ name, executionContextId, payload }) => {
    if (name === binding)
      contents.preload.receive(executionContextId, payload)
  })
  listenToPage(contents, session)
  watchUnheldNavigations(contents, session)
  listenToConsole(contents, session)
  const config = {
    token, binding, preloadPath: preload.path, titleSuffix: state.isDesktop ? ' (stand-in)' : '', processInfo: processInfo(preload),
  }
  await Promise.all([
    session.send('Page.enable'),
    session.send('Runtime.enable'),
    session.send('Log.enable'),
    session.send('Page.getFrameTree').then(({ frameTree }) => { contents.frameId = frameTree.frame.id }),
    session.send('Emulation.setUserAgentOverride', { userAgent: chromium.userAgent }),
    session.send('Emulation.setEmulatedMedia', colorSchemeOverride()),
    holdRequests(contents, session),
    session.send('Page.addScriptToEvaluateOnNewDocument', { source: pageWorldScript(token) }),
    // in the isolated world only: the page must not reach it
    session.send('Runtime.addBinding', { name: binding, executionContextName: worldName }),
    session.send('Page.addScriptToEvaluateOnNewDocument', { worldName, source: preloadWorldScript(config, preload.source) }),
    target.isWaiting && session.send('Runtime.runIfWaitingForDebugger'),
  ])
}

async function holdRequests(contents: WebContents, session: CdpSession): Promise<void> {
  session.on('Fetch.requestPaused', (paused) => {
    interceptRequest(contents, session, paused).catch((fault: unknown) => {
      if (!contents.isDestroyed())
        say('request', paused.request.url, fault)
    })
  })
  await session.send('Fetch.enable', { patterns: [{ urlPattern: '*', requestStage: 'Request' }] })
}

function listenToPage(contents: WebContents, session: CdpSession): void {
  session.on('Page.windowOpen', ({ url, windowName, windowFeatures }) => {
    contents.reports.wantsWindow(url, windowName, windowFeatures.join(','))
  })
  session.on('Page.frameNavigated', ({ frame }) => {
    if (frame.parentId === undefined)
      contents.reports.navigated(frame.id, frame.url + (frame.urlFragment ?? ''))
  })
  session.on('Page.navigatedWithinDocument', ({ frameId, url }) => {
    if (frameId === contents.frameId)
      contents.reports.navigatedInPage(url)
  })
  session.on('Page.domContentEventFired', () => contents.reports.domReady())
  session.on('Page.loadEventFired', () => contents.reports.loaded())
  session.on('Inspector.targetCrashed', () => {
    contents.input.forget()
    contents.emit('render-process-gone', createEvent({}), { reason: 'crashed', exitCode: 1 })
  })
  session.on('Page.javascriptDialogOpening', ({ type, message }) => {
    record('page-dialog', { type, message })
    void session.send('Page.handleJavaScriptDialog', { accept: type === 'beforeunload' }).catch(() => {})
  })
}

/** Electron's console-message carries both what scripts log and what Chromium reports, such as a CSP violation. */
function listenToConsole(contents: WebContents, session: CdpSession): void {
  const emit = (type: string, message: string, url: string, lineNumber: number): void => {
    contents.emit('console-message', createEvent({
      level: consoleLevels[type] ?? 'info', message: toAppText(message), sourceId: toAppUrl(url), lineNumber, frame: contents.mainFrame,
    }))
  }
  session.on('Log.entryAdded', ({ entry }) => emit(entry.level, entry.text, entry.url ?? '', entry.lineNumber ?? 0))
  session.on('Runtime.consoleAPICalled', ({ type, args, stackTrace }) => {
    const [frame] = stackTrace?.callFrames ?? []
    emit(type, args.map(({ value, description = '' }) => value === undefined ? description : String(value)).join(' '), frame?.url ?? '', frame?.lineNumber ?? 0)
  })
}

function processInfo({ additionalArguments }: PreloadSource): object {
  return {
    type: 'renderer', sandboxed: true, contextIsolated: true, platform: process.platform, arch: process.arch,
    version: process.version, versions: { ...process.versions }, env: { ...process.env },
    argv: [process.execPath, ...additionalArguments], execPath: process.execPath,
  }
}
