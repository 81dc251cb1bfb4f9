import { spawnSync } from 'node:child_process'
import path from 'node:path'
import process from 'node:process'
import { renderHandout } from '../../src/main/handout/renderHandout.ts'
import { assess } from '../../src/shared/assessment/assess.ts'
import { readVisits } from '../../src/cli/readInput.ts'
import { aHandout } from '../helpers/handouts.ts'
import { shippedPack } from '../helpers/shippedContent.ts'
import { enlargePack } from './enlargePack.ts'
import { fullVisit } from './fullVisit.ts'
import { report, summarize, timeCalls } from './stats.ts'

// `npm run bench`: what the product costs, in one run. Compare ratios; the milliseconds are this machine's.

/** Reads the shipped pack in fresh processes. */
function benchStart(): void {
  const runs = Array.from({ length: 15 }, () => {
    const run = spawnSync(process.execPath, [path.join(import.meta.dirname, 'readPackOnce.ts')], { encoding: 'utf8' })
    return JSON.parse(run.stdout) as { readonly read: number, readonly parse: number }
  })
  report('shipped pack, parsed and validated, cold process', summarize(runs.map(run => run.parse)), 'ms', 'target: under 30 ms')
  report('shipped pack, read from disk, cold process', summarize(runs.map(run => run.read)), 'ms', '')
}

async function benchAssessment(): Promise<void> {
  const pack = shippedPack()
  const { visits: [visit] } = await readVisits(path.join(import.meta.dirname, '../../resources/examples/sciatica.json'), pack)
  const { answers = {} } = visit ?? {}
  report('a visit of 25 answers assessed', timeCalls(() => assess(pack, answers), { count: 2000 }), 'µs', '')
  const full = fullVisit(pack.findings)
  report(`a full intake, ${pack.findings.length} answers, assessed`, timeCalls(() => assess(pack, full), { count: 2000, warm: 500 }), 'µs', 'target: 100 µs or less')
}

/** Growth: the same full intake on packs ten and a hundred times as large. */
function benchGrowth(): void {
  const pack = shippedPack()
  const full = fullVisit(pack.findings)
  const time = (times: number, target: string, keeps?: (index: number) => boolean): number => {
    const large = enlargePack(pack, times, keeps)
    const rows = large.causes.reduce((sum, cause) => sum + cause.evidence.length, 0)
    const stats = timeCalls(() => assess(large, full), { count: 20_000 / (times + 100), warm: 50 })
    report(`a full intake, ${large.causes.length} causes, ${rows} rows`, stats, 'ms', target)
    return stats.median
  }
  const [one, ten, hundred] = [time(1, ''), time(10, ''), time(100, '')]
  // The pack that the target was set for had two rows where ours has three.
  time(100, 'target: 5 ms or less', index => index % 3 !== 2)
  process.stdout.write(`growth: ${(ten / one).toFixed(1)} times for 10 times the causes, ${(hundred / ten).toFixed(1)} times for the next 10; linear is 10\n`)
}

function benchHandout(): void {
  const sheets = [aHandout(), aHandout({ locale: 'es', causes: ['hip-fracture'] })]
  report('a sheet drawn, warm, English and Spanish in turn', timeCalls((index) => {
    const sheet = sheets[index % sheets.length]
    if (sheet !== undefined)
      renderHandout(sheet)
  }, { count: 200 }), 'ms', '')
}

benchStart()
await benchAssessment()
benchGrowth()
benchHandout()
