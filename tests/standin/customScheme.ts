// Plain Chromium knows no app:// scheme: it aborts such a request before the DevTools protocol sees it, and has no
// switch to register one. So inside Chromium app://bundle/x is https://bundle.app.standin.invalid/x, a secure standard
// origin that no name server answers for; every URL is translated where it enters and where it leaves.

export interface SchemePrivileges {
  readonly standard?: boolean
  readonly secure?: boolean
  readonly supportFetchAPI?: boolean
}

export type SchemeHandler = (request: Request) => Response | Promise<Response>

export const schemePrivileges = new Map<string, SchemePrivileges>()
export const schemeHandlers = new Map<string, SchemeHandler>()

const translated = /^(blob:)?https:\/\/([^/]+)\.([a-z0-9+-]+)\.standin\.invalid(?=\/|$)/

/** @param appUrl - as the app writes it; other schemes come back unchanged */
export function toChromiumUrl(appUrl: string): string {
  const [, blob = '', scheme = '', host = '', rest = ''] = /^(blob:)?([a-z][a-z0-9+.-]*):\/\/([^/?#]*)(.*)$/is.exec(appUrl) ?? []
  if (!isCustom(scheme.toLowerCase()))
    return appUrl
  return `${blob}https://${host || 'root'}.${scheme.toLowerCase()}.standin.invalid${rest || '/'}`
}

/** The way back. */
export function toAppUrl(chromiumUrl: string): string {
  return chromiumUrl.replace(translated, (_all, blob: string | undefined, host: string, scheme: string) => `${blob ?? ''}${scheme}://${host}`)
}

/** Translates every URL inside a text for people, such as a console message. */
export function toAppText(text: string): string {
  return text.replaceAll(/https:\/\/([^/\s']+)\.([a-z0-9+-]+)\.standin\.invalid/g, '$2://$1')
}

/** The custom scheme that a request of Chromium stands for; undefined for all other requests, also for blob: ones. */
export function schemeOf(chromiumUrl: string): string | undefined {
  const [, blob, , scheme] = translated.exec(chromiumUrl) ?? []
  return blob === undefined ? scheme : undefined
}

/** Source expressions of a Content-Security-Policy: app://host and app: become what Chromium sees. 'self' needs nothing. */
export function toChromiumPolicy(policy: string): string {
  let text = policy
  for (const scheme of schemeHandlers.keys()) {
    text = text
      .replaceAll(new RegExp(`(^|[\\s;,])${scheme}://([^\\s;,/]+)`, 'g'), `$1https://$2.${scheme}.standin.invalid`)
      .replaceAll(new RegExp(`(^|[\\s;,])${scheme}:(?=[\\s;,]|$)`, 'g'), `$1https://*.${scheme}.standin.invalid`)
  }
  return text
}

function isCustom(scheme: string): boolean {
  return schemeHandlers.has(scheme) || schemePrivileges.has(scheme)
}
