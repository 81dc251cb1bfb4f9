import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { isAppPage, isAppUrl, serveApp } from '../../src/main/appProtocol.ts'

type Serve = (request: { readonly url: string, readonly method: string }) => Promise<Response>

const handlers = vi.hoisted(() => new Map<string, Serve>())
vi.mock('electron', () => ({ protocol: { handle: (scheme: string, handler: Serve) => handlers.set(scheme, handler) } }))

const folder = mkdtempSync(path.join(tmpdir(), 'causebook-test-'))
beforeAll(() => {
  for (const name of ['bundle/assets', 'bundle-2'])
    mkdirSync(path.join(folder, name), { recursive: true })
  writeFileSync(path.join(folder, 'bundle', 'index.html'), 'window')
  writeFileSync(path.join(folder, 'bundle', 'assets', 'index.js'), 'script')
  writeFileSync(path.join(folder, 'bundle', 'assets', 'gone.js'), 'gone')
  writeFileSync(path.join(folder, 'bundle-2', 'secret.html'), 'secret')
  writeFileSync(path.join(folder, 'secret.html'), 'secret')
  symlinkSync(path.join(folder, 'secret.html'), path.join(folder, 'bundle', 'link.html'))
  symlinkSync(folder, path.join(folder, 'bundle', 'up'))
  serveApp(path.join(folder, 'bundle'))
  rmSync(path.join(folder, 'bundle', 'assets', 'gone.js'))
})
afterAll(() => rmSync(folder, { recursive: true }))

const serve = async (url: string, method = 'GET'): Promise<Response> => handlers.get('app')?.({ url, method }) ?? Response.error()

it.each([
  ['app://bundle/index.html', 'window', 'text/html; charset=utf-8'],
  ['app://bundle/index.html?a=1#/visit', 'window', 'text/html; charset=utf-8'],
  ['app://bundle/assets/../assets/index.js', 'script', 'text/javascript; charset=utf-8'],
])('serves %s, as what it is', async (url, text, type) => {
  const response = await serve(url)
  expect(await response.text()).toBe(text)
  expect(response.headers.get('content-type')).toBe(type)
})

it('sends a policy with every file that allows no foreign and no unsafe word', async () => {
  for (const file of ['index.html', 'assets/index.js']) {
    const { headers } = await serve(`app://bundle/${file}`)
    const policy = headers.get('content-security-policy') ?? ''
    expect(policy.split('; ')).toEqual(expect.arrayContaining([
      'default-src \'none\'', 'script-src \'self\'', 'object-src \'none\'', 'base-uri \'none\'', 'form-action \'none\'', 'frame-ancestors \'none\'', 'require-trusted-types-for \'script\'',
    ]))
    expect(policy).not.toMatch(/unsafe|https?:|wss?:|\*/)
    expect(Object.fromEntries(headers)).toMatchObject({
      'referrer-policy': 'no-referrer', 'x-content-type-options': 'nosniff', 'x-dns-prefetch-control': 'off', 'cross-origin-opener-policy': 'same-origin', 'cross-origin-resource-policy': 'same-origin',
    })
  }
})

it('gives no feature of a browser to any page, itself included', async () => {
  const policy = (await serve('app://bundle/index.html')).headers.get('permissions-policy') ?? ''
  expect(policy.split(', ').filter(part => !part.endsWith('=()'))).toEqual([])
  expect(policy).toMatch(/camera=.*geolocation=.*microphone=.*serial=.*usb=/)
})

it.each([
  'app://bundle/..%2Fsecret.html', 'app://bundle/%2e%2e%2fsecret.html', 'app://bundle/%2e%2e/secret.html', 'app://bundle/../secret.html', 'app://bundle/..%252fsecret.html',
  'app://bundle/..%2Fbundle-2%2Fsecret.html', 'app://bundle/a%2F..%2F..%2Fsecret.html', 'app://bundle/..\\secret.html', 'app://bundle/..%5csecret.html', 'app://bundle//secret.html',
  'app://bundle/index.html%00.js', 'app://bundle/%00', 'app://bundle/index.html/', 'app://bundle/index.html::$DATA', 'app://bundle/C:/secret.html', 'app://bundle/%', 'app://bundle/%ff',
  'app://bundle/link.html', 'app://bundle/up/secret.html', 'app://bundle/assets/gone.js', 'app://bundle/assets', 'app://bundle/missing.html', 'app://bundle/', 'app://bundle', 'app:', '', 'nonsense',
  'app://other/index.html', 'app://bundle:80/index.html', 'app://a@bundle/index.html', 'app://bundle.example.org/index.html', 'app:///index.html', 'file:///etc/passwd', 'https://bundle/index.html',
  'app://bundle/__proto__', 'app://bundle/constructor',
])('serves nothing for %s', async (url) => {
  const response = await serve(url)
  expect(response.status).toBe(404)
  expect(await response.text()).toBe('')
})

it.each(['POST', 'PUT', 'DELETE', 'HEAD', 'OPTIONS', 'PATCH'])('serves nothing by %s', async (method) => {
  expect((await serve('app://bundle/index.html', method)).status).toBe(405)
})

it('knows its own pages from look-alikes', () => {
  expect(isAppUrl('app://bundle/index.html#/visit')).toBe(true)
  expect(['app://bundle.example.org/', 'app://bundle', 'https://bundle/', 'about:blank', ''].filter(isAppUrl)).toEqual([])
  expect(isAppPage('app://bundle/index.html#/visit')).toBe(true)
  expect(['app://bundle/assets/index.js', 'app://bundle/index.html.evil', 'app://bundle/index.html?x', 'https://x/#app://bundle/index.html'].filter(isAppPage)).toEqual([])
})
