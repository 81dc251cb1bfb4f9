import type { CdpSession } from './cdp.ts'
import type { WebContents } from './webContents.ts'
import { makeCodec } from './codec.ts'
import { createEvent } from './createEvent.ts'
import { ipcMain } from './ipcMain.ts'

type FromPreload
  = | { readonly kind: 'hello', readonly url: string }
    | { readonly kind: 'title', readonly title: string }
    | { readonly kind: 'resized' }
    | { readonly kind: 'open', readonly url: string, readonly name: string, readonly features: string }
    | { readonly kind: 'preload-error', readonly message: string, readonly stack: string }
    | { readonly kind: 'send', readonly channel: string, readonly args: readonly unknown[] }
    | { readonly kind: 'invoke', readonly id: number, readonly channel: string, readonly args: readonly unknown[] }

const codec = makeCodec(
  bytes => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64'),
  text => new Uint8Array(Buffer.from(text, 'base64')),
)

/** Main's end of ipc with one window's preload. Order is always kept; real Electron may let a reply overtake a send. */
export class PreloadChannel {
  private readonly contents: WebContents
  /** The isolated world of the page shown now. */
  private contextId: number | undefined
  private session: CdpSession | undefined
  private preloadPath = ''
  private readonly queue: string[] = []

  constructor(contents: WebContents) {
    this.contents = contents
  }

  connect(session: CdpSession, preloadPath: string): void {
    this.session = session
    this.preloadPath = preloadPath
  }

  send(channel: string, args: readonly unknown[]): void {
    if (typeof channel !== 'string')
      throw new TypeError('Missing required channel argument')
    const text = codec.encode({ kind: 'event', channel, args })
    // the first page's preload is not there yet
    if (this.contextId === undefined)
      this.queue.push(text)
    else this.deliver(this.contextId, text)
  }

  receive(contextId: number, payload: string): void {
    const message = codec.decode(payload) as FromPreload
    switch (message.kind) {
      case 'hello': {
        this.contextId = contextId
        this.contents.reports.arrived(message.url)
        // only after the preload, which runs next, has added its listeners
        setTimeout(() => this.queue.splice(0).forEach(text => this.deliver(contextId, text)))
        break
      }
      case 'title': return this.contents.reports.titled(message.title)
      case 'resized': return this.contents.reports.resized()
      case 'open': return this.contents.reports.wantsWindow(message.url, message.name, message.features)
      case 'preload-error': {
        const fault = Object.assign(new Error(message.message), { stack: message.stack })
        return this.contents.reports.preloadFailed(fault, this.preloadPath)
      }
      case 'send': return void ipcMain.emit(message.channel, this.ipcEvent(), ...message.args)
      case 'invoke': return void this.answer(contextId, message)
    }
  }

  private async answer(contextId: number, { id, channel, args }: Extract<FromPreload, { kind: 'invoke' }>): Promise<void> {
    let text: string
    try {
      text = codec.encode({ kind: 'reply', id, value: await ipcMain.answer(channel, this.ipcEvent(), args) })
    }
    catch (fault) {
      console.error(`Error occurred in handler for '${channel}':`, fault)
      // Electron, too, sends no more of an error than its words
      text = codec.encode({ kind: 'reply', id, error: String(fault) })
    }
    this.deliver(contextId, text)
  }

  private ipcEvent(): object {
    return createEvent({
      type: 'frame', sender: this.contents.self, senderFrame: this.contents.mainFrame, processId: 1, frameId: 1, ports: [],
      reply: (channel: string, ...args: unknown[]): void => this.send(channel, args),
    })
  }

  private deliver(executionContextId: number, text: string): void {
    const call = { executionContextId, functionDeclaration: 'function (text) { __standinReceive(text) }', arguments: [{ value: text }], silent: true }
    // the page may have gone meanwhile
    void this.session?.send('Runtime.callFunctionOn', call).catch(() => {})
  }
}
