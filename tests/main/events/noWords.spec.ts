import type { Handlers } from '../../../src/main/ipc/handlers.ts'
import { EventEmitter } from 'node:events'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setImmediate } from 'node:timers/promises'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { openEventLog } from '../../../src/main/events/eventLog.ts'
import { openHandoutPress } from '../../../src/main/handout/handoutPress.ts'
import { watchReplies } from '../../../src/main/ipc/watchReplies.ts'
import { holdFaults } from '../../../src/main/recovery/holdFaults.ts'
import { watchWindow } from '../../../src/main/recovery/watchWindow.ts'
import { loadSettings, saveSettings } from '../../../src/main/settings/settingsFile.ts'
import { fail } from '../../../src/shared/result.ts'
import { aHandout } from '../../helpers/handouts.ts'
import { temporaryFolder } from '../../helpers/temporaryFolder.ts'

/** What a word looks like that must not come out: long enough that chance does not write it. */
const word = fc.stringMatching(/^[A-Z][a-z]{7}$/)

/** An error that says the word wherever an error can say one. */
const saying = (said: string): Error => Object.assign(new Error(said), { name: said, code: said, path: `/home/${said}`, stack: `at ${said}`, cause: said, syscall: said })

/** A log with a clock that never holds anything back. */
function aLog() {
  const folder = temporaryFolder()
  let time = Date.parse('2026-01-05T09:00:00.000Z')
  const events = openEventLog(folder, () => new Date(time += 60_000))
  return { folder, events, read: () => readFileSync(path.join(folder, 'events.jsonl'), 'utf8') }
}

it('has not a word of any fault that can be reached: errors, paths, requests, replies, reasons', async () => {
  const { folder, events, read } = aLog()
  const { note } = events
  const process = new EventEmitter()
  holdFaults(process, { note, ask: async () => true, quit: () => undefined })
  const page = Object.assign(new EventEmitter(), { reload: () => undefined, forcefullyCrashRenderer: () => undefined })
  watchWindow({ webContents: page, isDestroyed: () => false } as unknown as Parameters<typeof watchWindow>[0], {
    note, remember: () => undefined, ask: async () => true, openAgain: () => undefined, quit: () => undefined, now: () => 0,
  })
  await fc.assert(fc.asyncProperty(word, async (said) => {
    const home = path.join(folder, said)
    mkdirSync(home, { recursive: true })
    const settingsFile = path.join(home, `${said}.json`)
    writeFileSync(settingsFile, `{ "clinic": "${said}`)
    const throwing = async (): Promise<never> => { throw saying(said) }
    const refusing = async () => fail({ kind: 'not-saved', path: `/home/${said}`, reason: said })
    const handlers = watchReplies({
      loadSettings: () => loadSettings(settingsFile),
      saveSettings: (settings: never) => saveSettings(home, settings),
      changeVisit: refusing,
      openVisits: async () => ({ kind: 'unavailable', fault: { kind: 'not-writable', path: said, reason: said } }),
      drawHandout: throwing,
    } as unknown as Handlers, note)
    process.emit('uncaughtException', saying(said))
    process.emit('uncaughtException', said)
    process.emit('unhandledRejection', saying(said))
    page.emit('render-process-gone', {}, { reason: said })
    page.emit('preload-error', {}, said, saying(said))
    await handlers.saveSettings((await handlers.loadSettings()).settings)
    await handlers.changeVisit({})
    await handlers.openVisits()
    await handlers.drawHandout({}).catch(() => undefined)
    await setImmediate()
    expect(read()).toContain('"kind":"settings-damaged"')
    expect(read()).toContain('"kind":"visits-not-saved"')
    expect(read()).not.toContain(said)
    expect(JSON.stringify(events.list())).not.toContain(said)
  }), { numRuns: 25 })
})

it('has not a word of what a worker says as it dies', async () => {
  const { folder, events, read } = aLog()
  const worker = path.join(folder, 'Esperanza.mjs')
  writeFileSync(worker, 'import { parentPort } from "node:worker_threads"; parentPort.on("message", ({ handout }) => { throw Object.assign(new Error(handout.title), { name: "Esperanza", code: "Esperanza" }) })')
  const press = openHandoutPress(worker, { note: events.note })
  await press.draw({ ...aHandout(), title: 'Esperanza' })
  await press.close()
  expect(read().match(/worker-crashed/g)).toHaveLength(2)
  expect(read()).not.toContain('Esperanza')
})
