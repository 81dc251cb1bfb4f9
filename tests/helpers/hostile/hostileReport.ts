import type { Method } from './validRequests.ts'

/** Something that a call must not do. `threw` rejected or threw · `strange-reply` not a value that can be sent · `polluted` changed what all objects have · `heard` obeyed a foreign frame. */
export interface CallFault {
  readonly kind: 'threw' | 'strange-reply' | 'polluted' | 'heard'
  readonly call: string
  readonly text: string
}

/** What became of a run of calls. */
export interface HostileReport {
  readonly calls: number
  /** Calls that were refused because of their frame. */
  readonly foreign: number
  readonly sheets: number
  /** How many calls of each method were answered with what. */
  readonly outcomes: { readonly [M in Method]?: Readonly<Record<string, number>> }
  readonly faults: readonly CallFault[]
  /** The call that kept the main thread longest, in milliseconds of its own work: waiting and other programs do not count. */
  readonly longest: { readonly ms: number, readonly call: string }
  /** Longest text that a refusal gave, in characters. */
  readonly longestReason: number
  /** Bytes in use after everything was collected: a while after the start, and at the end. */
  readonly memory: { readonly before: number, readonly after: number, readonly peak: number }
  /** Whether the settings file was one, whether the visits were open at the end, took an answer, and had it again after a restart. */
  readonly settingsFault: string | null
  readonly visits: string
}
