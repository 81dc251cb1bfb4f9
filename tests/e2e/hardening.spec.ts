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

const windows = (): Promise<readonly string[]> => running.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map(window => window.webContents.getURL()))
const expectAtHome = (): Promise<void> => expect.poll(windows).toEqual([expect.stringMatching(/^app:\/\/bundle\/index\.html(?:#|$)/)])

it(`gives the window the methods of the bridge, as they are, and nothing behind them (${runtime})`, async () => {
  const seen = await running.page.evaluate(() => {
    const { clinic } = window
    const attempt = (act: () => unknown): string => {
      try {
        return String(act())
      }
      catch {
        return 'refused'
      }
    }
    const before = clinic.loadSettings
    const acts = [
      () => Reflect.set(clinic, 'loadSettings', () => 'planted'),
      () => Reflect.set(clinic, 'planted', 1),
      () => Reflect.deleteProperty(clinic, 'loadSettings'),
      () => Reflect.defineProperty(clinic, 'loadSettings', { value: 1 }),
      () => Reflect.setPrototypeOf(clinic, { planted: true }),
      () => Reflect.set(window, 'clinic', {}),
      () => Reflect.deleteProperty(window, 'clinic'),
      () => Reflect.defineProperty(window, 'clinic', { value: {} }),
    ].map(attempt)
    return {
      methods: Object.keys(clinic).sort(),
      isFrozen: Object.isFrozen(clinic) && Object.getOwnPropertyDescriptor(window, 'clinic')?.configurable === false,
      acts: acts.filter(outcome => !['false', 'refused'].includes(outcome)),
      isSame: window.clinic === clinic && clinic.loadSettings === before,
      globals: ['electron', 'ipcRenderer', 'contextBridge', 'require', 'process', 'module', 'global', 'Buffer', '__dirname', 'exports', '__standinReceive'].filter(name => name in window),
      // A function of the bridge is one of the page: what makes functions of it makes the page's.
      made: attempt(() => (clinic.loadContent.constructor as (code: string) => () => string)('return typeof process + typeof require')()),
    }
  })
  expect(seen).toEqual({ methods: [...Object.keys(channels), 'onMenuCommand'].sort(), isFrozen: true, acts: [], isSame: true, globals: [], made: 'undefinedundefined' })
})

it('has every page in a sandbox, whoever opens it', async () => {
  expect(await running.app.evaluate(({ app }) => app.commandLine.hasSwitch('enable-sandbox'))).toBe(true)
})

it('serves its page under a policy without a word that is unsafe', async () => {
  const policy = await running.page.evaluate(async () => (await fetch('./index.html')).headers.get('content-security-policy') ?? '')
  for (const part of ['default-src \'none\'', 'script-src \'self\'', 'style-src \'self\'', 'connect-src \'self\'', 'base-uri \'none\'', 'form-action \'none\''])
    expect(policy.split('; ')).toContain(part)
  expect(policy).not.toMatch(/unsafe|\*|https?:/)
})

it('stays where it is, whatever the page does to leave', async () => {
  const { app, page } = running
  // After our own listener: it sees what that one decided.
  await app.evaluate(({ BrowserWindow }) => {
    const prevented: boolean[] = []
    Object.assign(globalThis, { prevented })
    BrowserWindow.getAllWindows()[0]?.webContents.on('will-navigate', event => void prevented.push(event.defaultPrevented))
  })
  // A document that was left, if only for a moment, has lost its mark.
  await page.evaluate(() => Reflect.set(window, 'mark', 'stayed'))
  await page.evaluate(() => {
    const targets = ['https://example.org/', 'http://127.0.0.1:1/', 'file:///etc/passwd', 'data:text/html,<b>x</b>', 'javascript:document.title="taken"', 'assets/index.js']
    for (const target of targets) {
      location.assign(target)
      const link = document.createElement('a')
      const form = document.createElement('form')
      for (const [element, name] of [[link, 'href'], [form, 'action']] as const) {
        element.setAttribute(name, target)
        document.body.append(element)
      }
      link.click()
      form.submit()
      link.target = '_top'
      link.click()
      link.remove()
      form.remove()
    }
    const refresh = document.createElement('meta')
    refresh.httpEquiv = 'refresh'
    refresh.content = '0;url=https://example.org/'
    document.head.append(refresh)
  })
  await expectAtHome()
  await expect.poll(() => page.evaluate(() => Reflect.get(window, 'mark') as string)).toBe('stayed')
  expect(await page.title()).not.toBe('taken')
  await expect.poll(() => app.evaluate(() => [...new Set(Reflect.get(globalThis, 'prevented') as readonly boolean[])])).toEqual([true])
  expect(await page.evaluate(() => typeof window.clinic)).toBe('object')
})

it('opens no second window, by a call or by a link', async () => {
  const seen = await running.page.evaluate(async () => {
    const link = document.createElement('a')
    Object.assign(link, { href: 'https://example.org/', target: '_blank' })
    document.body.append(link)
    link.click()
    link.remove()
    const opened = ['', 'about:blank', 'index.html', 'https://example.org/'].filter(url => window.open(url, '_blank', 'width=100') !== null)
    // Where main would let one open, Electron opens it, and the stand-in, which cannot, throws in main.
    const faults = (await window.clinic.listEvents()).filter(({ fact }) => fact.kind === 'main-fault')
    return { opened, faults: faults.length }
  })
  expect(seen).toEqual({ opened: [], faults: 0 })
  await expectAtHome()
})

it('runs no code made from text, in any of the ways there are', async () => {
  const outcome = await running.page.evaluate(() => new Promise<Readonly<Record<string, string>>>((resolve) => {
    // In a timer, as what Playwright evaluates itself is not held to the page's policy.
    setTimeout(() => {
      const mark = (): void => void Reflect.set(window, 'ran', true)
      const text = 'window.ran = true'
      const outcome: Record<string, string> = {}
      const attempt = (name: string, run: () => unknown): void => {
        Reflect.deleteProperty(window, 'ran')
        try {
          run()
        }
        catch {
          // Refused at once; else it is seen by what it leaves.
        }
        outcome[name] = 'ran' in window ? 'ran' : 'refused'
      }
      const element = (tag: string, attributes: Readonly<Record<string, string>>, inner = ''): void => {
        const made = document.createElement(tag)
        for (const [key, value] of Object.entries(attributes))
          made.setAttribute(key, value)
        if (inner !== '')
          made.append(inner)
        document.body.append(made)
        made.click()
        made.remove()
      }
      attempt('control', mark)
      attempt('eval', () => (0, eval)(text))
      attempt('Function', () => (Reflect.construct(Function, [text]) as () => void)())
      attempt('timer', () => Reflect.apply(setTimeout, window, [text]))
      attempt('inline script', () => element('script', {}, text))
      attempt('inline handler', () => element('button', { onclick: text }))
      attempt('javascript link', () => element('a', { href: `javascript:${text}` }))
      attempt('markup', () => {
        const place = document.createElement('div')
        place.innerHTML = `<img src="x" onerror="${text}">`
        outcome.markupMade = String(place.childElementCount)
      })
      attempt('another policy', () => Reflect.apply(Reflect.get(window.trustedTypes ?? {}, 'createPolicy') as (...args: readonly unknown[]) => unknown, window.trustedTypes, ['mine', {}]) && mark())
      attempt('a worker of a blob', () => {
        const worker = new Worker(URL.createObjectURL(new Blob([text])))
        worker.terminate()
        mark()
      })
      setTimeout(() => resolve({ ...outcome, later: 'ran' in window ? 'ran' : 'refused' }))
    })
  }))
  const { control, ...refused } = outcome
  expect(control).toBe('ran')
  expect(Object.values(refused).filter(text => text !== 'refused')).toEqual([])
  expect(Object.keys(refused)).toHaveLength(10)
})

it('shows no foreign page in a frame, and gives a frame no bridge', async () => {
  const seen = await running.page.evaluate(async () => {
    const frames = ['https://example.org/', 'index.html', 'data:text/html,x', 'file:///etc/passwd'].map((src) => {
      const frame = document.createElement('iframe')
      const refused = new Promise<string>(resolve => document.addEventListener('securitypolicyviolation', event => event.effectiveDirective === 'frame-src' && resolve('refused')))
      frame.src = src
      document.body.append(frame)
      return refused.finally(() => frame.remove())
    })
    const own = document.createElement('iframe')
    const loaded = new Promise(resolve => own.addEventListener('load', resolve, { once: true }))
    own.src = URL.createObjectURL(new Blob(['<script>window.ran = true</script>'], { type: 'text/html' }))
    document.body.append(own)
    await loaded
    const inside = own.contentWindow
    const bridge = { clinic: typeof inside?.clinic, ran: inside === null || Reflect.has(inside, 'ran') }
    own.remove()
    return { frames: await Promise.all(frames), bridge }
  })
  expect(seen).toEqual({ frames: ['refused', 'refused', 'refused', 'refused'], bridge: { clinic: 'undefined', ran: false } })
})

it('has no permission and no feature of a browser', async () => {
  const granted = await running.page.evaluate(async () => {
    const names = ['geolocation', 'camera', 'microphone', 'notifications', 'clipboard-read', 'clipboard-write', 'midi', 'idle-detection', 'screen-wake-lock', 'local-fonts', 'window-management', 'storage-access', 'persistent-storage']
    const states = await Promise.all(names.map(async name => ({ name, state: await navigator.permissions.query({ name: name as PermissionName }).then(({ state }) => state, () => 'unknown') })))
    const devices = ['usb', 'serial', 'hid', 'bluetooth']
    const asked = {
      geolocation: new Promise((resolve, reject) => navigator.geolocation.getCurrentPosition(resolve, reject)),
      media: navigator.mediaDevices.getUserMedia({ audio: true, video: true }),
      screen: navigator.mediaDevices.getDisplayMedia(),
      clipboard: navigator.clipboard.readText(),
      midi: navigator.requestMIDIAccess(),
      ...Object.fromEntries(devices.map(name => [name, Promise.resolve((Reflect.get(navigator, name) as { requestDevice?: (options: object) => Promise<unknown>, requestPort?: () => Promise<unknown> } | undefined)).then(device => device === undefined ? Promise.reject(new Error('absent')) : (device.requestDevice?.({ filters: [], acceptAllDevices: true }) ?? device.requestPort?.()))])),
      notification: Notification.requestPermission().then(answer => answer === 'granted' ? answer : Promise.reject(new Error(answer))),
    }
    const answers = await Promise.all(Object.entries(asked).map(([name, promise]) => promise.then(() => name, () => '')))
    const allowed = (Reflect.get(document, 'featurePolicy') as { allowedFeatures: () => readonly string[] }).allowedFeatures()
    return {
      denied: states.filter(({ state }) => state === 'denied').map(({ name }) => name),
      states: states.filter(({ state }) => state === 'granted'),
      answers: answers.filter(name => name !== ''),
      features: ['camera', 'microphone', 'geolocation', 'usb', 'serial', 'hid', 'midi', 'clipboard-read', 'display-capture', 'idle-detection', 'payment', 'local-fonts'].filter(name => allowed.includes(name)),
    }
  })
  expect(granted).toEqual({ denied: expect.arrayContaining(['geolocation', 'notifications', 'camera', 'microphone']) as readonly string[], states: [], answers: [], features: [] })
})

it('serves the files that were built and no other', async () => {
  const statuses = await running.page.evaluate(() => Promise.all(['index.html', 'index.html/../../package.json', '..%2f..%2fpackage.json', '../main/index.js', '%2e%2e/main/index.js', 'assets', 'missing.js', 'index.html%00']
    .map(file => fetch(file).then(({ status }) => status, () => 0))))
  expect(statuses).toEqual([200, ...Array<number>(7).fill(404)])
  expect(await running.page.evaluate(() => fetch('index.html', { method: 'POST' }).then(({ status }) => status))).toBe(405)
})

it('opens a source in the system\'s browser only after a person said so, and by the source\'s id alone', async () => {
  const { app, page } = running
  await app.evaluate(({ dialog, shell }) => {
    const asked: unknown[] = []
    Object.assign(globalThis, { asked, answer: 1 })
    dialog.showMessageBox = (_window: object, options?: object) => {
      asked.push(options)
      return Promise.resolve({ response: Reflect.get(globalThis, 'answer') as number, checkboxChecked: false })
    }
    shell.openExternal = url => Promise.resolve(void asked.push(url))
  })
  await page.evaluate(() => location.hash = '#/causes/sciatica')
  const button = page.getByRole('button', { name: /^Open in the browser: source \d+$/ }).first()
  await button.click()
  const asked = (): Promise<readonly unknown[]> => app.evaluate(() => Reflect.get(globalThis, 'asked') as unknown[])
  await expect.poll(async () => (await asked()).length).toBe(1)
  await app.evaluate(() => Reflect.set(globalThis, 'answer', 0))
  await button.click()
  await expect.poll(async () => (await asked()).length).toBe(3)
  const [, options, url] = await asked() as readonly [unknown, { readonly detail: string }, string]
  expect(url).toMatch(/^https:\/\//)
  expect(options.detail).toContain(url)
  expect(await page.evaluate(() => [...document.querySelectorAll('a[href]')].filter(link => !link.getAttribute('href')?.startsWith('#')).length)).toBe(0)
})

// The last one: it leaves our page.
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
