/** One way to spoil a copy of the app, or of the stand-in. What it looks for must be there. */
export type Spoil
  = /** In a file, or in each built one of such a name that has it: the names of the window's parts tell of their content. */
    | { readonly kind: 'edit', readonly file: string | RegExp, readonly find: RegExp, readonly put: string }
    | { readonly kind: 'remove', readonly file: RegExp }
    | { readonly kind: 'all', readonly spoils: readonly Spoil[] }

/** A fault made on purpose, and the test that must not let it pass. */
export interface Breakage {
  readonly name: string
  readonly spoil: Spoil
  /** File in tests/e2e, without its ending. */
  readonly spec: string
  /** How the title of the test begins. */
  readonly test: string
  /** What its failure says: one for another reason has not found the fault. */
  readonly reason: RegExp
}

export const main = (find: RegExp, put: string): Spoil => ({ kind: 'edit', file: 'out/main/index.js', find, put })
export const preload = (find: RegExp, put: string): Spoil => ({ kind: 'edit', file: 'out/preload/index.cjs', find, put })
/** In the window's own scripts and styles, which are built without spaces. */
export const page = (find: RegExp, put: string): Spoil => ({ kind: 'edit', file: /^out\/renderer\/assets\/.*\.(?:js|css)$/, find, put })
export const standIn = (file: string, find: RegExp, put: string): Spoil => ({ kind: 'edit', file: `tests/standin/${file}`, find, put })
export const remove = (file: RegExp): Spoil => ({ kind: 'remove', file })
/** What two walls hold is seen only where both are down. */
export const all = (...spoils: readonly Spoil[]): Spoil => ({ kind: 'all', spoils })
/** No host is known to Chromium, whatever it is asked for. */
export const knowsHosts = main(/\["host-resolver-rules", "MAP \* ~NOTFOUND"\],/, '')
