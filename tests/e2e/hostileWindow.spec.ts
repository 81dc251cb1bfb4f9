import type { Attack } from '../helpers/hostile/attackBridge.ts'
import type { RunningApp } from './launchApp.ts'
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { answerByKey } from '../bench/answerByKey.ts'
import { aRequest } from '../helpers/handouts.ts'
import { bundleAttack } from '../helpers/hostile/bundleAttack.ts'
import { launchApp, root } from './launchApp.ts'

// What a script that got into the page could do: it has the bridge and nothing else.

const SEED = 1
const CALLS = 2000
/** What calls may leave in the main process, in bytes. */
const MOST_GROWTH = 40_000_000

/** A tree in which only the data folder and the folder that dialogs answer with may change. */
const sandbox = mkdtempSync(path.join(tmpdir(), 'causebook-hostile-'))
const data = path.join(sandbox, 'a/b/c/data')
const chosen = path.join(sandbox, 'chosen')
let running: RunningApp

/** What the main process saw go wrong, and how much it holds. */
interface MainState {
  readonly faults: readonly string[]
  readonly keys: number
  readonly memory: number
}
const lookAtMain = (): Promise<MainState> => running.app.evaluate(() => {
  process.getBuiltinModule('node:v8').setFlagsFromString('--expose-gc')
  const collect = process.getBuiltinModule('node:vm').runInNewContext('gc') as () => void
  collect()
  const { heapUsed, external } = process.memoryUsage()
  const shared: readonly object[] = [Object.prototype, Array.prototype, Function.prototype, Object, Array]
  const keys = shared.reduce((sum, one) => sum + Reflect.ownKeys(one).length, 0)
  return { faults: (globalThis as { mainFaults?: readonly string[] }).mainFaults ?? [], keys, memory: heapUsed + external }
})

/** Every file and folder of the tree, but for what lies in the folders that Chromium has beside our data. */
const listFiles = (): readonly string[] => readdirSync(sandbox, { recursive: true, withFileTypes: true })
  .map(entry => path.join(entry.parentPath, entry.name))
  .filter(file => !path.dirname(file).startsWith(data + path.sep))
  .map(file => path.relative(sandbox, file))

beforeAll(async () => {
  mkdirSync(data, { recursive: true })
  mkdirSync(chosen)
  running = await launchApp({ CAUSEBOOK_USER_DATA: data })
  await running.app.evaluate(({ dialog }, filePath) => {
    const faults: string[] = []
    Object.assign(globalThis, { mainFaults: faults })
    process.on('unhandledRejection', error => faults.push(String(error)))
    process.on('uncaughtExceptionMonitor', error => faults.push(String(error)))
    let turn = 0
    dialog.showSaveDialog = () => Promise.resolve({ canceled: (turn += 1) % 2 === 0, filePath })
    dialog.showOpenDialog = () => Promise.resolve({ canceled: true, filePaths: [] })
  }, path.join(chosen, 'saved'))
  await running.page.evaluate(await bundleAttack())
})
afterAll(async () => {
  await running.close()
  rmSync(sandbox, { recursive: true, force: true })
})

it('calls its own channel whatever a method is bound to and whatever the page did to what all objects share', async () => {
  const kinds = await running.page.evaluate(async () => {
    const { clinic } = window
    const ask = (method: (...args: unknown[]) => Promise<unknown>, bound: unknown, args: readonly unknown[]): Promise<string> =>
      (Reflect.apply(method, bound, args) as Promise<{ readonly settings?: object, readonly ok?: boolean }>).then(reply => reply.settings === undefined ? `ok ${reply.ok}` : 'settings', String)
    const load = clinic.loadSettings as (...args: unknown[]) => Promise<unknown>
    const replies = [await ask(load, { channel: 'visits:erase' }, []), await ask(load, 'visits:erase', ['visits:erase']), await ask(load, null, [{ channel: 'visits:erase' }])]
    Object.assign(Object.prototype, { channel: 'visits:erase', parent: null, isTrusted: true, ok: true })
    try {
      replies.push(await ask(load, clinic, []), await ask(clinic.saveSettings as typeof load, clinic, [{ theme: 'planted' }]))
    }
    finally {
      for (const name of ['channel', 'parent', 'isTrusted', 'ok'])
        Reflect.deleteProperty(Object.prototype, name)
    }
    return replies
  })
  expect(kinds).toEqual(['settings', 'settings', 'settings', 'settings', 'ok false'])
})

it('answers thousands of hostile calls and thousands at once, writes only where it may, and goes on', async () => {
  const { page } = running
  const files = new Set([...readdirSync(root), ...listFiles()])
  const before = await lookAtMain()
  const attack = await page.evaluate(([seed, count]) => (window as unknown as { attackBridge: (seed: number, count: number) => Promise<Attack> }).attackBridge(seed, count), [SEED, CALLS] as const)
  expect(attack.faults).toEqual([])
  expect(attack.answered).toBeGreaterThan(CALLS * 0.8)
  expect(attack.outcomes).toMatchObject({ 'drawHandout done': expect.any(Number) as number, 'changeVisit done': expect.any(Number) as number, 'saveSettings bad-request': expect.any(Number) as number })

  const replies = await page.evaluate(async (request) => {
    const many = <T>(count: number, call: () => Promise<T>): readonly Promise<T>[] => Array.from({ length: count }, call)
    const all = await Promise.all([...many(1500, window.clinic.loadSettings), ...many(600, () => window.clinic.changeVisit({} as never)), ...many(300, () => window.clinic.readVisit('../visits.db')), ...many(20, () => window.clinic.drawHandout(request))])
    return all.filter(reply => typeof reply === 'object').length
  }, aRequest())
  expect(replies).toBe(2420)

  const after = await lookAtMain()
  expect({ faults: after.faults, keys: after.keys }).toEqual({ faults: [], keys: before.keys })
  // A passphrase that is still being tried holds its 128 MB until it is done.
  await expect.poll(async () => (await lookAtMain()).memory - before.memory).toBeLessThan(MOST_GROWTH)
  const written = [...readdirSync(root), ...listFiles()].filter(file => !files.has(file) && !/^a\/b\/c\/data\/(?:settings\.json|visits\.db(?:-wal|-shm)?|visits\.key\.json|window\.json|events(?:\.older)?\.jsonl)$|^chosen\/saved$/.test(file))
  expect(written).toEqual([])
}, 300_000)

it('still finds a cause, takes an answer and draws a sheet', async () => {
  const { page } = running
  await page.evaluate(async () => {
    // What the calls chose, a language among it, and that the window is hidden, is a choice like any other.
    await window.clinic.noteHidden(false)
    await window.clinic.saveSettings({} as never)
    await window.clinic.startVisit({ amends: null })
    location.hash = '#/causes'
    location.reload()
  })
  await page.locator('#causes-words').fill('sciatica')
  await page.locator('.list').getByText('Sciatica', { exact: false }).first().waitFor()
  await page.evaluate(() => { location.hash = '#/visit' })
  await page.locator('.visit .item[data-current]').first().waitFor()
  expect(await answerByKey(page, 1)).toBe(1)
  await expect.poll(() => page.evaluate(async () => {
    const state = await window.clinic.openVisits()
    return state.kind === 'ready' ? state.open.steps.length : state.kind
  })).toBe(1)
  const drawn = await page.evaluate(request => window.clinic.drawHandout(request), aRequest())
  expect(drawn.ok && drawn.value.pages).toBe(1)
})
