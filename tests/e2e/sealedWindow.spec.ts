import type { RunningApp } from './launchApp.ts'
import { once } from 'node:events'
import { createServer } from 'node:http'
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest'
import { channels } from '../../src/shared/ipc/contract.ts'
import { launchApp, runtime } from './launchApp.ts'

let running: RunningApp

beforeAll(async () => {
  running = await launchApp()
})
afterAll(() => running.close())

it(`gives the window no Node and only the methods of the bridge (${runtime})`, async () => {
  const seen = await running.page.evaluate(() => ({
    node: ['require', 'process', 'module', 'Buffer'].filter(name => name in globalThis),
    bridge: Object.keys(window.clinic).sort(),
  }))
  expect(seen).toEqual({ node: [], bridge: [...Object.keys(channels), 'onMenuCommand'].sort() })
})

it('serves its page under a policy without a word that is unsafe', async () => {
  const policy = await running.page.evaluate(async () => (await fetch('./index.html')).headers.get('content-security-policy') ?? '')
  for (const part of ['default-src \'none\'', 'script-src \'self\'', 'style-src \'self\'', 'connect-src \'self\'', 'base-uri \'none\'', 'form-action \'none\''])
    expect(policy.split('; ')).toContain(part)
  expect(policy).not.toMatch(/unsafe|\*|https?:/)
})

it('runs no script and no code that stands in the page as text', async () => {
  const ran = await running.page.evaluate(() => new Promise<readonly string[]>((resolve) => {
    const script = document.createElement('script')
    try {
      // Refused already by the policy for text that becomes code, where there is one.
      script.textContent = 'globalThis.ranInline = true'
    }
    catch {
      script.append('globalThis.ranInline = true')
    }
    document.head.append(script)
    // In a timer, as what Playwright evaluates itself is not held to the page's policy.
    setTimeout(() => {
      try {
        Reflect.apply(Reflect.construct(Function, ['globalThis.ranMade = true']) as () => void, undefined, [])
      }
      catch {
        // Refused, as it should be.
      }
      resolve(['ranInline', 'ranMade'].filter(name => name in globalThis))
    })
  }))
  expect(ran).toEqual([])
})

it('opens no second window and does not leave its own page', async () => {
  const { app, page } = running
  // After our own listener: it sees what that one decided.
  await app.evaluate(({ BrowserWindow }) => {
    const prevented: boolean[] = []
    Object.assign(globalThis, { prevented })
    BrowserWindow.getAllWindows()[0]?.webContents.on('will-navigate', event => void prevented.push(event.defaultPrevented))
  })
  const opened = await page.evaluate(() => {
    const made = window.open('app://bundle/index.html')
    location.href = 'https://example.invalid/'
    return made !== null
  })
  expect(opened).toBe(false)
  await expect.poll(() => app.evaluate(() => (globalThis as unknown as { readonly prevented: readonly boolean[] }).prevented)).toEqual([true])
  const urls = await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map(window => window.webContents.getURL()))
  expect(urls).toEqual([expect.stringMatching(/^app:\/\/bundle\/index\.html/)])
  expect(await page.evaluate(() => typeof window.clinic)).toBe('object')
})

it('has every permission refused', async () => {
  const states = await running.page.evaluate(async () => Promise.all(['geolocation', 'notifications', 'camera', 'microphone'].map(async (name) => {
    const { state } = await navigator.permissions.query({ name: name as PermissionName })
    return state
  })))
  expect(states).toEqual(['denied', 'denied', 'denied', 'denied'])
})

it('answers no page but its own, and lets nothing ask a network', async () => {
  const asked: string[] = []
  const server = createServer((request, response) => {
    asked.push(request.url ?? '')
    response.setHeader('access-control-allow-origin', '*').end('ok')
  }).listen(0, '127.0.0.1')
  onTestFinished(() => void server.close())
  await once(server, 'listening')
  const address = server.address()
  const url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/`
  const { app, page } = running
  // A page without our policy: what holds it is the sender check and the session alone.
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.loadURL('data:text/html,<p>foreign</p>'))
  await page.getByText('foreign').waitFor()
  const bridge = await page.evaluate(() => window.clinic.loadSettings().then(() => 'answered', () => 'refused'))
  // Chromium itself keeps a page from asking this computer; nothing but the session keeps the app from going there.
  const network = await app.evaluate(({ BrowserWindow }, to) => BrowserWindow.getAllWindows()[0]?.loadURL(to).then(() => 'answered', () => 'refused'), url)
  expect({ bridge, network, asked }).toEqual({ bridge: 'refused', network: 'refused', asked: [] })
})
