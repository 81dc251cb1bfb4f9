import type { RunningApp } from './launchApp.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { launchApp, runtime } from './launchApp.ts'

let running: RunningApp

beforeAll(async () => {
  running = await launchApp()
})
afterAll(() => running.close())

const attempts = (): Promise<number> => running.page.evaluate(async () => (await window.clinic.loadDiagnostics()).networkAttempts)
/** Leaves the settings and comes back, so that they are told anew. */
async function readAbout(): Promise<string> {
  const { page } = running
  await page.evaluate(() => location.hash = '#/causes')
  await page.locator('.causes').waitFor()
  await page.evaluate(() => location.hash = '#/settings')
  return page.locator('#about, .settings').filter({ hasText: 'reach a network' }).first().innerText()
}

it(`tries to reach no network on a walk through all places, and says so (${runtime})`, async () => {
  const { page } = running
  for (const place of ['#/causes', '#/causes/sciatica', '#/compare/sciatica,deep-vein-thrombosis', '#/visit', '#/visits', '#/handouts', '#/settings']) {
    await page.evaluate(hash => location.hash = hash, place)
    await page.locator('main').filter({ visible: true }).first().waitFor()
  }
  await page.evaluate(() => location.hash = '#/causes/sciatica')
  await page.locator('.entry-actions button').first().click()
  await page.evaluate(() => location.hash = '#/handouts')
  await page.locator('canvas').first().waitFor()
  expect(await attempts()).toBe(0)
  await expect.poll(readAbout).toMatch(/0 attempts to reach a network since start at \d/)
})

it('lets the page reach nothing, in any of the ways there are', async () => {
  const refused = await running.page.evaluate(() => new Promise<Readonly<Record<string, string>>>((resolve) => {
    // In a timer, as what Playwright evaluates itself is not held to the page's policy.
    setTimeout(() => void (async () => {
      const far = 'https://example.org/x'
      const violation = (start: () => unknown): Promise<string> => new Promise((done) => {
        const listener = (event: SecurityPolicyViolationEvent): void => {
          document.removeEventListener('securitypolicyviolation', listener)
          done(event.effectiveDirective)
        }
        document.addEventListener('securitypolicyviolation', listener)
        try {
          start()
        }
        catch {
          // Refused at once; the violation tells by what.
        }
      })
      const add = (tag: string, attributes: Readonly<Record<string, string>>) => (): void => {
        const element = document.createElement(tag)
        for (const [key, value] of Object.entries(attributes))
          element.setAttribute(key, value)
        document.head.append(element)
        setTimeout(() => element.remove())
      }
      const form = document.createElement('form')
      Object.assign(form, { action: far, method: 'post' })
      document.body.append(form)
      const tries: Readonly<Record<string, () => unknown>> = {
        fetch: () => fetch(far).catch(() => undefined),
        request: () => {
          const request = new XMLHttpRequest()
          request.open('GET', far)
          request.send()
        },
        beacon: () => navigator.sendBeacon(far, 'x'),
        socket: () => new WebSocket('wss://example.org/'),
        events: () => new EventSource(far),
        image: add('img', { src: far }),
        style: add('link', { rel: 'stylesheet', href: far }),
        prefetch: add('link', { rel: 'prefetch', href: far }),
        preload: add('link', { rel: 'preload', as: 'image', href: far }),
        media: add('video', { src: far }),
        object: add('object', { data: far }),
        font: () => new FontFace('far', `url(${far})`).load().catch(() => undefined),
        form: () => form.submit(),
        base: add('base', { href: far }),
      }
      const found: Record<string, string> = {}
      for (const [name, start] of Object.entries(tries))
        found[name] = await violation(start)
      form.remove()
      resolve(found)
    })())
  }))
  expect(refused).toEqual({
    fetch: 'connect-src', request: 'connect-src', beacon: 'connect-src', socket: 'connect-src', events: 'connect-src', image: 'img-src', style: 'style-src-elem', prefetch: expect.stringMatching(/-src/) as string,
    preload: 'img-src', media: 'media-src', object: 'require-trusted-types-for', font: 'font-src', form: 'form-action', base: 'base-uri',
  })
})

// A hint passes the page's policy and asks nothing of main; that it looks nothing up is what the kernel's count over the whole run tells.
it('looks nothing up for a hint to the browser', async () => {
  const before = await attempts()
  await running.page.evaluate(() => {
    for (const rel of ['dns-prefetch', 'preconnect']) {
      for (const href of ['https://example.org/', 'https://192.0.2.1/', '//192.0.2.1']) {
        const link = document.createElement('link')
        Object.assign(link, { rel, href })
        document.head.append(link)
      }
    }
  })
  expect(await attempts()).toBe(before)
})

it('counts and refuses what main itself tries, and what a page without a policy asks for', async () => {
  const { app } = running
  const before = await attempts()
  const refusal = await app.evaluate(async () => {
    const net = globalThis.process.getBuiltinModule('node:net')
    return await new Promise<string>(resolve => net.connect(443, '192.0.2.1').on('error', ({ message }) => resolve(message)))
  })
  expect(refusal).toBe('Causebook reaches no network')
  expect(await attempts()).toBe(before + 1)
  await app.evaluate(async ({ BrowserWindow }) => {
    const other = new BrowserWindow({ show: false })
    await other.loadURL('https://192.0.2.1/').catch(() => undefined)
    other.destroy()
  })
  // Chromium may ask again for a page that it could not have.
  await expect.poll(attempts).toBeGreaterThanOrEqual(before + 2)
  // What is shown is held against the count before and after: it may have risen meanwhile.
  await expect.poll(async () => {
    const [low, said, high] = [await attempts(), await readAbout(), await attempts()]
    const [, shown = Number.NaN] = /(\d+) attempts to reach a network since start at .*Each was refused/s.exec(said) ?? []
    return Number(shown) >= low && Number(shown) <= high
  }).toBe(true)
})
