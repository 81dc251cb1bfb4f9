import type { ChildProcess } from 'node:child_process'
import type { Handout } from '../../../src/shared/handout/handout.ts'
import type { Engine } from './engines.ts'
import type { PlainSheet } from './plainSheet.ts'
import { fork, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'

/** A sheet in both forms: what our engine takes and what the others take. */
export interface BenchSheet {
  readonly handout: Handout
  readonly plain: PlainSheet
}

type Question = { readonly kind: 'open', readonly adapter: string, readonly sheets: readonly BenchSheet[] } | { readonly kind: 'draw' | 'file', readonly index: number } | { readonly kind: 'close' }
interface Reply { readonly error?: string, readonly ms?: number, readonly bytes?: Uint8Array }

/** An engine in a process of its own. Every method throws with the engine's own words when it fails. */
export interface EngineProcess {
  /** Milliseconds that one sheet took, measured inside the process. */
  readonly draw: (index: number) => Promise<number>
  /** One sheet as a file. */
  readonly file: (index: number) => Promise<Uint8Array>
  /** Memory of the process and of those that it started, in bytes. */
  readonly memory: () => number
  readonly close: () => Promise<void>
}

/** Resident memory of a process with all below it; 0 where there is no `ps`. */
function treeMemory(root: number): number {
  const rows = (spawnSync('ps', ['-A', '-o', 'pid=,ppid=,rss='], { encoding: 'utf8' }).stdout ?? '').trim().split('\n').map(line => line.trim().split(/\s+/).map(Number))
  const sum = (pid: number): number => rows.reduce((total, [own, parent, kib = 0]) => total + (own === pid ? kib * 1024 : 0) + (parent === pid && own !== undefined ? sum(own) : 0), 0)
  return sum(root)
}

/** Asks one question; throws when the engine fails or its process ends. */
async function ask(child: ChildProcess, question: Question): Promise<Reply> {
  const stop = new AbortController()
  const ended = once(child, 'exit', { signal: stop.signal }).then(([code]) => ({ error: `the process ended with ${String(code)}` }))
  const replied = once(child, 'message', { signal: stop.signal }).then(([reply]) => reply as Reply)
  ended.catch(() => {})
  replied.catch(() => {})
  child.send(question)
  const reply = await Promise.race([replied, ended])
  stop.abort()
  if (reply.error !== undefined)
    throw new Error(reply.error.split('\n')[0])
  return reply
}

/** Starts an engine's process. */
export async function openEngine({ adapter }: Engine, sheets: readonly BenchSheet[]): Promise<EngineProcess> {
  const child = fork(path.join(import.meta.dirname, 'drawInChild.mjs'), { serialization: 'advanced', stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
  const close = async (): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null)
      return
    const ended = once(child, 'exit')
    if (child.connected)
      child.send({ kind: 'close' })
    await ended
  }
  try {
    await ask(child, { kind: 'open', adapter, sheets })
  }
  catch (error) {
    child.kill()
    throw error
  }
  return {
    draw: async index => (await ask(child, { kind: 'draw', index })).ms ?? Number.NaN,
    file: async index => (await ask(child, { kind: 'file', index })).bytes ?? new Uint8Array(),
    memory: () => treeMemory(child.pid ?? 0),
    close,
  }
}
