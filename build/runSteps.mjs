// Runs commands of node_modules/.bin one after the other and says how each went.
import { spawnSync } from 'node:child_process'
import path from 'node:path'
import process from 'node:process'

const root = path.resolve(import.meta.dirname, '..')
const binaries = path.join(root, 'node_modules', '.bin')

/** The environment in which `node` is the Node 24 of the `node` package. */
export const toolEnvironment = { ...process.env, PATH: `${binaries}${path.delimiter}${process.env.PATH ?? ''}` }

/** Runs one command with its output shown. */
export function runCommand(command, args, env = {}) {
  return spawnSync(command, args, { cwd: root, stdio: 'inherit', env: { ...toolEnvironment, ...env }, shell: process.platform === 'win32' }).status === 0
}

/** Runs every step, also after one that fails; true when all passed. */
export function runSteps(steps) {
  const results = steps.map(({ name, command, args, env }) => {
    const start = performance.now()
    const passed = runCommand(command, args, env)
    process.stdout.write(`${passed ? 'passed' : 'FAILED'}  ${name}  ${((performance.now() - start) / 1000).toFixed(1)} s\n`)
    return passed
  })
  return results.every(Boolean)
}
