import process from 'node:process'
import { parseArgs } from 'node:util'
import { runtime } from '../e2e/launchApp.ts'
import { fuzzImports } from './fuzzImports.ts'
import { killStore } from './killStore.ts'
import { killWindow } from './killWindow.ts'

// `npm run soak`: what must hold after a thousand times. `-- --trials N --windows N --imports N --seed N` for other numbers; 0 leaves a part out.

const { values } = parseArgs({ options: { trials: { type: 'string', default: '1000' }, windows: { type: 'string', default: '30' }, imports: { type: 'string', default: '10000' }, seed: { type: 'string' } } })
const [trials, windows, imports] = [values.trials, values.windows, values.imports].map(Number) as [number, number, number]
const seed = Number(values.seed ?? Date.now() % 2 ** 31)
const print = (line: string): void => void process.stdout.write(`${line}\n`)
let start = performance.now()
const lap = (): string => {
  const seconds = ((performance.now() - start) / 1000).toFixed(0)
  start = performance.now()
  return `${seconds} s`
}

if (imports > 0) {
  const counts = fuzzImports(imports, seed)
  print(`files given for a visit: ${imports}, seed ${seed}: ${counts['refused as JSON']} refused as JSON, ${counts.refused} refused as visits, ${counts.accepted} accepted and the same again; none threw; ${lap()}`)
}
if (trials > 0) {
  const report = await killStore(trials)
  report.lost.forEach(sentence => print(`LOST  ${sentence}`))
  print(`store killed -9 at a random moment: ${report.trials} trials, ${report.acknowledged} changes and ${report.finished} finished visits acknowledged, lost: ${report.lost.length}; ${lap()}`)
  print(`on their way at the kill: ${report.inFlight.written} had come to the disk, ${report.inFlight.unwritten} had not`)
  process.exitCode = report.lost.length > 0 || report.trials < trials ? 1 : process.exitCode
}
if (windows > 0) {
  const report = await killWindow(windows)
  report.lost.forEach(sentence => print(`LOST  ${sentence}`))
  print(`window killed -9 while answers were given by key (${runtime}): ${report.trials} trials, ${report.acknowledged} answers acknowledged, lost: ${report.lost.length}; ${lap()}`)
  process.exitCode = report.lost.length > 0 ? 1 : process.exitCode
}
