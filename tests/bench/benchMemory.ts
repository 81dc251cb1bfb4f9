import type { Page } from 'playwright-core'
import type { RunningApp } from '../e2e/launchApp.ts'
import process from 'node:process'
import { setTimeout } from 'node:timers/promises'
import { IDLE_MS } from '../../src/main/handout/handoutPress.ts'
import { runtime } from '../e2e/launchApp.ts'
import { aRequest } from '../helpers/handouts.ts'
import { shippedPack } from '../helpers/shippedContent.ts'
import { fullVisit } from './fullVisit.ts'

const VISITS = 100
const SHEETS = 100
const pack = shippedPack()
const say = (text: string): void => void process.stdout.write(`${text}\n`)

/** A visit given through the bridge: answered whole, a sheet given, finished and kept. */
async function giveVisits(page: Page, count: number): Promise<void> {
  const steps = Object.entries(fullVisit(pack.findings)).map(([finding, to]) => [{ finding, from: null, to }])
  await page.evaluate(async ([given, times]) => {
    const { clinic } = window
    const loaded = await clinic.loadSettings()
    await clinic.saveSettings({ ...loaded.settings, visits: { ...loaded.settings.visits, keepDays: 30 } })
    for (let visit = 0; visit < times; visit += 1) {
      const state = await clinic.openVisits()
      if (state.kind !== 'ready')
        throw new Error(state.kind)
      const { id, revision } = state.open
      const changed = await clinic.changeVisit({ visit: id, revision, from: 0, steps: given, cursor: given.length, place: 1, given: ['sciatica'], sheet: null })
      const started = await clinic.startVisit({ amends: null })
      if (!changed.ok || !started.ok || started.value.kept === null)
        throw new Error('a visit was not kept')
    }
  }, [steps, count] as const)
}

async function drawSheets(page: Page, count: number): Promise<void> {
  const requests = Array.from({ length: count }, (_, index) => aRequest({ causes: [pack.causes[index % pack.causes.length]?.id ?? ''], locale: index % 2 === 0 ? 'en' : 'es' }))
  await page.evaluate(async (all) => {
    for (const request of all) {
      if (!(await window.clinic.drawHandout(request)).ok)
        throw new Error('a sheet was not drawn')
    }
  }, requests)
}

/** What the main process has in memory, in bytes. `own` is what no other program shares, where the system tells: the rest is the runtime's own file. */
const lookAtMemory = (app: RunningApp['app']) => app.evaluate(() => {
  const { rss, heapUsed, external } = process.memoryUsage()
  const { existsSync, readFileSync } = process.getBuiltinModule('node:fs')
  const told = existsSync('/proc/self/smaps_rollup') ? readFileSync('/proc/self/smaps_rollup', 'utf8').matchAll(/^Private_\w+:\s+(\d+) kB$/gm) : []
  return { rss, heapUsed, external, own: [...told].reduce((sum, [, size]) => sum + Number(size) * 1024, 0) }
})

/** How long a sheet takes by the window's clock, from the call to its bytes, in milliseconds. */
const timeSheet = (page: Page): Promise<number> => page.evaluate(async (request) => {
  const from = performance.now()
  await window.clinic.drawHandout(request)
  return performance.now() - from
}, aRequest())

/** What the main process holds after a day's work: with the worker that draws sheets, and after it was let go of. */
export async function benchMemory({ app, page }: RunningApp): Promise<void> {
  const tell = async (when: string, target: string): Promise<void> => {
    const { rss, own, heapUsed, external } = await lookAtMemory(app)
    const figures = [['resident', rss], ['of that its own', own], ['heap', heapUsed], ['outside the heap', external]] as const
    say(`main process ${when}: ${figures.map(([name, bytes]) => `${name} ${(bytes / 1e6).toFixed(0)} MB`).join(', ')}${target}`)
  }
  await tell('after the start', '')
  await giveVisits(page, VISITS)
  await tell(`after ${VISITS} visits of ${Object.keys(fullVisit(pack.findings)).length} answers`, '')
  await drawSheets(page, SHEETS)
  const target = `, target: 150 MB at most${runtime === 'stand-in' ? '; the stand-in\'s own code and its traffic with Chromium are in it' : ''}`
  await tell(`after ${SHEETS} sheets more, with the worker that drew them`, target)
  await setTimeout(IDLE_MS + 5000)
  await tell(`${IDLE_MS / 1000} s later, without that worker`, target)
  say(`the first sheet after that: ${(await timeSheet(page)).toFixed(0)} ms, target: 250 ms; the next: ${(await timeSheet(page)).toFixed(0)} ms`)
}
