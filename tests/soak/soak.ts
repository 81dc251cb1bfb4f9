import process from 'node:process'
import { parseArgs } from 'node:util'
import { killStore } from './killStore.ts'

// `npm run soak`: what must hold after a thousand times. `-- --trials N` for another number.

const { values: { trials } } = parseArgs({ options: { trials: { type: 'string', default: '1000' } } })
const start = performance.now()
const report = await killStore(Number(trials))
for (const sentence of report.lost)
  process.stdout.write(`LOST  ${sentence}\n`)
process.stdout.write(`killed -9 at a random moment: ${report.trials} trials, ${report.acknowledged} changes and ${report.finished} finished visits acknowledged, lost: ${report.lost.length}\n`)
process.stdout.write(`on their way at the kill: ${report.inFlight.written} had come to the disk, ${report.inFlight.unwritten} had not; ${((performance.now() - start) / 1000).toFixed(0)} s\n`)
process.exitCode = report.lost.length > 0 || report.trials < Number(trials) ? 1 : 0
