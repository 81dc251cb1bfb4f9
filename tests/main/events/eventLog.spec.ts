import type { Fact } from '../../../src/shared/eventLog/loggedEvent.ts'
import { execFileSync } from 'node:child_process'
import { appendFileSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fullSize, mostEvents, openEventLog } from '../../../src/main/events/eventLog.ts'
import { limitRate } from '../../../src/main/events/limitRate.ts'
import { anyFact } from '../../helpers/anyFact.ts'
import { temporaryFolder } from '../../helpers/temporaryFolder.ts'

const MINUTE = 60_000
const ended: Fact = { kind: 'app-ended' }
const started: Fact = { kind: 'app-started', app: '1.2.3', electron: '45.4.1', node: '24.1.0', system: 'linux' }

/** A log with a clock that goes on by a minute with each look at it, so that nothing is held back. */
function aLog(folder = temporaryFolder(), step = MINUTE) {
  let time = Date.parse('2026-01-05T09:00:00.000Z')
  const log = openEventLog(folder, () => new Date(time += step))
  const file = path.join(folder, 'events.jsonl')
  return { folder, file, log, facts: () => log.list().map(({ fact }) => fact) }
}

describe('the event log', () => {
  it('gives back what it was given, the newest first, in the next run as well', () => {
    fc.assert(fc.property(fc.array(anyFact, { maxLength: 8 }), (given) => {
      // The folder outlives the property's run; the test's end removes it.
      const { folder, log, facts } = aLog(temporaryFolder())
      given.forEach(log.note)
      expect(facts()).toEqual(given.toReversed())
      expect(aLog(folder).facts()).toEqual(given.toReversed())
    }), { numRuns: 40 })
  })
  it('is there on disk when a note returns, for its owner alone', () => {
    const { file, log } = aLog(path.join(temporaryFolder(), 'new'))
    log.note(started)
    expect(readFileSync(file, 'utf8')).toContain('"kind":"app-started"')
    expect(statSync(file).mode & 0o777).toBe(0o600)
  })
  it('is made its owner’s alone where it was not', () => {
    const { file, log } = aLog()
    writeFileSync(file, '', { mode: 0o644 })
    log.note(ended)
    expect(statSync(file).mode & 0o777).toBe(0o600)
  })
  it('puts a full file aside and never has more than two', () => {
    const { folder, file, log, facts } = aLog()
    const line = `${JSON.stringify({ at: '2026-01-05T09:00:00.000Z', fact: ended })}\n`
    for (let round = 0; round < 3; round += 1) {
      writeFileSync(file, line.repeat(Math.ceil(fullSize / line.length)))
      log.note(started)
      expect(facts()[0]).toEqual(started)
    }
    expect(readdirSync(folder).sort()).toEqual(['events.jsonl', 'events.older.jsonl'])
    expect(statSync(file).size).toBeLessThan(200)
    expect(facts()).toHaveLength(mostEvents)
  })
  it('passes over what cannot be read, a line that was cut off included, and joins nothing to it', () => {
    const { file, log, facts } = aLog()
    writeFileSync(file, `${JSON.stringify({ at: '2026-01-05T09:00:00.000Z', fact: started })}\nnot json\n{"at":"x"}\n\u0000\n{"at":"2026-01-05T09:00:00.000Z","fact":{"kind":"ma`)
    log.note(ended)
    expect(facts()).toEqual([ended, started])
  })
  it('passes over lines with words in them: they are not shown or saved', () => {
    const { file, facts } = aLog()
    for (const fact of [{ ...ended, note: 'Maria Gomez' }, { kind: 'Maria Gomez' }, { kind: 'main-fault', place: 'start', error: 'Maria Gomez', code: 'none' }, { ...started, app: 'Maria' }])
      appendFileSync(file, `${JSON.stringify({ at: '2026-01-05T09:00:00.000Z', fact })}\n`)
    expect(facts()).toEqual([])
  })
  it('reads no more of a file that has grown beyond measure than its end', () => {
    const { file, facts } = aLog()
    const line = `${JSON.stringify({ at: '2026-01-05T09:00:00.000Z', fact: ended })}\n`
    writeFileSync(file, `${'x'.repeat(8 * fullSize)}\n${line}`)
    expect(facts()).toEqual([ended])
  })
})

describe('a log that cannot be written', () => {
  it.each([
    ['a folder in its place', (file: string) => mkdirSync(file)],
    ['a link in its place', (file: string) => symlinkSync('/nowhere/else', file)],
    ['a pipe in its place', (file: string) => execFileSync('mkfifo', [file])],
  ])('takes nothing along: %s', (_what, spoil) => {
    const { file, log, facts } = aLog()
    spoil(file)
    log.note(ended)
    expect(facts()).toEqual([])
  })
  it('takes nothing along where the folder is a file, and goes on where it is none any more', () => {
    const folder = path.join(temporaryFolder(), 'data')
    writeFileSync(folder, '')
    const { log, facts } = aLog(folder)
    log.note(ended)
    expect(facts()).toEqual([])
  })
  it('writes nothing through a link', () => {
    const folder = temporaryFolder()
    const other = path.join(folder, 'other')
    writeFileSync(other, 'mine')
    symlinkSync(other, path.join(folder, 'events.jsonl'))
    aLog(folder).log.note(ended)
    expect(readFileSync(other, 'utf8')).toBe('mine')
  })
  it('refuses a fact with a further field, without a throw', () => {
    const { log, facts } = aLog()
    log.note({ ...ended, note: 'Maria Gomez' } as Fact)
    expect(facts()).toEqual([])
  })
})

describe('a fault that comes again and again', () => {
  it('is written so often in a minute and no more', () => {
    const { log, facts } = aLog(temporaryFolder(), 1)
    for (let count = 0; count < 500; count += 1)
      log.note(ended)
    expect(facts()).toHaveLength(60)
  })
  it('is let through again when its minute is over, and after the clock was set back', () => {
    let now = 1000 * MINUTE
    const may = limitRate(2, MINUTE, () => now)
    const three = (): readonly boolean[] => [may(), may(), may()]
    expect(three()).toEqual([true, true, false])
    now += MINUTE
    expect(three()).toEqual([true, true, false])
    now -= 500 * MINUTE
    expect(three()).toEqual([true, true, false])
  })
})
