// What withoutNetwork.mjs runs inside the namespace: `REPORT UID GID COMMAND ARGUMENTS`. Counts what the kernel could send nowhere.
import { spawnSync } from 'node:child_process'
import dgram from 'node:dgram'
import dns from 'node:dns'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import net from 'node:net'
import path from 'node:path'
import process from 'node:process'
import { setTimeout } from 'node:timers/promises'

const [report, uid, gid, ...command] = process.argv.slice(2)

/**
 * Chromium asks the kernel for a route to this address before it looks a name up, also one that it then does not look up: it connects a UDP socket
 * and sends nothing. It is given one, so that only what would be sent is counted; what is sent there is counted as an IPv6 packet.
 */
const ROUTE_PROBE = '2001:4860:4860::8888'

/** The counters of /proc/net/snmp: pairs of lines, names above numbers. */
function readCounters() {
  const lines = readFileSync('/proc/net/snmp', 'utf8').trim().split('\n').map(line => line.split(/:? +/))
  const counters = new Map()
  for (let at = 0; at + 1 < lines.length; at += 2)
    lines[at].forEach((name, column) => counters.set(`${lines[at][0]}.${name}`, Number(lines[at + 1][column])))
  return counters
}
const readCounters6 = () => existsSync('/proc/net/snmp6')
  ? new Map(readFileSync('/proc/net/snmp6', 'utf8').trim().split('\n').map(line => line.split(/\s+/)).map(([name, value]) => [name, Number(value)]))
  : new Map()

/** What found no route, every UDP datagram (a name server may be on this computer) and every packet of IPv6. The tests' own TCP over 127.0.0.1 is none of them. */
function countAttempts() {
  const [four, six] = [readCounters(), readCounters6()]
  return (four.get('Ip.OutNoRoutes') ?? 0) + (four.get('Udp.OutDatagrams') ?? 0) + (six.get('Ip6OutNoRoutes') ?? 0) + (six.get('Ip6OutRequests') ?? 0)
}

const settle = (start) => new Promise((resolve) => {
  try {
    start(() => resolve())
  }
  catch {
    resolve()
  }
})
const controls = {
  'a TCP connection': () => settle(done => net.connect(443, '192.0.2.1').on('error', done)),
  'a UDP datagram': () => settle((done) => {
    const socket = dgram.createSocket('udp4').on('error', done)
    socket.send('x', 53, '192.0.2.1', () => socket.close(done))
  }),
  'a look-up of a name': () => settle(done => dns.resolve4('control.invalid', done)),
  ...(existsSync('/proc/net/snmp6') ? { 'a TCP connection by IPv6': () => settle(done => net.connect(443, '2001:db8::1').on('error', done)) } : {}),
}

/** Tries what must be counted. @returns what was not */
async function findUncounted() {
  const uncounted = []
  for (const [name, attempt] of Object.entries(controls)) {
    const before = countAttempts()
    await Promise.race([attempt(), setTimeout(10_000, undefined, { ref: false })])
    if (countAttempts() === before)
      uncounted.push(name)
  }
  return uncounted
}

const write = (value) => writeFileSync(report, JSON.stringify(value))
const ip = (...args) => spawnSync('ip', args, { stdio: 'ignore' }).status === 0

async function main() {
  if (!ip('link', 'set', 'lo', 'up'))
    return write({ refused: 'the program ip is missing, or may not set the namespace up' })
  ip('-6', 'address', 'add', `${ROUTE_PROBE}/128`, 'dev', 'lo', 'nodad')
  const uncounted = await findUncounted()
  if (uncounted.length > 0)
    return write({ refused: `the kernel does not count ${uncounted.join(', ')}` })
  const before = countAttempts()
  // Back to the user who asked: Chromium's own sandbox wants no root.
  const [program, ...args] = uid === '0' ? command : ['unshare', `--map-user=${uid}`, `--map-group=${gid}`, '--', ...command]
  const { status } = spawnSync(program, args, { cwd: path.resolve(import.meta.dirname, '..'), stdio: 'inherit' })
  write({ passed: status === 0, attempts: countAttempts() - before })
}
await main()
