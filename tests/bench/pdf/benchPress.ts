import type { Handout } from '../../../src/shared/handout/handout.ts'
import type { Stats } from '../stats.ts'
import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { performance } from 'node:perf_hooks'
import process from 'node:process'
import { openHandoutPress } from '../../../src/main/handout/handoutPress.ts'
import { summarize } from '../stats.ts'

const builtWorker = path.resolve(import.meta.dirname, '../../../out/main/handoutWorker.js')

/** What a sheet costs where the app draws it: in the built worker. Milliseconds. */
export interface PressCost {
  /** There and back. */
  readonly roundTrip: Stats
  /** Time a sheet in which the main thread's event loop was not idle. */
  readonly active: number
  /** Processor time a sheet of the main thread. */
  readonly cpu: number
}

/** Draws sheets through the press, one after the other, as a clinician would. */
export async function benchPress(handouts: readonly Handout[], { count = 200, warm = 40 } = {}): Promise<PressCost> {
  const press = openHandoutPress(builtWorker)
  const draw = async (index: number): Promise<number> => {
    const handout = handouts[index % handouts.length]
    const start = performance.now()
    const drawn = handout === undefined ? null : await press.draw(handout)
    if (!drawn?.ok)
      throw new Error(JSON.stringify(drawn?.fault))
    return performance.now() - start
  }
  for (let index = 0; index < warm; index += 1)
    await draw(index)
  const times: number[] = []
  const [loop, cpu] = [performance.eventLoopUtilization(), process.threadCpuUsage()]
  for (let index = 0; index < count; index += 1)
    times.push(await draw(index))
  const { active } = performance.eventLoopUtilization(loop)
  const { user, system } = process.threadCpuUsage(cpu)
  await press.close()
  return { roundTrip: summarize(times), active: active / count, cpu: (user + system) / 1000 / count }
}

/** Milliseconds from the start of a fresh process to its end, after the first sheet out of the built worker. */
export function timeFirstPress(handout: Handout, runs: number): Stats {
  return summarize(Array.from({ length: runs }, () => {
    const start = performance.now()
    const { status, stderr } = spawnSync(process.execPath, [path.join(import.meta.dirname, 'pressOnce.mjs'), builtWorker], { input: JSON.stringify(handout), encoding: 'utf8' })
    if (status !== 0)
      throw new Error(stderr)
    return performance.now() - start
  }))
}
