// `node build/withoutNetwork.mjs COMMAND ARGUMENTS` runs a command in a network namespace that leads nowhere (Linux), says what was tried to be
// reached from in there, by the kernel's count, and fails when it was more than nothing. Where there can be no namespace, it runs the command and says so.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import process from 'node:process'
import { runCommand, toolEnvironment } from './runSteps.mjs'

const inside = path.join(import.meta.dirname, 'insideNamespace.mjs')

function readReport(file, error) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  }
  catch {
    return { refused: error === undefined ? 'a network namespace is not permitted here' : `no network namespace: ${error.message}` }
  }
}

/**
 * Runs a command without a network, or with it where that cannot be had.
 * @param env - added to the environment
 * @returns passed - whether the command passed; attempts - what tried to reach a network, `null` when it was not counted; line - both, for people
 */
export function runWithoutNetwork(command, args, env = {}) {
  const folder = mkdtempSync(path.join(tmpdir(), 'without-network-'))
  const report = path.join(folder, 'report.json')
  const { uid, gid } = process.platform === 'linux' ? { uid: process.getuid(), gid: process.getgid() } : { uid: 0, gid: 0 }
  const { error } = spawnSync('unshare', [...(uid === 0 ? [] : ['--map-root-user']), '--net', '--', 'node', inside, report, `${uid}`, `${gid}`, command, ...args], { stdio: 'inherit', env: { ...toolEnvironment, ...env } })
  const { refused, passed, attempts } = readReport(report, error)
  rmSync(folder, { recursive: true, force: true })
  if (refused !== undefined)
    return { passed: runCommand(command, args, env), attempts: null, line: `run with the network in reach, and not counted: ${refused}` }
  return { passed, attempts, line: `no network in reach; attempts to reach one, by the kernel's count: ${attempts}` }
}

if (process.argv[1] === import.meta.filename) {
  const [command, ...args] = process.argv.slice(2)
  const { passed, attempts, line } = runWithoutNetwork(command, args)
  process.stdout.write(`${line}\n`)
  process.exitCode = passed && !attempts ? 0 : 1
}
