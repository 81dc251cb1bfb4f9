/** A value on its way between the page's world and the preload's: what structured clone refuses is taken apart. */
export type Wire
  = | readonly ['value', unknown]
    | readonly ['array', readonly Wire[]]
    | readonly ['object', readonly (readonly [string, Wire])[]]
    | readonly ['error', { readonly message: string, readonly stack?: string | undefined }]
    | readonly ['promise', number]
    | readonly ['function', number]

export type Reply = readonly ['ok', Wire] | readonly ['throw', Wire]
export type Callable = (...args: unknown[]) => unknown
export type Message
  = | readonly ['return', Reply | undefined]
    | readonly ['settle', readonly [id: number, isFulfilled: boolean, Wire]]
    | readonly ['call', readonly [id: number, args: readonly Wire[]]]
    | readonly [command: string, readonly Wire[]]

export interface BridgePeer {
  /** Runs a command of the other world. @returns its reply; undefined when the arguments could not be cloned */
  send: (command: string, payload: unknown) => Reply | undefined
  encode: (value: unknown, depth?: number) => Wire
  decode: (wire: Wire) => unknown
}
