import { expect, it } from 'vitest'
import { quietChromium } from '../../src/main/quietChromium.ts'

const given = new Map<string, string | undefined>()
quietChromium({ appendSwitch: (name, value) => void given.set(name, value) })

it('lets Chromium look up no name at all, and ask no proxy', () => {
  expect(given.get('host-resolver-rules')).toBe('MAP * ~NOTFOUND')
  expect(given.has('no-proxy-server')).toBe(true)
})

it('turns off what Chromium does by itself, and the dump of its memory', () => {
  expect([...given.keys()]).toEqual(expect.arrayContaining(['disable-background-networking', 'disable-component-update', 'disable-domain-reliability', 'disable-sync', 'no-pings', 'disable-breakpad']))
})

it('weakens nothing', () => {
  expect([...given.keys()].filter(name => /no-sandbox|disable-web-security|ignore-certificate|remote-debugging|allow-|disable-site-isolation|unsafe/.test(name))).toEqual([])
})
