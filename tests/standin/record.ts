export interface Recorded {
  readonly kind: string
  readonly detail: object
}

/** Calls that would have left the app (dialogs, links, printing), in order; a test reads globalThis.__standin.recorded. */
export const recorded: Recorded[] = []

export function record(kind: string, detail: object): void {
  recorded.push({ kind, detail })
  say('recorded', kind, JSON.stringify(detail))
}

/** A line on stderr under the stand-in's own name, so that its words are never taken for Electron's. */
export function say(...words: unknown[]): void {
  if (process.env.STANDIN_QUIET !== '1')
    console.warn('[electron stand-in]', ...words)
}
