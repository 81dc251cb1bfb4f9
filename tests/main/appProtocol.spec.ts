import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { isAppUrl, serveApp } from '../../src/main/appProtocol.ts'

type Serve = (request: { readonly url: string }) => Promise<Response>

const handlers = vi.hoisted(() => new Map<string, Serve>())
vi.mock('electron', () => ({ protocol: { handle: (scheme: string, handler: Serve) => handlers.set(scheme, handler) } }))

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'causebook-'))
  mkdirSync(path.join(folder, 'bundle'))
  mkdirSync(path.join(folder, 'bundle-2'))
  writeFileSync(path.join(folder, 'bundle', 'index.html'), 'window')
  writeFileSync(path.join(folder, 'bundle-2', 'secret.html'), 'secret')
  writeFileSync(path.join(folder, 'secret.html'), 'secret')
  serveApp(path.join(folder, 'bundle'))
})
afterAll(() => rmSync(folder, { recursive: true }))

const serve = async (url: string): Promise<Response> => handlers.get('app')?.({ url }) ?? Response.error()

it('serves the built window with a policy that allows no foreign word', async () => {
  const response = await serve('app://bundle/index.html')
  expect(await response.text()).toBe('window')
  const policy = response.headers.get('content-security-policy')
  expect(policy).toContain('default-src \'none\'')
  expect(policy).not.toMatch(/unsafe|https?:|\*/)
})

it.each([
  'app://bundle/..%2Fsecret.html',
  'app://bundle/%2e%2e%2fsecret.html',
  'app://bundle/..%2Fbundle-2%2Fsecret.html',
  'app://bundle/a%2F..%2F..%2Fsecret.html',
  'app://other/index.html',
  'app://bundle/missing.html',
  'app://bundle/',
])('serves nothing for %s', async (url) => {
  expect((await serve(url)).status).toBe(404)
})

it('knows its own pages from look-alikes', () => {
  expect(isAppUrl('app://bundle/index.html#/visit')).toBe(true)
  expect(['app://bundle.example.org/', 'app://bundle', 'https://bundle/', 'about:blank', ''].filter(isAppUrl)).toEqual([])
})
