import { expect, it } from 'vitest'
import { refuseDebugging } from '../../src/main/refuseDebugging.ts'

/** An app that was started with some switches. */
const anApp = (isPackaged: boolean, ...given: readonly string[]): Parameters<typeof refuseDebugging>[0] => ({ isPackaged, commandLine: { hasSwitch: name => given.includes(name) } })

it.each(['remote-debugging-port', 'remote-debugging-pipe', 'remote-allow-origins', 'inspect', 'inspect-brk', 'inspect-port'])('refuses --%s in the installed app, by name in one line', (name) => {
  expect(refuseDebugging(anApp(true, 'lang', name))).toBe(`causebook: --${name}: the installed app starts for no debugger, which could read visits\n`)
})

it('names all of them', () => {
  expect(refuseDebugging(anApp(true, 'inspect', 'remote-debugging-port'))).toContain('--remote-debugging-port, --inspect:')
})

it('lets the installed app start with any other switch, and with none', () => {
  expect([anApp(true), anApp(true, 'lang', 'force-device-scale-factor', 'no-sandbox')].map(refuseDebugging)).toEqual([null, null])
})

it('lets tests attach to the app that runs from its sources, and does not even ask', () => {
  const commandLine = { hasSwitch: (): never => { throw new Error('was asked') } }
  expect(refuseDebugging({ isPackaged: false, commandLine })).toBeNull()
})
