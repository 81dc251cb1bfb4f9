import { readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { protocol } from 'electron'
import { windowHeaders } from './windowHeaders.ts'

const SCHEME = 'app'
const ORIGIN = `${SCHEME}://bundle`

/** Where the window starts. */
export const appUrl = `${ORIGIN}/index.html`

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
}

/** Whether a URL is one of our own pages. */
export function isAppUrl(url: string): boolean {
  return url.startsWith(`${ORIGIN}/`)
}

/** Whether a URL is the page that the window starts with, at any of its places: there is no other page. */
export function isAppPage(url: string): boolean {
  return url.split('#', 1)[0] === appUrl
}

/** Must run before the app is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([{ scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } }])
}

/** The plain files below a folder, by their path in an address. A link is none: it could lead out. */
function listBuilt(folder: string, at = ''): readonly (readonly [string, string])[] {
  return readdirSync(path.join(folder, at), { withFileTypes: true }).flatMap((entry) => {
    const pathname = `${at}/${entry.name}`
    if (entry.isDirectory())
      return listBuilt(folder, pathname)
    return entry.isFile() ? [[pathname, path.join(folder, pathname)] as const] : []
  })
}

const refuse = (status: 404 | 405): Response => new Response(null, { status })

/**
 * Serves the built window from its folder and nothing else: what is asked for is looked up among the files
 * that are there at the start, so no address can be made that leads to another one.
 * @param folder - absolute path of the built renderer
 */
export function serveApp(folder: string): void {
  const built = new Map(listBuilt(folder))
  protocol.handle(SCHEME, async ({ method, url }) => {
    if (method !== 'GET')
      return refuse(405)
    const file = isAppUrl(url) && URL.canParse(url) ? built.get(new URL(url).pathname) : undefined
    if (file === undefined)
      return refuse(404)
    try {
      const headers = { ...windowHeaders, 'content-type': types[path.extname(file)] ?? 'application/octet-stream' }
      return new Response(new Uint8Array(await readFile(file)), { headers })
    }
    catch {
      return refuse(404)
    }
  })
}
