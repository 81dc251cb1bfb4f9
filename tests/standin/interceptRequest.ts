import type { CdpSession } from './cdp.ts'
import type { CdpHeader, PausedRequest } from './cdpTypes.ts'
import type { WebContents } from './webContents.ts'
import type { RequestDetails } from './webRequest.ts'
import { schemeHandlers, schemeOf, schemePrivileges, toAppUrl, toChromiumPolicy, toChromiumUrl } from './customScheme.ts'
import { mayNavigate } from './mayNavigate.ts'
import { webRequest } from './webRequest.ts'

type HeaderLists = Readonly<Record<string, string | readonly string[]>>

/** Chromium's resource types, and Electron's. */
const resourceTypes: Readonly<Record<string, string>> = {
  Document: 'mainFrame', Stylesheet: 'stylesheet', Image: 'image', Media: 'media', Font: 'font', Script: 'script',
  XHR: 'xhr', Fetch: 'xhr', WebSocket: 'webSocket', Ping: 'ping', CSPViolationReport: 'cspReport',
}

/** Answers one request of a page, its frames or its workers. @param session - of the target that sent it */
export async function interceptRequest(contents: WebContents, session: CdpSession, paused: PausedRequest): Promise<void> {
  const { requestId, resourceType, request } = paused
  const url = toAppUrl(request.url)
  const isMainFrame = resourceType === 'Document' && paused.frameId === contents.frameId
  const fail = async (errorReason: string): Promise<void> => {
    await session.send('Fetch.failRequest', { requestId, errorReason })
  }
  const details: RequestDetails = {
    url, method: request.method, webContents: contents.self,
    resourceType: resourceType === 'Document' && !isMainFrame ? 'subFrame' : resourceTypes[resourceType] ?? 'other',
  }
  if (paused.responseStatusCode !== undefined || paused.responseErrorReason !== undefined) {
    return finishResponse(session, paused, details)
  }
  // what the app loads itself is not put to its own listeners
  if (resourceType === 'Document' && !(isMainFrame && contents.loading.takeExpected(request.url))) {
    const kind = paused.redirectedRequestId === undefined ? 'navigation' : 'redirect'
    if (!(await mayNavigate(contents, kind, url, isMainFrame)))
      return fail('Aborted')
  }

  const scheme = schemeOf(request.url)
  // Electron never asks for it
  if (scheme !== undefined && resourceType === 'Other' && request.url.endsWith('/favicon.ico'))
    return fail('Aborted')
  const isNetwork = /^(?:https?|wss?):/.test(request.url)
  // blob:, data: and Chromium's own pages (its PDF viewer) never reach webRequest
  if (isNetwork && (await webRequest.askBeforeRequest(details)).cancel)
    return fail('BlockedByClient')
  if (scheme === undefined) {
    await session.send('Fetch.continueRequest', { requestId, interceptResponse: isNetwork && webRequest.wantsHeaders })
    return
  }
  const isFetch = resourceType === 'Fetch' || resourceType === 'XHR'
  if (isFetch && !schemePrivileges.get(scheme)?.supportFetchAPI)
    return fail('AccessDenied')
  const response = await callHandler(contents, scheme, paused)
  if (response === undefined || response.type === 'error')
    return fail('Failed')
  await fulfill(session, requestId, response, details)
}

/** Runs the app's protocol handler; what it throws fails the request, as in Electron. */
async function callHandler(contents: WebContents, scheme: string, { request }: PausedRequest): Promise<Response | undefined> {
  const body = request.hasPostData
    ? Buffer.concat((request.postDataEntries ?? []).map(({ bytes }) => Buffer.from(bytes ?? '', 'base64')))
    : null
  try {
    return await schemeHandlers.get(scheme)?.(new Request(toAppUrl(request.url), {
      method: request.method, headers: toAppHeaders(request.headers), body,
    }))
  }
  catch (fault) {
    console.error(fault)
    contents.loading.noteHandlerFault()
    return undefined
  }
}

function toAppHeaders(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers)
    .map(([name, value]) => [name.toLowerCase(), value] as const)
    .filter(([name]) => name !== 'referer')
    .map(([name, value]) => [name, name === 'origin' ? toAppUrl(value) : value]))
}

async function fulfill(session: CdpSession, requestId: string, response: Response, details: RequestDetails): Promise<void> {
  const received: Record<string, string[]> = {}
  response.headers.forEach((value, name) => (received[name] ??= []).push(value))
  const verdict = await webRequest.askHeadersReceived({ ...details, statusCode: response.status, responseHeaders: received })
  const body = Buffer.from(await response.arrayBuffer()).toString('base64')
  const responseHeaders = headerList(verdict.responseHeaders ?? received).map(({ name, value }) => ({ name, value: toChromiumHeader(name, value) }))
  await session.send('Fetch.fulfillRequest', { requestId, responseCode: response.status, responseHeaders, body })
}

function toChromiumHeader(name: string, value: string): string {
  if (/^location$/i.test(name))
    return toChromiumUrl(value)
  return /^(?:content-security-policy(?:-report-only)?|access-control-allow-origin)$/i.test(name) ? toChromiumPolicy(value) : value
}

/** The response stage of a network request, which the development server's are. */
async function finishResponse(session: CdpSession, paused: PausedRequest, details: RequestDetails): Promise<void> {
  const { requestId, responseStatusCode } = paused
  if (responseStatusCode === undefined) {
    await session.send('Fetch.continueRequest', { requestId })
    return
  }
  const received: Record<string, string[]> = {}
  for (const { name, value } of paused.responseHeaders ?? []) (received[name] ??= []).push(value)
  const verdict = await webRequest.askHeadersReceived({ ...details, statusCode: responseStatusCode, responseHeaders: received })
  if (verdict.cancel) {
    await session.send('Fetch.failRequest', { requestId, errorReason: 'BlockedByClient' })
  }
  else {
    const responseHeaders = headerList(verdict.responseHeaders ?? received)
    await session.send('Fetch.continueResponse', { requestId, responseCode: responseStatusCode, responseHeaders })
  }
}

function headerList(headers: HeaderLists): CdpHeader[] {
  return Object.entries(headers).flatMap(([name, values]) => [values].flat().map(value => ({ name, value: String(value) })))
}
