import type { OpenVisit, VisitChange } from '../../src/shared/visits/openVisit.ts'
import type { KeptVisit } from '../../src/shared/visits/keptVisit.ts'
import type { VisitsState } from '../../src/shared/visits/visitsState.ts'
import type { Result } from '../../src/shared/result.ts'
import type { SoakLine, VisitPlace } from './soakLine.ts'
import { createHash } from 'node:crypto'
import { writeSync } from 'node:fs'
import { registerHooks } from 'node:module'
import path from 'node:path'
import process from 'node:process'
import { pathToFileURL } from 'node:url'
import { channels } from '../../src/shared/ipc/contract.ts'

// Starts the built main process without a window and answers questions through its own channels as fast as it can, until it is killed.
// Each line is written before the next thing is done. `node answeringChild.ts [ID OF A KEPT VISIT]`, the folder in CAUSEBOOK_USER_DATA.

// As in tests/e2e/launchApp.ts: a copy may be broken on purpose.
const appRoot = process.env.CAUSEBOOK_APP_ROOT ?? path.resolve(import.meta.dirname, '../..')
const electron = new URL('./bareElectron.ts', import.meta.url).href
registerHooks({ resolve: (specifier, context, next) => specifier === 'electron' ? { url: electron, format: 'module-typescript', shortCircuit: true } : next(specifier, context) })
await import(pathToFileURL(path.join(appRoot, 'out/main/index.js')).href)
const { invoke } = await import('./bareElectron.ts')

function say(line: SoakLine): void {
  let rest = Buffer.from(`${JSON.stringify(line)}\n`)
  while (rest.length > 0) {
    try {
      rest = rest.subarray(writeSync(1, rest))
    }
    catch (error) {
      // The parent has not read yet what it was told.
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN')
        throw error
    }
  }
}
const hash = (value: unknown): string => createHash('sha256').update(JSON.stringify(value)).digest('base64url').slice(0, 16)
const sorted = (answers: Readonly<Record<string, unknown>>): unknown => Object.entries(answers).sort(([a], [b]) => a < b ? -1 : 1)
const placeOf = ({ id, revision, cursor, steps }: OpenVisit): VisitPlace => ({ visit: id, revision, cursor, steps: hash(steps) })
const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(Math.random() * list.length)]

const findings = Array.from({ length: 117 }, (_, index) => `finding-${index}`)

/** One thing that a clinician does. */
function nextChange({ id, revision, steps, cursor, given, sheet }: OpenVisit): VisitChange {
  const here = { visit: id, revision, from: steps.length, steps: [], cursor, place: 1 + Math.floor(Math.random() * 100), given, sheet }
  const luck = Math.random()
  if (luck < 0.15 && cursor > 0)
    return { ...here, cursor: cursor - 1 }
  if (luck < 0.25 && cursor < steps.length)
    return { ...here, cursor: cursor + 1 }
  const step = [{ finding: pick(findings) ?? '', from: null, to: Math.random() < 0.5 }]
  return { ...here, from: cursor, steps: [step], cursor: cursor + 1 }
}

async function begin(): Promise<OpenVisit> {
  const state = await invoke(channels.openVisits) as VisitsState
  if (state.kind !== 'ready' || state.notices.length > 0)
    throw new Error(JSON.stringify(state))
  const [id] = process.argv.slice(2)
  const read = id === undefined ? null : await invoke(channels.readVisit, id) as Result<KeptVisit, unknown>
  say({ kind: 'began', place: placeOf(state.open), kept: state.kept, asked: id === undefined || read === null ? null : { id, answers: read.ok ? hash(sorted(read.value.answers)) : null } })
  return state.open
}

async function write(open: OpenVisit): Promise<OpenVisit> {
  const change = nextChange(open)
  const { revision, from, steps, cursor, place } = change
  const next = { ...open, revision: revision + 1, steps: [...open.steps.slice(0, from), ...steps], cursor, place }
  say({ kind: 'tries', place: placeOf(next) })
  const reply = await invoke(channels.changeVisit, change) as Result<unknown, unknown>
  if (!reply.ok)
    throw new Error(JSON.stringify(reply.fault))
  say({ kind: 'wrote' })
  return next
}

async function finish({ base, steps, cursor }: OpenVisit): Promise<OpenVisit> {
  // Only answers are given here, none is taken back.
  const answers = { ...base, ...Object.fromEntries(steps.slice(0, cursor).flat().map(({ finding, to }) => [finding, to])) }
  say({ kind: 'finishes', keeps: Object.keys(answers).length > 0, answers: hash(sorted(answers)) })
  const reply = await invoke(channels.startVisit, { amends: null }) as Result<{ readonly open: OpenVisit, readonly kept: string | null }, unknown>
  if (!reply.ok)
    throw new Error(JSON.stringify(reply.fault))
  say({ kind: 'finished', id: reply.value.kept, place: placeOf(reply.value.open) })
  return reply.value.open
}

try {
  for (let open = await begin(); ;)
    open = Math.random() < 0.04 ? await finish(open) : await write(open)
}
catch (error) {
  say({ kind: 'failed', reason: String(error) })
  process.exitCode = 1
}
