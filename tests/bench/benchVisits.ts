import type { KeptVisit, KeptVisitQuery } from '../../src/shared/visits/keptVisit.ts'
import type { VisitsService } from '../../src/main/visits/visitsService.ts'
import { randomUUID } from 'node:crypto'
import { closeSync, fsyncSync, mkdtempSync, openSync, rmSync, statSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import process from 'node:process'
import { parseArgs } from 'node:util'
import { inTransaction } from '../../src/main/visits/inTransaction.ts'
import { openKeyRing } from '../../src/main/visits/keyRing.ts'
import { makeVisits } from '../../src/main/visits/makeVisits.ts'
import { openDatabase } from '../../src/main/visits/openDatabase.ts'
import { usualCost } from '../../src/main/visits/passphraseKey.ts'
import { openVisitStore } from '../../src/main/visits/visitStore.ts'
import { summarizeVisit } from '../../src/shared/visits/summarizeVisit.ts'
import { shippedPack } from '../helpers/shippedContent.ts'
import { fullVisit } from './fullVisit.ts'
import { report, summarize, timeCalls } from './stats.ts'

// Part of `npm run bench`: what it costs to write every answer, and to find a visit among very many. `-- --kept N` for another number.

const { values } = parseArgs({ options: { kept: { type: 'string', default: '100000' } } })
const KEPT = Number(values.kept)
const DAYS = 3650
const DAY = 24 * 60 * 60 * 1000
const start = Date.parse('2026-01-05T09:00:00.000Z')
const end = start + DAYS * DAY
const pack = shippedPack()
const answers = fullVisit(pack.findings)
const findings = Object.entries(answers)
const keystore = { isSafe: () => Promise.resolve(true), wrap: (text: string) => Promise.resolve(Buffer.from(text)), unwrap: (sealed: Buffer) => Promise.resolve({ text: sealed.toString(), isStale: false }) }
const dayOf = (at: Date): string => at.toISOString().slice(0, 10)
const world = { now: () => new Date(end), dayOf, summarize: (given: typeof answers) => summarizeVisit(pack, given) }
const openService = (folder: string): VisitsService => makeVisits({ ...world, folder, keystore, keepDays: () => Promise.resolve(DAYS) })

async function openNow(visits: VisitsService) {
  const state = await visits.open()
  if (state.kind !== 'ready')
    throw new Error(JSON.stringify(state))
  return state
}

/** Times calls that are awaited one by one. */
async function timeEach(count: number, call: (index: number) => Promise<{ readonly ok: boolean }>): Promise<ReturnType<typeof summarize>> {
  const times: number[] = []
  for (let index = 0; index < count; index += 1) {
    const from = performance.now()
    if (!(await call(index)).ok)
      throw new Error('expected it to be done')
    times.push(performance.now() - from)
  }
  return summarize(times)
}

/** What the disk itself takes for as much: no answer can be faster than that. */
function benchDisk(folder: string): void {
  const file = openSync(path.join(folder, 'bare'), 'w')
  const pages = Buffer.alloc(8300)
  report('two pages written and synced, by hand', timeCalls(() => {
    writeSync(file, pages)
    fsyncSync(file)
  }, { count: 900 }), 'ms', 'the floor of what follows')
  closeSync(file)
}

/** One answer after another, through the service: parsed by the bridge before, on disk when it returns. */
async function benchAnswers(folder: string): Promise<void> {
  benchDisk(folder)
  const visits = openService(folder)
  let { open } = await openNow(visits)
  const answer = async (index: number): Promise<{ readonly ok: boolean }> => {
    if (open.steps.length === findings.length) {
      await visits.start(null)
      ;({ open } = await openNow(visits))
    }
    const [finding = '', to = null] = findings[index % findings.length] ?? []
    const step = [{ finding, from: null, to }]
    const reply = await visits.change({ visit: open.id, revision: open.revision, from: open.steps.length, steps: [step], cursor: open.steps.length + 1, place: 1, given: null, sheet: null })
    open = { ...open, revision: open.revision + 1, steps: [...open.steps, step] }
    return reply
  }
  await timeEach(50, answer)
  report(`one answer on disk, visits of ${findings.length} answers`, await timeEach(findings.length * 8, answer), 'ms', 'target: 5 ms or less, p95')
  let { revision } = open
  const write = (count: number, from: number): ReturnType<VisitsService['change']> => {
    const steps = Array.from({ length: count }, (_, index) => [{ finding: findings[index % findings.length]?.[0] ?? '', from: null, to: true }])
    const reply = visits.change({ visit: open.id, revision, from, steps, cursor: from + count, place: 1, given: null, sheet: null })
    revision += 1
    return reply
  }
  await write(5000, 0)
  report('one answer on disk, after 5,000 steps', await timeEach(500, index => write(1, 5000 + index)), 'ms', 'target: 5 ms or less, p95')
  const { id } = open
  await visits.change({ visit: id, revision, from: findings.length, steps: [], cursor: findings.length, place: 1, given: null, sheet: null })
  report('a visit finished, kept and the next begun', await timeEach(1, () => visits.start(null)), 'ms', '')
  visits.close()
}

/** Fills a database through the store's own code, and says how it grows. */
async function fill(folder: string): Promise<readonly string[]> {
  const file = path.join(folder, 'visits.db')
  const key = await openKeyRing(path.join(folder, 'visits.key.json'), keystore, usualCost).makeInKeystore()
  if (key === null)
    throw new Error('the keystore does not take the key')
  const opened = openDatabase(file)
  const store = opened.ok ? openVisitStore(opened.value, file, key, { ...world, now: () => new Date(start) }) : null
  if (!opened.ok || store === null)
    throw new Error('expected a database')
  const summary = summarizeVisit(pack, answers)
  const causes = pack.causes.map(({ id }) => id)
  const sizes: number[] = []
  const from = performance.now()
  for (let done = 0; done < KEPT; done += 1000) {
    inTransaction(opened.value, () => {
      for (let index = done; index < done + 1000; index += 1) {
        const at = new Date(start + Math.floor(index * DAYS * DAY / KEPT))
        // Few causes are common, many are rare.
        const five = Array.from({ length: 5 }, (_, rank) => causes[Math.floor(causes.length * ((index * 0.618034 + rank * 0.2) % 1) ** 2)] ?? '')
        const visit: KeptVisit = { ...summary, id: randomUUID(), startedAt: at.toISOString(), finishedAt: at.toISOString(), status: 'completed', causes: [...new Set(five)], answers, given: null, amendments: [] }
        store.kept.insert(visit, dayOf(at), at.getTime() - start)
      }
    })
    if ((done + 1000) % 10_000 === 0) {
      store.checkpoint()
      sizes.push(statSync(file).size)
    }
  }
  const seconds = (performance.now() - from) / 1000
  const steps = sizes.map((size, index) => (size - (sizes[index - 1] ?? 0)) / 1e6)
  process.stdout.write(`${KEPT} visits of ${findings.length} answers written in ${seconds.toFixed(1)} s; MB for each 10,000: ${steps.map(size => size.toFixed(1)).join(' ')}\n`)
  process.stdout.write(`growth: the last 10,000 take ${((steps.at(-1) ?? Number.NaN) / (steps[1] ?? Number.NaN)).toFixed(2)} times the second; linear is 1\n`)
  opened.value.close()
  return causes
}

async function benchKept(folder: string): Promise<void> {
  const causes = await fill(folder)
  const opening = performance.now()
  const visits = openService(folder)
  const { kept } = await openNow(visits)
  process.stdout.write(`a database of ${kept} kept visits opened in ${(performance.now() - opening).toFixed(1)} ms\n`)
  const all: KeptVisitQuery = { from: null, to: null, cause: null, after: null, limit: 50 }
  const dayAt = (share: number): string => dayOf(new Date(start + share * DAYS * DAY))
  const share = (index: number): number => index * 0.618034 % 1
  const cause = (index: number): string => causes[index % causes.length] ?? ''
  const target = 'target: 50 ms or less, p95'
  const time = async (name: string, query: (index: number) => Partial<KeptVisitQuery>, count = 200): Promise<void> =>
    report(name, await timeEach(count, index => visits.list({ ...all, ...query(index) })), 'ms', target)
  await time('list of kept visits, the very first page', () => ({}), 1)
  await time('list, first page of 50', () => ({}))
  const pages: string[] = []
  for (let after: string | null = null; pages.length < 40;) {
    const page = await visits.list({ ...all, after })
    after = page.ok ? page.value.lines.at(-1)?.id ?? null : null
    pages.push(after ?? '')
  }
  await time('list, one of the next 40 pages', index => ({ after: pages[index % pages.length] ?? null }))
  await time('list, a month', index => ({ from: dayAt(share(index)), to: dayAt(share(index) + 30 / DAYS) }))
  await time('list, from a day on, up to ten years', index => ({ from: dayAt(share(index)) }))
  await time('list, a cause', index => ({ cause: cause(index) }))
  await time('list, a cause in a year', index => ({ cause: cause(index), from: dayAt(share(index) * 0.9), to: dayAt(share(index) * 0.9 + 0.1) }))
  await time('list, a cause from a day on, up to ten years', index => ({ cause: cause(index), from: dayAt(share(index)) }))
  const ids = pages
  report('one kept visit read', await timeEach(200, index => visits.read(ids[index % ids.length] ?? '')), 'ms', '')
  const file = path.join(folder, 'backup')
  const from = performance.now()
  await visits.backUp(file, 'a passphrase of the bench')
  process.stdout.write(`all of them backed up in ${((performance.now() - from) / 1000).toFixed(1)} s, ${(statSync(file).size / 1e6).toFixed(0)} MB\n`)
  visits.close()
  const other = openService(path.join(folder, 'other'))
  await openNow(other)
  const back = performance.now()
  const restored = await other.restore(file, 'a passphrase of the bench')
  process.stdout.write(`${restored.ok ? restored.value.visits : 'none'} of them put back elsewhere in ${((performance.now() - back) / 1000).toFixed(1)} s\n`)
  other.close()
}

for (const bench of [benchAnswers, benchKept]) {
  const folder = mkdtempSync(path.join(tmpdir(), 'causebook-bench-'))
  try {
    await bench(folder)
  }
  finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
