import type { Stats } from '../stats.ts'
import type { BenchSheet, EngineProcess } from './engineProcess.ts'
import type { Engine } from './engines.ts'
import { summarize } from '../stats.ts'
import { openEngine } from './engineProcess.ts'

/** How an engine did: sheets in milliseconds, memory in bytes after the last round, and the files that it drew. */
export type Raced = { readonly engine: Engine } & (
  | { readonly fault: string }
  | { readonly fault: null, readonly warm: Stats, readonly memory: number, readonly files: readonly Uint8Array[] }
)

interface Runner {
  readonly engine: Engine
  readonly process: EngineProcess | null
  fault: string | null
  readonly times: number[]
}

const reasonOf = (error: unknown): string => error instanceof Error ? error.message : String(error)

async function start(engine: Engine, sheets: readonly BenchSheet[]): Promise<Runner> {
  try {
    return { engine, process: await openEngine(engine, sheets), fault: null, times: [] }
  }
  catch (error) {
    return { engine, process: null, fault: reasonOf(error), times: [] }
  }
}

/** Sheets that an engine draws in a turn, all of them counted: with two, it is the other engines' traces in the processor's caches that are measured. */
const SHEETS_A_TURN = 10

/** One turn: the sheets over and over. */
async function takeTurn(runner: Runner, count: number, keeps: boolean): Promise<void> {
  if (runner.process === null || runner.fault !== null)
    return
  try {
    for (let index = 0; index < SHEETS_A_TURN; index += 1) {
      const ms = await runner.process.draw(index % count)
      if (keeps)
        runner.times.push(ms)
    }
  }
  catch (error) {
    runner.fault = reasonOf(error)
  }
}

async function finish({ engine, process, fault, times }: Runner, count: number): Promise<Raced> {
  if (process === null || fault !== null) {
    await process?.close()
    return { engine, fault: fault ?? 'it did not start' }
  }
  const memory = process.memory()
  const files: Uint8Array[] = []
  for (let index = 0; index < count; index += 1)
    files.push(await process.file(index))
  await process.close()
  return { engine, fault: null, warm: summarize(times), memory, files }
}

/**
 * Runs all engines in one run, each in a process of its own, in turn: the machine's noise meets all of them alike.
 * The order moves on by one each round. An engine that fails is reported with its reason and the others go on.
 * @param warm - rounds before the first that counts
 */
export async function raceEngines(engines: readonly Engine[], sheets: readonly BenchSheet[], { rounds = 16, warm = 4 } = {}): Promise<readonly Raced[]> {
  const runners: Runner[] = []
  for (const engine of engines)
    runners.push(await start(engine, sheets))
  for (let round = 0; round < warm + rounds; round += 1) {
    for (let turn = 0; turn < runners.length; turn += 1) {
      const runner = runners[(round + turn) % runners.length]
      if (runner !== undefined)
        await takeTurn(runner, sheets.length, round >= warm)
    }
  }
  const raced: Raced[] = []
  for (const runner of runners)
    raced.push(await finish(runner, sheets.length))
  return raced
}
