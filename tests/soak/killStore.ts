import type { SoakLine, VisitPlace } from './soakLine.ts'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import process from 'node:process'
import { setTimeout } from 'node:timers/promises'
import { Settings } from '../../src/shared/settings/settings.ts'

/** Longest time that a child answers before it is killed, in milliseconds after its first line. */
const LONGEST_LIFE = 120
/** Of ten children one is killed while it starts, in milliseconds after its process did. */
const LONGEST_START = 500
const isEarly = (): boolean => Math.random() < 0.1

/** What came of it. */
export interface KillReport {
  readonly trials: number
  /** Changes that were acknowledged before a kill. */
  readonly acknowledged: number
  /** Visits that were finished and acknowledged. */
  readonly finished: number
  /** Trials in which a change was on its way, and had come to the disk or had not. */
  readonly inFlight: { readonly written: number, readonly unwritten: number }
  /** What was acknowledged and was not there afterwards, or was there and was never sent: each in a sentence. */
  readonly lost: readonly string[]
}

/** What must be on disk after a kill, and what may be instead: the one thing that was not acknowledged. */
interface Expected {
  readonly place: VisitPlace | null
  readonly kept: number
  readonly lastKept: { readonly id: string, readonly answers: string } | null
  readonly mayBe: { readonly place: VisitPlace | null, readonly kept: number } | null
}

/** Runs a child until it is killed. @returns its lines */
async function runChild(folder: string, asks: string | null): Promise<readonly SoakLine[]> {
  const child = spawn(process.execPath, [path.join(import.meta.dirname, 'answeringChild.ts'), ...asks === null ? [] : [asks]], { stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, CAUSEBOOK_USER_DATA: folder } })
  let text = ''
  child.stdout.setEncoding('utf8').on('data', (piece: string) => (text += piece))
  const closed = once(child, 'close')
  if (isEarly()) {
    await Promise.race([setTimeout(Math.random() * LONGEST_START), closed])
  }
  else {
    await Promise.race([once(child.stdout, 'data'), closed])
    await Promise.race([setTimeout(Math.random() * LONGEST_LIFE), closed])
  }
  child.kill('SIGKILL')
  await closed
  // A line that the kill cut off was not said.
  return text.split('\n').slice(0, -1).map(line => JSON.parse(line) as SoakLine)
}

const isSame = (a: VisitPlace, b: VisitPlace): boolean => a.visit === b.visit && a.revision === b.revision && a.cursor === b.cursor && a.steps === b.steps

/** A visit nobody changed is in memory only: it may be any other one without a change. */
const matches = (found: VisitPlace, wanted: VisitPlace | null): boolean => wanted === null || wanted.revision === 0 ? found.revision === 0 : isSame(found, wanted)

/** Follows a child's lines from where it began. */
function follow(before: Expected, lines: readonly SoakLine[], keeps: boolean): Expected {
  let now: Expected = { ...before, mayBe: null }
  let keepsNext = { isKept: false, answers: '' }
  for (const line of lines) {
    if (line.kind === 'began')
      now = { ...now, place: line.place, kept: line.kept }
    if (line.kind === 'tries')
      now = { ...now, mayBe: { place: line.place, kept: now.kept } }
    if (line.kind === 'wrote')
      now = { ...now, place: now.mayBe?.place ?? null, mayBe: null }
    if (line.kind === 'finishes') {
      keepsNext = { isKept: keeps && line.keeps, answers: line.answers }
      now = { ...now, mayBe: { place: null, kept: now.kept + (keepsNext.isKept ? 1 : 0) } }
    }
    if (line.kind === 'finished') {
      const lastKept = line.id === null ? now.lastKept : { id: line.id, answers: keepsNext.answers }
      now = { place: line.place, kept: now.mayBe?.kept ?? now.kept, lastKept, mayBe: null }
    }
  }
  return now
}

/** Compares what a child found with what must be there. */
function compare({ place, kept, lastKept, mayBe }: Expected, began: Extract<SoakLine, { readonly kind: 'began' }>): readonly string[] {
  const isThere = matches(began.place, place) && began.kept === kept
  const isNext = mayBe !== null && matches(began.place, mayBe.place) && began.kept === mayBe.kept
  return [
    ...isThere || isNext ? [] : [`expected ${JSON.stringify({ place, kept })} or ${JSON.stringify(mayBe)}, found ${JSON.stringify(began)}`],
    ...lastKept === null || began.asked?.answers === lastKept.answers ? [] : [`expected the kept visit ${JSON.stringify(lastKept)}, found ${JSON.stringify(began.asked)}`],
  ]
}

/**
 * Kills the built app's main process at random moments, again and again on the same data, and compares what it finds afterwards
 * with what it had acknowledged. One computer keeps its visits, another does not.
 */
export async function killStore(trials: number, isCancelled = (): boolean => false): Promise<KillReport> {
  const sums = { trials: 0, acknowledged: 0, finished: 0, written: 0, unwritten: 0 }
  const lost: string[] = []
  await Promise.all([0, 30].map(async (keepDays) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'causebook-soak-'))
    writeFileSync(path.join(folder, 'settings.json'), JSON.stringify(Settings.parse({ visits: { keepDays } })))
    let expected: Expected = { place: null, kept: 0, lastKept: null, mayBe: null }
    // One more start looks at what the last kill left.
    for (let trial = 0; trial <= trials / 2 && !isCancelled(); trial += 1) {
      const lines = await runChild(folder, expected.lastKept?.id ?? null)
      const [began] = lines
      const failed = lines.find(line => line.kind === 'failed')
      sums.trials += trial > 0 ? 1 : 0
      // Killed before it could say anything: what must be there stays the same.
      if (lines.length === 0)
        continue
      if (began?.kind !== 'began' || failed !== undefined) {
        lost.push(`expected a start, found ${JSON.stringify(failed ?? began)}`)
        break
      }
      lost.push(...compare(expected, began))
      if (expected.mayBe !== null)
        sums[matches(began.place, expected.mayBe.place) && began.kept === expected.mayBe.kept ? 'written' : 'unwritten'] += 1
      expected = follow(expected, lines, keepDays > 0)
      sums.acknowledged += lines.filter(({ kind }) => kind === 'wrote').length
      sums.finished += lines.filter(({ kind }) => kind === 'finished').length
    }
    rmSync(folder, { recursive: true, force: true })
  }))
  const { written, unwritten, ...counts } = sums
  return { ...counts, inFlight: { written, unwritten }, lost }
}
