import type { BenchSheet } from './engineProcess.ts'
import type { Engine } from './engines.ts'
import { summarize } from '../stats.ts'
import { openEngine } from './engineProcess.ts'

/**
 * Times fresh processes from their start to the end of their first sheet, engines in turn.
 * @returns the median of each engine in milliseconds, by name
 */
export async function timeColdStart(engines: readonly Engine[], sheets: readonly BenchSheet[], runs: number): Promise<ReadonlyMap<string, number>> {
  const times = new Map<string, number[]>(engines.map(({ name }) => [name, []]))
  for (let run = 0; run < runs; run += 1) {
    for (const engine of engines) {
      const start = performance.now()
      const opened = await openEngine(engine, sheets)
      await opened.draw(0)
      times.get(engine.name)?.push(performance.now() - start)
      await opened.close()
    }
  }
  return new Map([...times].map(([name, values]) => [name, summarize(values).median]))
}
