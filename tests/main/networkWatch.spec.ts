import dgram from 'node:dgram'
import { once } from 'node:events'
import http from 'node:http'
import http2 from 'node:http2'
import https from 'node:https'
import net from 'node:net'
import tls from 'node:tls'
import { beforeAll, expect, it } from 'vitest'
import { watchNetwork } from '../../src/main/networkWatch.ts'

let port = 0
let answered = 0
let watch: ReturnType<typeof watchNetwork>

beforeAll(async () => {
  const server = net.createServer((socket) => {
    answered += 1
    socket.destroy()
  }).listen(0, '127.0.0.1')
  server.unref()
  await once(server, 'listening')
  const address = server.address()
  port = typeof address === 'object' && address !== null ? address.port : 0
  // The control: before the watch stands, the server is reached.
  await once(net.connect(port, '127.0.0.1').resume(), 'close')
  watch = watchNetwork(new Date('2026-11-25T10:02:00Z'))
})

const fails = (emitter: { once: (name: 'error', listener: () => void) => unknown }): Promise<void> => new Promise(resolve => void emitter.once('error', resolve))
const attempts: readonly (readonly [string, () => Promise<unknown>])[] = [
  ['net', () => fails(net.connect(port, '127.0.0.1'))],
  ['a socket of one\'s own', () => fails(new net.Socket().connect(port, '127.0.0.1'))],
  ['a host by its name', () => fails(net.connect(port, 'localhost'))],
  ['tls', () => fails(tls.connect(port, '127.0.0.1'))],
  ['http', () => fails(http.get({ port, host: '127.0.0.1' }))],
  ['https', () => fails(https.get({ port, host: '127.0.0.1' }))],
  ['http2', () => fails(http2.connect(`http://127.0.0.1:${port}`))],
  ['fetch', () => fetch(`http://127.0.0.1:${port}`).catch(() => undefined)],
  ['WebSocket', () => once(new WebSocket(`ws://127.0.0.1:${port}`), 'error')],
]

it.each(attempts)('refuses %s, and counts it', async (_name, attempt) => {
  const before = watch.read().networkAttempts
  await attempt()
  expect(watch.read().networkAttempts).toBe(before + 1)
  expect(answered).toBe(1)
})

it('refuses a datagram, and counts it', () => {
  const before = watch.read().networkAttempts
  const socket = dgram.createSocket('udp4')
  expect(() => socket.send('x', port, '127.0.0.1')).toThrow()
  expect(watch.read().networkAttempts).toBe(before + 1)
})

it('counts what the window tried, and says since when', () => {
  const before = watch.read().networkAttempts
  watch.note()
  expect(watch.read()).toEqual({ startedAt: '2026-11-25T10:02:00.000Z', networkAttempts: before + 1 })
})

it('tells who tried, and nothing else', () => {
  const told: unknown[] = []
  watch.listen((...heard) => told.push(...heard))
  watch.note()
  void new net.Socket().on('error', () => undefined).connect(port, '127.0.0.1')
  expect(told).toEqual(['window', 'main'])
})
