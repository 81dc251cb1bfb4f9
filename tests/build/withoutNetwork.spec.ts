import { spawnSync } from 'node:child_process'
import path from 'node:path'
import process from 'node:process'
import { expect, it } from 'vitest'

const root = path.resolve(import.meta.dirname, '../..')
const script = path.join(root, 'build/withoutNetwork.mjs')

/** Runs a program of one line without a network. */
function run(program: string, env: NodeJS.ProcessEnv = process.env) {
  const { stdout, status } = spawnSync(process.execPath, [script, 'node', '-e', program], { encoding: 'utf8', env })
  return { text: stdout, status, isCounted: stdout.includes('no network in reach') }
}

const quiet = run('')

it('says what it is: counted, or run with the network in reach and why', () => {
  expect(quiet.status).toBe(0)
  expect(quiet.text).toMatch(/attempts to reach one, by the kernel's count: 0|run with the network in reach, and not counted: \w+/)
})

// Where no namespace is permitted there is nothing to count: the line above says so.
it.runIf(quiet.isCounted)('fails for a connection, a datagram and a look-up, though the program passes', () => {
  const programs = [
    'require("net").connect(443, "192.0.2.7").on("error", () => {})',
    'const s = require("dgram").createSocket("udp4"); s.on("error", () => {}).send("x", 53, "192.0.2.7", () => s.close())',
    'const s = require("dgram").createSocket("udp4"); s.send("x", 53, "127.0.0.1", () => s.close())',
    'require("dns").lookup("example.invalid", () => {})',
  ]
  for (const program of programs)
    expect({ program, ...run(program) }).toMatchObject({ status: 1, text: expect.stringMatching(/count: [1-9]/) as string })
})

it.runIf(quiet.isCounted)('passes for what stays on this computer, and fails for a program that fails', () => {
  const local = 'const s = require("net").createServer(c => c.end()).listen(0, "127.0.0.1", () => require("net").connect(s.address().port, "127.0.0.1").on("close", () => s.close()).resume())'
  expect(run(local)).toMatchObject({ status: 0, text: expect.stringContaining('count: 0') as string })
  expect(run('process.exit(3)').status).toBe(1)
})

it('runs the program all the same where there is no way to a namespace, and says so', () => {
  const bare = run('', { ...process.env, PATH: path.dirname(process.execPath) })
  expect(bare).toMatchObject({ status: 0, text: expect.stringContaining('not counted') as string })
})
