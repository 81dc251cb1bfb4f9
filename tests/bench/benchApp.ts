import type { Page } from 'playwright-core'
import type { RunningApp } from '../e2e/launchApp.ts'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import process from 'node:process'
import { launchApp, root, runtime } from '../e2e/launchApp.ts'
import { shippedPack } from '../helpers/shippedContent.ts'
import { findChromium } from '../standin/findChromium.ts'
import { answerByKey } from './answerByKey.ts'
import { benchMemory } from './benchMemory.ts'
import { report, summarize } from './stats.ts'
import { gzipBytes } from './sumScripts.ts'
import { traceTasks } from './traceTasks.ts'

// `npm run bench`, last part: how soon the built app can be used, what the window fetches for that, what the main process holds
// after a day's work, and whether anything keeps the window from answering while a checklist is ticked. The window is not shown.

const WARM_STARTS = 10
const ANSWERS = 117
/** What the browser itself calls long, in milliseconds. */
const LONG_TASK = 50
const pack = shippedPack()
const say = (text: string): void => void process.stdout.write(`${text}\n`)

/** What a start took, in milliseconds since it was asked for. */
interface Start {
  readonly main: number
  readonly window: number
  readonly paint: number
  readonly usable: number
  /** What the main process itself worked until then, whatever else the computer did. */
  readonly work: number
}

/** Waits until the catalog is listed and the search field has the focus, which the window gives it. @returns when that was seen, by the computer's clock: a frame late at most */
async function waitUsable(page: Page): Promise<number> {
  const seen = await page.waitForFunction((count) => {
    const isUsable = document.querySelectorAll('.list a').length >= count && document.activeElement?.id === 'shell-search'
    return isUsable ? performance.timeOrigin + performance.now() : 0
  }, pack.causes.length, { timeout: 300_000 })
  return seen.jsonValue()
}

/** Starts the app anew. What Playwright needs to attach is in the figures: a start by hand is no slower. */
async function measureStart(data: string): Promise<Start> {
  const from = Date.now()
  const { app, page, close } = await launchApp({ CAUSEBOOK_USER_DATA: data })
  try {
    const usable = await waitUsable(page)
    const { main, work } = await app.evaluate(() => {
      const { user, system } = process.cpuUsage()
      return { main: performance.timeOrigin + process.getBuiltinModule('node:perf_hooks').performance.nodeTiming.bootstrapComplete, work: (user + system) / 1000 }
    })
    const { opened, paint } = await page.evaluate(() => ({ opened: performance.timeOrigin, paint: performance.timeOrigin + (performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN) }))
    return { main: main - from, window: opened - from, paint: paint - from, usable: usable - from, work }
  }
  finally {
    await close()
  }
}

async function benchStarts(data: string): Promise<void> {
  const cold = await measureStart(data)
  say(`first start with a new data folder (${runtime}): main process up ${cold.main.toFixed(0)} ms, window opens ${cold.window.toFixed(0)}, first paint ${cold.paint.toFixed(0)}, usable ${cold.usable.toFixed(0)}`)
  const starts: Start[] = []
  for (let turn = 0; turn < WARM_STARTS; turn += 1)
    starts.push(await measureStart(data))
  const of = (mark: keyof Start) => summarize(starts.map(start => start[mark]))
  report('a start: main process up', of('main'), 'ms', '')
  report('a start: the window opens its page', of('window'), 'ms', '')
  report('a start: first paint', of('paint'), 'ms', '')
  report('a start: catalog listed and search focused', of('usable'), 'ms', 'target: 1500 ms at most')
  report('a start: what the main process itself worked until then', of('work'), 'ms', '')
}

/** Names of the scripts that were fetched until now, and when each was there. */
const listFetched = (page: Page): Promise<readonly { readonly name: string, readonly at: number }[]> => page.evaluate(() =>
  performance.getEntriesByType('resource').filter(({ name }) => /\.m?js$/.test(name)).map(entry => ({ name: new URL(entry.name).pathname, at: entry.startTime })))
