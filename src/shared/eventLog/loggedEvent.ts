import { z } from '../schema.ts'
import { errorClasses, errorCodes } from './errorLists.ts'

// No field of an event is free text, so that no word of a patient can get into the log, whatever goes wrong:
// a leaf is a literal, one of a list, a yes or no, a bounded whole number, a version in digits, or the time.

/** `45.4.1`; the stand-in says so. */
export const Version = z.string().regex(/^\d{1,3}\.\d{1,3}\.\d{1,3}(?:-standin)?$/)

/** Where a fault of the main process was noticed. */
export const faultPlaces = ['start', 'bridge', 'exception', 'rejection'] as const
/** How a window's process ended, in Electron's words. */
export const windowEnds = ['abnormal-exit', 'killed', 'crashed', 'oom', 'launch-failed', 'integrity-failure', 'memory-eviction', 'other'] as const
/** Parts of the installation that can be missing. */
export const parts = ['window', 'preload', 'worker', 'words', 'content', 'fonts', 'safety-card'] as const

const error = { error: z.enum(errorClasses), code: z.enum(errorCodes) }
const sheet = z.enum(['handout', 'form'])

/** What only the window sees. It is not trusted: the main process parses it and bounds how often it is heard. */
export const WindowFact = z.discriminatedUnion('kind', [
  /** Something in the page threw and nobody caught it. */
  z.strictObject({ kind: z.literal('window-fault'), source: z.enum(['error', 'rejection']), error: z.enum(errorClasses) }),
  /** The clinician had the window loaded again. */
  z.strictObject({ kind: z.literal('window-reloaded') }),
])
export type WindowFact = z.infer<typeof WindowFact>

/** What happened, without its time. */
export const Fact = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('app-started'), app: Version, electron: Version, node: Version, system: z.enum(['windows', 'macos', 'linux', 'other']) }),
  z.strictObject({ kind: z.literal('app-ended') }),
  ...WindowFact.options,
  /** The window's process ended. It was loaded again by itself, or, after the third time in a minute, the clinician was asked. */
  z.strictObject({ kind: z.literal('window-crashed'), end: z.enum(windowEnds), deed: z.enum(['reloaded', 'asked']) }),
  /** The window did not answer, and the clinician chose. */
  z.strictObject({ kind: z.literal('window-unresponsive'), deed: z.enum(['waited', 'reloaded']) }),
  /** The window's page could not be loaded, and the clinician was asked. `not-found`: its file was gone. */
  z.strictObject({ kind: z.literal('window-not-loaded'), reason: z.enum(['not-found', 'failed']) }),
  z.strictObject({ kind: z.literal('main-fault'), place: z.enum(faultPlaces), ...error }),
  /** The worker that draws died. `isAgain`: it had the same sheet for the second time, so that it was given up. */
  z.strictObject({ kind: z.literal('worker-crashed'), sheet, isAgain: z.boolean(), ...error }),
  z.strictObject({ kind: z.literal('sheet-timed-out'), sheet, seconds: z.int().min(0).max(600) }),
  /** The worker lives, but has no sheet to give. */
  z.strictObject({ kind: z.literal('sheet-failed'), sheet, reason: z.enum(['broken', 'part-missing']) }),
  z.strictObject({ kind: z.literal('resource-missing'), part: z.enum(parts) }),
  z.strictObject({ kind: z.literal('content-invalid'), part: z.enum(['words', 'content']), faults: z.int().min(0).max(9999) }),
  /** The settings could not be read; `isKept`: what was there lies beside. */
  z.strictObject({ kind: z.literal('settings-damaged'), isKept: z.boolean() }),
  z.strictObject({ kind: z.literal('settings-not-saved') }),
  /** The database of visits, or the open visit in it, was damaged and set aside. */
  z.strictObject({ kind: z.literal('visits-set-aside') }),
  z.strictObject({ kind: z.literal('visits-unavailable'), reason: z.enum(['busy', 'newer-format', 'not-writable']) }),
  z.strictObject({ kind: z.literal('visits-no-key'), reason: z.enum(['wrong', 'lost']) }),
  z.strictObject({ kind: z.literal('visits-not-saved') }),
  /** Something asked for a network and was refused. */
  z.strictObject({ kind: z.literal('network-refused'), source: z.enum(['window', 'main']) }),
])
export type Fact = z.infer<typeof Fact>

/** A line of the log: what happened, and when, in UTC. */
export const LoggedEvent = z.strictObject({ at: z.iso.datetime({ precision: 3 }), fact: Fact })
export type LoggedEvent = z.infer<typeof LoggedEvent>
