import type { Fact } from '../../../src/shared/eventLog/loggedEvent.ts'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openEventLog } from '../../../src/main/events/eventLog.ts'
import { makeHandlers } from '../../../src/main/ipc/handlers.ts'
import { watchReplies } from '../../../src/main/ipc/watchReplies.ts'
import { services } from '../../helpers/mainServices.ts'
import { temporaryFolder } from '../../helpers/temporaryFolder.ts'

/** The handlers over a real log; the clock goes on by a step with each look. */
function overLog(file: string | null = null, step = 60_000) {
  const folder = temporaryFolder()
  let time = Date.parse('2026-01-05T09:00:00.000Z')
  const now = (): Date => new Date(time += step)
  const events = openEventLog(folder, now)
  const suggested: string[] = []
  const handlers = makeHandlers(services({ events, now, askSavePath: async (...names) => {
    suggested.push(...names)
    return file
  } }))
  return { handlers, events, suggested, logFile: path.join(folder, 'events.jsonl') }
}

describe('the window', () => {
  it('reads the log, and adds to it what only it sees', async () => {
    const { handlers } = overLog()
    const fact: Fact = { kind: 'window-fault', source: 'error', error: 'TypeError' }
    expect(await handlers.noteEvent(fact)).toEqual({ ok: true, value: null })
    expect(await handlers.listEvents()).toMatchObject([{ fact }])
  })
  it('cannot add what is not its own to see, nor a word', async () => {
    const { handlers } = overLog()
    for (const raw of [{ kind: 'app-ended' }, { kind: 'window-reloaded', note: 'Maria' }, { kind: 'window-fault', source: 'error', error: 'Maria' }, { kind: 'Maria' }, 'Maria', null, undefined])
      expect(await handlers.noteEvent(raw)).toEqual({ ok: false, fault: { kind: 'bad-request' } })
    expect(await handlers.listEvents()).toEqual([])
  })
  it('cannot fill the log', async () => {
    const { handlers, events } = overLog(null, 1)
    for (let count = 0; count < 1000; count += 1)
      await handlers.noteEvent({ kind: 'window-reloaded' })
    expect(events.list()).toHaveLength(10)
  })
  it('whatever it sends, leaves not a word of it in the log', async () => {
    const { handlers, events, logFile } = overLog()
    const note = watchReplies(handlers, events.note).noteEvent
    events.note({ kind: 'app-ended' })
    await fc.assert(fc.asyncProperty(fc.anything(), fc.constantFrom('window-fault', 'window-reloaded', 'x'), async (any, kind) => {
      for (const raw of [any, { kind, any }, { kind, source: 'Pilar', error: 'Pilar' }, { kind, source: 'error', error: { name: 'Pilar' } }])
        await note(raw)
      expect(readFileSync(logFile, 'utf8')).not.toContain('Pilar')
    }))
  })
})

describe('the saved log', () => {
  it('is a table, the oldest first', async () => {
    const file = path.join(temporaryFolder(), 'log.csv')
    const { handlers, events, suggested } = overLog(file)
    events.note({ kind: 'app-started', app: '1.2.3', electron: '45.4.1', node: '24.1.0', system: 'linux' })
    events.note({ kind: 'app-ended' })
    expect(await handlers.saveEvents()).toMatchObject({ ok: true, value: { path: file } })
    expect(suggested).toEqual(['causebook-events-2026-01-05.csv', 'jsonl'])
    expect(readFileSync(file, 'utf8').split('\r\n').map(row => row.split(',').slice(1))).toEqual([['event', 'details'], ['app-started', 'app=1.2.3 electron=45.4.1 node=24.1.0 system=linux'], ['app-ended', ''], []])
  })
  it('is lines of JSON where its name says so', async () => {
    const file = path.join(temporaryFolder(), 'log.jsonl')
    const { handlers, events } = overLog(file)
    events.note({ kind: 'app-ended' })
    await handlers.saveEvents()
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ fact: { kind: 'app-ended' } })
  })
  it('is not written where the person cancels, and says why where the disk refuses', async () => {
    expect(await overLog().handlers.saveEvents()).toEqual({ ok: false, fault: { kind: 'cancelled' } })
    const file = path.join(temporaryFolder(), 'nowhere', 'log.csv')
    expect(await overLog(file).handlers.saveEvents()).toMatchObject({ ok: false, fault: { kind: 'not-writable', path: file } })
    expect(existsSync(file)).toBe(false)
  })
})

it('tells why the window was loaded again', async () => {
  const handlers = makeHandlers(services({ takeReopening: () => 'hung' }))
  expect(await handlers.takeReopening()).toBe('hung')
})
