import type { HostileReport } from '../../helpers/hostile/hostileReport.ts'
import process from 'node:process'
import { expect, it } from 'vitest'
import { channels } from '../../../src/shared/ipc/contract.ts'
import { judgeRun } from '../../helpers/hostile/judgeRun.ts'
import { runHostile } from '../../helpers/hostile/runHostile.ts'
import { temporaryFolder } from '../../helpers/temporaryFolder.ts'

// HOSTILE_SEED and HOSTILE_CALLS make another run, or a longer one. What fails names the seed of its call.
const SEED = Number(process.env.HOSTILE_SEED ?? 1)
const CALLS = Number(process.env.HOSTILE_CALLS ?? 5200)
const LIMIT = 600_000

/** Methods that take nothing: whatever comes with the call is not looked at. */
const bare = ['loadContent', 'loadSettings', 'chooseLogo', 'openVisits', 'lockVisits', 'eraseVisits', 'openVisitFile', 'loadLicenses', 'loadDiagnostics', 'listEvents', 'saveEvents', 'takeReopening', 'loadHiding']

/** Outcomes of both runs. */
function countOutcomes(reports: readonly (HostileReport | null)[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const [method, outcomes] of reports.flatMap(report => Object.entries(report?.outcomes ?? {}))) {
    for (const [outcome, count] of Object.entries(outcomes))
      counts.set(`${method} ${outcome}`, (counts.get(`${method} ${outcome}`) ?? 0) + count)
  }
  return counts
}

it('refuses ten thousand hostile calls in words: none throws, writes elsewhere, is kept in memory or stops the app', async () => {
  const runs = await Promise.all([SEED, SEED + 1_000_000].map(seed => runHostile(temporaryFolder(), { seed, calls: CALLS })))
  expect(runs.flatMap(judgeRun)).toEqual([])
  const reports = runs.map(({ report }) => report)
  const outcomes = countOutcomes(reports)
  expect([...outcomes.values()].reduce((sum, count) => sum + count, 0)).toBeGreaterThanOrEqual(CALLS < 5200 ? CALLS : 10_000)
  expect(reports.every(report => (report?.foreign ?? 0) > 0 && (report?.sheets ?? 0) > 0)).toBe(true)
  // The calls reach what they are aimed at: every method has refused some and done others.
  const methods = Object.keys(channels)
  expect(methods.filter(method => !bare.includes(method) && !outcomes.has(`${method} bad-request`))).toEqual([])
  expect(methods.filter(method => !['done', 'ready'].some(outcome => outcomes.has(`${method} ${outcome}`)))).toEqual([])
}, LIMIT)

it('would find a handler that throws, writes where it is told, pollutes, hoards or works without end', async () => {
  const found = judgeRun(await runHostile(temporaryFolder(), { seed: SEED, calls: 1000, isPlanted: true }))
  const kinds = ['threw: ', 'polluted: ', 'written where nothing may be: ', 'strange file in the data folder: settings.old.json', 'too long: ', 'not forgotten: ']
  expect(kinds.filter(kind => !found.some(text => text.startsWith(kind)))).toEqual([])
}, LIMIT)
