import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import process from 'node:process'
import { promisify, stripVTControlCharacters } from 'node:util'
import { root } from '../../e2e/launchApp.ts'

/** A test that was run, with its title and, where it failed, why: the words of its error without the stack. */
export interface RunTest {
  readonly title: string
  readonly status: string
  readonly reason: string
}

interface Report {
  readonly testResults: readonly {
    readonly status: string
    readonly message: string
    readonly assertionResults: readonly { readonly title: string, readonly status: string, readonly failureMessages: readonly string[] | null }[]
  }[]
}

/** What is run, on which folder of the app. */
export interface Run {
  readonly app: string
  readonly specs: readonly string[]
  /** How the titles begin of the tests that are run. */
  readonly tests: readonly string[]
  /** Longest wait for what a step looks for, in milliseconds. */
  readonly patience: number
}

const escape = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** The words of an error, without the colors and the places in the code. */
const sayReason = (message: string): string => stripVTControlCharacters(message).split('\n').filter(line => line.trim() !== '' && !/^\s+at /.test(line)).join('\n')

/**
 * Runs specs against a copy of the app, in a process of their own.
 * @returns the tests that ran; those of a file that could not start count as failed
 */
export async function runSpecs({ app, specs, tests, patience }: Run): Promise<readonly RunTest[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'causebook-honesty-'))
  const file = path.join(folder, 'report.json')
  // The outer run's own variables would make the inner one take itself for a part of it.
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(?:VITEST|NODE_ENV$|TEST$|DEV$|PROD$|MODE$)/.test(name)))
  try {
    await promisify(execFile)('vitest', [
      'run', '--config', 'tests/vitest.config.ts', '--project', 'window', '--project', 'access', ...specs.map(spec => `tests/e2e/${spec}.spec.ts`),
      // A group's name may stand before the title.
      '--testNamePattern', `(?:^| )(?:${tests.map(escape).join('|')})`, '--reporter=json', `--outputFile.json=${file}`,
    ], { cwd: root, env: { ...env, CAUSEBOOK_APP_ROOT: app, CAUSEBOOK_PATIENCE: String(patience), ELECTRON_OVERRIDE_DIST_PATH: path.join(app, 'tests/standin') } }).catch(() => undefined)
    const { testResults } = JSON.parse(readFileSync(file, 'utf8')) as Report
    return testResults.flatMap(({ status, message, assertionResults }) => assertionResults
      .filter(({ title }) => tests.some(test => title.startsWith(test)))
      // A hook that failed before a test leaves it skipped.
      .map(({ title, status: own, failureMessages }) => ({ title, status: status === 'failed' && own !== 'passed' ? 'failed' : own, reason: sayReason(failureMessages?.[0] ?? message) })))
  }
  finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