const sizeOf = (names: readonly string[]): number => names.reduce((sum, name) => sum + gzipBytes(path.join(root, 'out/renderer', name)), 0)
const kilobytes = (bytes: number): string => `${(bytes / 1024).toFixed(1)} KB`

async function benchScripts({ page }: RunningApp): Promise<void> {
  await waitUsable(page)
  // It is told of a little after it was seen.
  const painted = await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime)
  const paint = await painted.jsonValue() ?? 0
  const seen = new Set<string>()
  const takeNew = (names: readonly string[]): readonly string[] => names.filter(name => !seen.has(name) && seen.add(name))
  const fetched = await listFetched(page)
  const first = takeNew(fetched.filter(({ at }) => at <= paint).map(({ name }) => name))
  say(`scripts asked for before the first paint: ${kilobytes(sizeOf(first))} in gzip, target: 150 KB at most (${first.map(name => path.basename(name)).join(', ')})`)
  const tell = (place: string, names: readonly string[]): void => say(`  then, ${place}: ${kilobytes(sizeOf(names))} (${names.map(name => path.basename(name)).join(', ')})`)
  tell('before anything is opened', takeNew(fetched.map(({ name }) => name)))
  // Each place, and what stands there once its script has come.
  for (const [place, main] of [['visit', 'visit'], ['handouts', 'handout'], ['settings', 'settings'], ['visits', 'kept'], ['compare', 'compare']] as const) {
    await page.evaluate((to) => { location.hash = `#/${to}` }, place)
    await page.locator(`main.${main}`).waitFor({ timeout: 300_000 })
    tell(place, takeNew((await listFetched(page)).map(({ name }) => name)))
  }
}

async function benchTicking({ page }: RunningApp): Promise<void> {
  await page.evaluate(async () => {
    await window.clinic.startVisit({ amends: null })
    location.hash = '#/visit'
    location.reload()
  })
  await page.locator('.visit .item[data-current]').first().waitFor()
  await page.evaluate(() => {
    const noted = { tasks: [] as number[], keys: [] as number[] }
    Object.assign(window, { noted })
    new PerformanceObserver(list => noted.tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({ type: 'longtask' })
    new PerformanceObserver(list => noted.keys.push(...list.getEntries().filter(({ name }) => name === 'keydown').map(({ duration }) => duration))).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit)
  })
  let answered = 0
  const traced = await traceTasks(page, async () => {
    answered = await answerByKey(page, ANSWERS)
    await page.waitForTimeout(500)
  })
  const { tasks, keys } = await page.evaluate(() => (window as unknown as { readonly noted: { readonly tasks: readonly number[], readonly keys: readonly number[] } }).noted)
  const tell = (times: readonly number[]): string => times.length === 0 ? 'none' : `${times.length}, longest ${Math.max(...times).toFixed(0)} ms`
  const work = traced.map(task => task.work)
  say(`${answered} answers by key: tasks over ${LONG_TASK} ms: ${tell(tasks)}, target: none; keys whose picture took 16 ms or more: ${tell(keys)}`)
  say(`  by what the page's thread itself worked, whatever else the computer does: tasks over ${LONG_TASK} ms: ${tell(work.filter(ms => ms > LONG_TASK))}; longest of ${work.length}: ${Math.max(0, ...work).toFixed(1)} ms`)
}

async function withApp(bench: (running: RunningApp) => Promise<void>): Promise<void> {
  const running = await launchApp()
  try {
    await bench(running)
  }
  finally {
    await running.close()
  }
}

async function benchApp(): Promise<void> {
  const data = mkdtempSync(path.join(tmpdir(), 'causebook-starts-'))
  try {
    await benchStarts(data)
  }
  finally {
    rmSync(data, { recursive: true, force: true })
  }
  for (const bench of [benchScripts, benchMemory, benchTicking])
    await withApp(bench)
}

if (runtime === 'stand-in' && findChromium() === undefined)
  say('the app: not run, there is no Chromium here')
else
  await benchApp()
