import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { protocol } from 'electron'

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

/** No word of it is unsafe. `blob:` is for the PDF: in a frame to print, as an image never. */
const policy = [
  'default-src \'none\'',
  'script-src \'self\'',
  'style-src \'self\'',
  'img-src \'self\' data:',
  'font-src \'self\'',
  'connect-src \'self\'',
  'worker-src \'self\'',
  'frame-src blob:',
  'base-uri \'none\'',
  'form-action \'none\'',
  'frame-ancestors \'none\'',
].join('; ')

/** Whether a URL is one of our own pages. */
export function isAppUrl(url: string): boolean {
  return url.startsWith(`${ORIGIN}/`)
}

/** Must run before the app is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([{ scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } }])
}

/**
 * Serves the built window from its folder and nothing else.
 * @param folder - absolute path of the built renderer
 */
export function serveApp(folder: string): void {
  protocol.handle(SCHEME, async (request) => {
    const url = new URL(request.url)
    const file = path.normalize(path.join(folder, decodeURIComponent(url.pathname)))
    if (`${url.protocol}//${url.host}` !== ORIGIN || !file.startsWith(folder + path.sep))
      return new Response('not found', { status: 404 })
    try {
      const headers = {
        'content-type': types[path.extname(file)] ?? 'application/octet-stream',
        'content-security-policy': policy,
        'x-content-type-options': 'nosniff',
        'cross-origin-opener-policy': 'same-origin',
      }
      return new Response(new Uint8Array(await readFile(file)), { headers })
    }
    catch {
      return new Response('not found', { status: 404 })
    }
  })
}
