// `npm test`: all that CI runs. Tests that need a program which is not here are reported as not run, never passed over in silence.
import { mkdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import { installLforms } from './lforms.mjs'
import { installPackager } from './package/packApp.mjs'
import { runCommand } from './runSteps.mjs'
import { startScreen } from './screen.mjs'
import { findCommand, testTools } from './setup.mjs'
import { readTestReport } from './testReport.mjs'
import { hasElectron, runtime } from '../tests/e2e/runtime.ts'
import { runWithoutNetwork } from './withoutNetwork.mjs'

const root = path.resolve(import.meta.dirname, '..')
const reports = path.join(root, 'node_modules', '.cache', 'test-reports')
const missing = testTools.filter(tool => findCommand(tool.commands) === null).map(tool => tool.name)
const whole = hasElectron ? ['poppler'] : ['Chromium', 'poppler']
const needs = { window: whole, access: whole, honesty: whole, paper: ['qpdf', 'poppler'], readers: ['poppler', 'mupdf'], lforms: ['Chromium'], package: ['Chromium'] }

rmSync(reports, { recursive: true, force: true })
mkdirSync(reports, { recursive: true })
const total = { passed: 0, failed: 0, skipped: 0 }
const lines = []

let start = performance.now()
/** Seconds since the last line. */
function lap() {
  const seconds = (performance.now() - start) / 1000
  start = performance.now()
  return `${seconds.toFixed(0)} s`
}

function note(name, passed, text) {
  lines.push(`${passed === null ? 'not run' : passed ? 'passed ' : 'FAILED '}  ${name}: ${text}`)
}

function step(name, command, args) {
  const passed = runCommand(command, args)
  total[passed ? 'passed' : 'failed'] += 1
  note(name, passed, lap())
  return passed
}

function suite(project, name, { files = [], env = {} } = {}) {
  const lacking = (needs[project] ?? []).filter(tool => missing.includes(tool))
  if (lacking.length > 0) {
    const tools = testTools.filter(tool => lacking.includes(tool.name))
    total.skipped += 1
    note(name, null, tools.map(tool => `${tool.name} is not installed, so ${tool.checks} is not checked (Debian package ${tool.package})`).join('; '))
    return
  }
  const file = path.join(reports, `${project}.json`)
  const args = ['run', '--config', 'tests/vitest.config.ts', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${file}`, ...files]
  const run = ['window', 'access'].includes(project) ? runWithoutNetwork('vitest', args, env) : { passed: runCommand('vitest', args, env), attempts: 0, line: '' }
  const passed = run.passed && !run.attempts
  // Without a report the run itself failed, and is counted so.
  const report = readTestReport(file, root) ?? { passed: 0, failed: 0, skipped: 0, failures: [] }
  total.passed += report.passed
  total.failed += Math.max(report.failed, passed ? 0 : 1)
  // What could not be counted is not proven.
  total.skipped += report.skipped + (run.attempts === null ? 1 : 0)
  note(name, passed, `${report.passed} passed, ${report.failed} failed${report.skipped > 0 ? `, ${report.skipped} skipped` : ''}, ${lap()}${run.line === '' ? '' : `; ${run.line}`}`)
  lines.push(...report.failures.map(failure => `           ${failure}`))
}

step('check (types, lint, unused code, content)', 'node', ['build/check.mjs'])
suite('unit', 'core, services and content')
suite('renderer', 'components')
if (missing.includes('Chromium') || installLforms()) {
  suite('lforms', 'FHIR with LHC-Forms as the client')
}
else {
  total.skipped += 1
  note('FHIR with LHC-Forms as the client', null, 'LHC-Forms could not be installed, so it is not checked that another program can fill our questionnaire in')
}
if (step('build', 'electron-vite', ['build', '--logLevel', 'warn'])) {
  suite('paper', 'PDFs under qpdf and poppler')
  suite('readers', 'the text of PDFs under poppler, mupdf and pdf.js')
  if (missing.includes('Chromium') || installPackager()) {
    suite('package', 'the app as it is packed for three systems')
  }
  else {
    total.skipped += 1
    note('the app as it is packed for three systems', null, 'electron-builder could not be installed, so it is not checked what the installers would hold')
  }
  // Electron draws on a screen only.
  const screen = hasElectron && process.platform === 'linux' && !process.env.DISPLAY ? await startScreen() : null
  const env = screen === null ? {} : { DISPLAY: screen.display, CAUSEBOOK_BARE_SCREEN: '1' }
  suite('window', `the built app, end to end, on the ${runtime}`, { env })
  suite('access', 'the same by keyboard, by ear, large and in other colors', { env })
  suite('honesty', 'faults made on purpose, which those must find', { files: ['tests/standin/honesty/someBreakages.spec.ts'], env })
  screen?.stop()
}
process.stdout.write(`\n${lines.join('\n')}\n\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped\n`)
process.exitCode = total.failed > 0 ? 1 : 0
