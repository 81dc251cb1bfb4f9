import type { ChildProcess } from 'node:child_process'
import type { Readable, Writable } from 'node:stream'
import type { CdpEvents, ResultOf } from './cdpTypes.ts'
import { spawn } from 'node:child_process'
import { EventEmitter } from 'node:events'

interface IncomingMessage {
  readonly id?: number
  readonly sessionId?: string
  readonly method?: string
  readonly params?: unknown
  readonly result?: unknown
  readonly error?: { readonly message: string }
}

interface Pending {
  readonly method: string
  resolve: (result: unknown) => void
  reject: (fault: Error) => void
}

/** One target's commands and events, or with the empty id the browser's own. */
export class CdpSession {
  readonly id: string
  private readonly emitter = new EventEmitter()
  private readonly connection: CdpConnection

  constructor(connection: CdpConnection, id: string) {
    this.connection = connection
    this.id = id
  }

  send<Method extends string>(method: Method, params: object = {}): Promise<ResultOf<Method>> {
    return this.connection.send(method, params, this.id)
  }

  on<Name extends keyof CdpEvents>(name: Name, listener: (params: CdpEvents[Name]) => void): void {
    this.emitter.on(name, listener)
  }

  emit(name: string, params: unknown): void {
    this.emitter.emit(name, params)
  }
}

/** DevTools protocol over --remote-debugging-pipe (file descriptors 3 and 4): it opens no TCP port. */
export class CdpConnection {
  readonly browser: CdpSession
  isClosed = false
  private readonly child: ChildProcess
  private readonly writer: Writable
  private readonly sessions = new Map<string, CdpSession>()
  private readonly pending = new Map<number, Pending>()
  private lastId = 0

  constructor(child: ChildProcess, onClosed: () => void) {
    this.child = child
    this.browser = this.session('')
    this.writer = child.stdio[3] as Writable
    const reader = child.stdio[4] as Readable
    const end = (): void => {
      if (this.isClosed)
        return
      this.isClosed = true
      for (const { reject } of this.pending.values()) reject(new Error('Chromium went away'))
      this.pending.clear()
      onClosed()
    }
    readMessages(reader, text => this.receive(JSON.parse(text) as IncomingMessage))
    reader.on('close', end)
    child.on('exit', end)
    // writing into a browser that just died; `end` reports it
    this.writer.on('error', () => {})
  }

  session(id: string): CdpSession {
    const known = this.sessions.get(id) ?? new CdpSession(this, id)
    this.sessions.set(id, known)
    return known
  }

  send<Method extends string>(method: Method, params: object, sessionId: string): Promise<ResultOf<Method>> {
    if (this.isClosed)
      return Promise.reject(new Error('Chromium went away'))
    const id = ++this.lastId
    this.writer.write(`${JSON.stringify({ id, method, params, ...(sessionId && { sessionId }) })}\0`)
    return new Promise((resolve, reject) => {
      this.pending.set(id, { method, resolve: result => resolve(result as ResultOf<Method>), reject })
    })
  }

  whenExited(then: () => void): void {
    this.child.once('exit', then)
  }

  kill(): void {
    this.child.kill('SIGKILL')
  }

  private receive(message: IncomingMessage): void {
    if (message.id === undefined) {
      if (message.method !== undefined)
        this.session(message.sessionId ?? '').emit(message.method, message.params)
      return
    }
    const pending = this.pending.get(message.id)
    this.pending.delete(message.id)
    if (message.error)
      pending?.reject(new Error(`${pending.method}: ${message.error.message}`))
    else pending?.resolve(message.result)
  }
}

/** Messages end in a zero byte and may be cut anywhere between two reads. */
function readMessages(reader: Readable, onMessage: (text: string) => void): void {
  let parts: Buffer[] = []
  reader.on('data', (chunk: Buffer) => {
    let from = 0
    for (let end = chunk.indexOf(0); end !== -1; end = chunk.indexOf(0, from)) {
      const text = Buffer.concat([...parts, chunk.subarray(from, end)]).toString()
      parts = []
      from = end + 1
      onMessage(text)
    }
    if (from < chunk.length)
      parts.push(chunk.subarray(from))
  })
}

/** Starts Chromium with its DevTools pipe. @param onLine - each line it writes to stderr */
export function launchChromium(
  path: string,
  switches: readonly string[],
  { onLine, onClosed }: { readonly onLine: (line: string) => void, readonly onClosed: () => void },
): CdpConnection {
  const child = spawn(path, ['--remote-debugging-pipe', ...switches], {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
    env: { ...process.env, NODE_OPTIONS: '' },
  })
  let rest = ''
  child.stderr?.on('data', (chunk: Buffer) => {
    const lines = (rest + chunk.toString()).split('\n')
    rest = lines.pop() ?? ''
    lines.forEach(onLine)
  })
  return new CdpConnection(child, onClosed)
}
