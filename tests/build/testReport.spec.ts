import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import { pathToFileURL } from 'node:url'
import { expect, it } from 'vitest'
import { root } from '../helpers/runProgram.ts'
import { temporaryFolder } from '../helpers/temporaryFolder.ts'

interface Report { readonly passed: number, readonly failed: number, readonly skipped: number, readonly failures: readonly string[] }
const { readTestReport } = await import(pathToFileURL(path.join(root, 'build/testReport.mjs')).href) as { readonly readTestReport: (file: string, root: string) => Report | null }

/** Runs specs as `npm test` does. */
function run(specs: Readonly<Record<string, string>>): Report | null {
  const folder = temporaryFolder()
  for (const [name, text] of Object.entries(specs))
    writeFileSync(path.join(folder, name), text)
  const file = path.join(folder, 'report.json')
  const vitest = path.join(root, 'node_modules/vitest/vitest.mjs')
  spawnSync(process.execPath, [vitest, 'run', '--root', folder, '--globals', '--reporter=json', `--outputFile.json=${file}`], { encoding: 'utf8' })
  return readTestReport(file, folder)
}

it('counts, and names each test that failed and each file that could not be run', () => {
  const report = run({
    'sums.spec.js': 'describe("a sum", () => { it("holds", () => {}); it("fails", () => expect(1 + 1).toBe(3)); it.skip("waits", () => {}) })',
    'broken.spec.js': 'throw new Error("no such thing")',
  })
  expect(report).toMatchObject({ passed: 1, failed: 1, skipped: 1 })
  expect(report?.failures.toSorted()).toEqual([
    'broken.spec.js: no such thing',
    'sums.spec.js > a sum > fails: AssertionError: expected 2 to be 3 // Object.is equality',
  ])
})

it('tells a run that left no report from one without a failure', () => {
  expect(readTestReport(path.join(temporaryFolder(), 'none.json'), root)).toBeNull()
  expect(run({ 'sums.spec.js': 'it("holds", () => {})' })).toEqual({ passed: 1, failed: 0, skipped: 0, failures: [] })
})
