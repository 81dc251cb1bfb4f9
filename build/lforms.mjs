// `npm run lforms`: fills our FHIR questionnaire in with LHC-Forms, a client by others, and reads back what it writes.
// The client is large (56 MB) and only needed here, so it has a tree of its own, which is installed when it is first asked for.
// It comes built, in one piece: the lockfile names it without the 130 packages that it was made from, which nothing here would read.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import { runCommand } from './runSteps.mjs'

const folder = path.resolve(import.meta.dirname, '../tests/lforms')
const stamp = path.join(folder, 'node_modules/.causebook-setup')

/** Puts the client in its place; says whether it is there. */
export function installLforms() {
  const lock = createHash('sha256').update(readFileSync(path.join(folder, 'package-lock.json'))).digest('hex')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock)
    return true
  process.stderr.write('Setting up: installing LHC-Forms for the tests of FHIR …\n')
  const npm = process.env.npm_execpath
  const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error', '--fetch-retries=1']
  const options = { cwd: folder, stdio: ['ignore', 2, 2], timeout: 300_000 }
  const { status } = npm === undefined ? spawnSync('npm', args, options) : spawnSync(process.execPath, [npm, ...args], options)
  if (status === 0)
    writeFileSync(stamp, lock)
  return status === 0
}

if (process.argv[1] === import.meta.filename) {
  const isThere = installLforms()
  if (!isThere)
    process.stderr.write('LHC-Forms could not be installed: see the lines above.\n')
  process.exitCode = isThere && runCommand('vitest', ['run', '--config', 'tests/vitest.config.ts', '--project', 'lforms']) ? 0 : 1
}
