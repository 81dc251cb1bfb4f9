// Injected as source text into the preload's world (injectedScripts.ts), after codec.ts.
import type { Codec } from '../codec.ts'

type Listener = (...args: unknown[]) => void
type FromMain
  = | { readonly kind: 'reply', readonly id: number, readonly value?: unknown, readonly error?: string }
    | { readonly kind: 'event', readonly channel: string, readonly args: readonly unknown[] }

export interface RendererIpc {
  readonly ipcRenderer: Readonly<Record<string, unknown>>
  receive: (text: string) => void
}

/** ipcRenderer over one function that posts text to the main process, and one that receives its text. */
export function makeRendererIpc(codec: Codec, post: (text: string) => void): RendererIpc {
  const listeners = new Map<string, { readonly listener: Listener, readonly isOnce: boolean }[]>()
  const calls = new Map<number, { channel: string, resolve: (value: unknown) => void, reject: (fault: Error) => void }>()
  let lastId = 0

  const add = (isOnce: boolean) => (channel: string, listener: Listener): unknown => {
    listeners.set(channel, [...(listeners.get(channel) ?? []), { listener, isOnce }])
    return ipcRenderer
  }
  const remove = (channel: string, listener: Listener): unknown => {
    const all = listeners.get(channel) ?? []
    const last = all.findLastIndex(entry => entry.listener === listener)
    listeners.set(channel, all.filter((_entry, i) => i !== last))
    return ipcRenderer
  }
  const invoke = (channel: string, ...args: unknown[]): Promise<unknown> => new Promise((resolve, reject) => {
    const id = ++lastId
    // encoded first: arguments that cannot be cloned must reject, and leave no call behind
    const text = codec.encode({ kind: 'invoke', id, channel, args })
    calls.set(id, { channel, resolve, reject })
    post(text)
  })

  const ipcRenderer = {
    invoke,
    send: (channel: string, ...args: unknown[]): void => post(codec.encode({ kind: 'send', channel, args })),
    on: add(false),
    addListener: add(false),
    once: add(true),
    off: remove,
    removeListener: remove,
    removeAllListeners: (channel: string): unknown => {
      listeners.delete(channel)
      return ipcRenderer
    },
    listenerCount: (channel: string): number => listeners.get(channel)?.length ?? 0,
  }

  function receive(text: string): void {
    const message = codec.decode(text) as FromMain
    if (message.kind === 'event') {
      const event = { sender: ipcRenderer, ports: [], defaultPrevented: false, preventDefault() {} }
      for (const { listener, isOnce } of listeners.get(message.channel) ?? []) {
        if (isOnce)
          remove(message.channel, listener)
        listener(event, ...message.args)
      }
      return
    }
    const call = calls.get(message.id)
    calls.delete(message.id)
    if (message.error === undefined)
      call?.resolve(message.value)
    else call?.reject(new Error(`Error invoking remote method '${call.channel}': ${message.error}`))
  }

  return { ipcRenderer, receive }
}
