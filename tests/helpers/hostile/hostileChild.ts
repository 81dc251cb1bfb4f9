import type { CallFault, HostileReport } from './hostileReport.ts'
import type { HostileCall } from './hostileCall.ts'
import type { Method } from './validRequests.ts'
import { writeSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import { inspect } from 'node:util'
import { loadSettings } from '../../../src/main/settings/settingsFile.ts'
import { seedRandom } from './random.ts'
import { learnContent, validRequests } from './validRequests.ts'
import { drawCall } from './hostileCall.ts'
import { openHostileApp } from './openHostileApp.ts'
import { plantFaults } from './plantFaults.ts'
import { followReply, makeReady } from './followVisit.ts'

// Sends hostile calls to the handlers, in a process of its own whose memory is limited. Prints one JSON value; what it is at goes to stderr.

const [data = '', chosen = '', given = '', firstSeed = '1', count = '100', isPlanted = ''] = process.argv.slice(2)
/** One call in so many comes from a frame that is not ours. */
const FOREIGN_EVERY = 25
const SHEETS = 100
/** Calls that are sent at once, now and then. */
const AT_ONCE = 40

const app = openHostileApp({ data, chosen, given }, SHEETS, isPlanted === 'planted' ? plantFaults : undefined)
const known = learnContent(app.pack)
const outcomes: { [M in Method]?: Record<string, number> } = {}
const faults: CallFault[] = []
let foreign = 0
let longest: { readonly ms: number, readonly call: HostileCall | null } = { ms: 0, call: null }
let longestReason = 0

const builtIns = [Object.prototype, Array.prototype, Function.prototype, String.prototype, Number.prototype, Promise.prototype, Map.prototype, Object, Array, JSON]
const readBuiltIns = (): readonly unknown[] => builtIns.flatMap(one => Reflect.ownKeys(one).flatMap((key): readonly unknown[] => [key, Reflect.getOwnPropertyDescriptor(one, key)?.value]))
let untouched = readBuiltIns()
/** Whether they were changed since it was last asked. */
function isPolluted(): boolean {
  const before = untouched
  untouched = readBuiltIns()
  return before.length !== untouched.length || before.some((value, index) => !Object.is(value, untouched[index]))
}

const show = (call: HostileCall | null): string => call === null ? '' : `seed ${call.seed}: ${call.method}, ${call.kind}, ${inspect(call.args, { depth: 4, maxArrayLength: 5, maxStringLength: 80, breakLength: Infinity }).slice(0, 600)}`
const note = (kind: CallFault['kind'], text: string, call: HostileCall | null): void => void (faults.filter(fault => fault.kind === kind).length < 20 && faults.push({ kind, call: show(call), text: text.slice(0, 600) }))

process.on('unhandledRejection', error => note('threw', `unhandled: ${inspect(error)}`, null))

/** The reply in a word; what cannot be sent to the window is a fault. */
function readReply(call: HostileCall, reply: unknown): string {
  const { method } = call
  try {
    // What every call gives anew is the whole content: it is looked at once.
    if (method !== 'loadContent' || outcomes.loadContent === undefined)
      structuredClone(reply)
  }
  catch (error) {
    note('strange-reply', String(error), call)
  }
  // Nothing to tell of a window that was not loaded again.
  if (reply === null && method === 'takeReopening')
    return 'done'
  if (typeof reply !== 'object' || reply === null)
    note('strange-reply', inspect(reply), call)
  const { ok, fault, kind } = reply as { readonly ok?: boolean, readonly fault?: { readonly kind: string, readonly reason?: string } | null, readonly kind?: string }
  longestReason = Math.max(longestReason, fault?.reason?.length ?? 0)
  return ok === false ? fault?.kind ?? '?' : kind ?? 'done'
}

/** As they come out at the other side; what the clone itself has no room for is given as it is. */
function cloneArguments(args: readonly unknown[]): readonly unknown[] {
  try {
    return structuredClone(args)
  }
  catch (error) {
    if (error instanceof RangeError)
      return args
    throw error
  }
}

async function send(call: HostileCall, args = cloneArguments(call.args)): Promise<void> {
  let outcome = 'threw'
  try {
    const reply = await app.call(call.method, args)
    outcome = readReply(call, reply)
    followReply(known, call, reply)
  }
  catch (error) {
    note('threw', inspect(error), call)
  }
  const counts = outcomes[call.method] ??= {}
  counts[outcome] = (counts[outcome] ?? 0) + 1
}

async function sendForeign(call: HostileCall): Promise<void> {
  foreign += 1
  try {
    await app.callFrom(call.seed, call.method, call.args)
    note('heard', 'a frame that is not ours got an answer', call)
  }
  catch (error) {
    if (!(error instanceof Error && error.message === 'untrusted sender'))
      note('heard', inspect(error), call)
  }
}

/** One call, alone: what the main thread works for it is measured. */
async function sendMeasured(call: HostileCall): Promise<void> {
  const args = cloneArguments(call.args)
  const before = process.threadCpuUsage()
  await send(call, args)
  const { user, system } = process.threadCpuUsage(before)
  const ms = (user + system) / 1000
  if (ms > longest.ms)
    longest = { ms, call }
  if (isPolluted())
    note('polluted', 'an object that all share was changed', call)
}

async function measureMemory(): Promise<number> {
  await new Promise(resolve => setTimeout(resolve, 20))
  global.gc?.()
  global.gc?.()
  const { heapUsed, external } = process.memoryUsage()
  return heapUsed + external
}

/** Has every method done what it does once: what is made once and kept is no growth. */
async function warmUp(): Promise<void> {
  const random = seedRandom(1)
  for (const [method, request] of Object.entries(validRequests) as [Method, (typeof validRequests)[Method]][])
    await send({ seed: 0, method, kind: 'valid', args: request(random, known) })
  await makeReady(app, known)
}

/** @returns bytes in use before the last three quarters */
async function sendAll(): Promise<number> {
  let before = 0
  await makeReady(app, known)
  for (let sent = 0; sent < Number(count);) {
    if (before === 0 && sent >= Number(count) / 4) {
      await warmUp()
      before = await measureMemory()
    }
    // The second half runs where the system keeps no secret: visits wait for a passphrase there.
    app.setKeystore(sent < Number(count) / 2)
    const seed = Number(firstSeed) + sent
    writeSync(2, `${seed}\n`)
    const isBatch = sent % 1000 === 500
    const calls = Array.from({ length: isBatch ? AT_ONCE : 1 }, (_, index) => drawCall(seed + index, known))
    if (isBatch)
      await Promise.all(calls.map(call => send(call)))
    else
      await (sent % FOREIGN_EVERY === 0 ? sendForeign : sendMeasured)(...calls as [HostileCall])
    sent += calls.length
    if (sent % 10 === 0)
      await makeReady(app, known)
  }
  return before
}

const before = await sendAll()
app.setKeystore(true)
await makeReady(app, known)
const after = await measureMemory()
const visits = await checkVisits()
const { fault } = await loadSettings(path.join(data, 'settings.json'))
const report: HostileReport = {
  calls: Number(count), foreign, sheets: app.drawn(), outcomes, faults, longest: { ms: longest.ms, call: show(longest.call) }, longestReason,
  memory: { before, after, peak: process.resourceUsage().maxRSS * 1024 },
  settingsFault: fault?.reason ?? null,
  visits,
}
await app.close()
process.stdout.write(JSON.stringify(report))

/** Answers something, and looks whether it is there when the app is opened again. */
async function checkVisits(): Promise<string> {
  const finding = known.answers[0]?.[0] ?? ''
  const written = await app.call('changeVisit', [{ visit: known.visit, revision: known.revision, from: 0, steps: [[{ finding, from: null, to: true }]], cursor: 1, place: null, given: null, sheet: null }])
  const state = await app.call('openVisits', []) as { readonly kind: string, readonly open?: { readonly steps: unknown } }
  const isThere = JSON.stringify(state.open?.steps) === JSON.stringify([[{ finding, from: null, to: true }]])
  return isThere ? 'took an answer' : JSON.stringify({ written, kind: state.kind })
}
