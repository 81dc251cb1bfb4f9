import type { OpenVisit } from './openVisit.ts'

/** What holds the key to the visits: the system's keystore, or a passphrase. */
export type Guard = 'keystore' | 'passphrase'

/** What is worth a line after the visits were opened; none asks for an answer. */
export type VisitsNotice
  /** The database was damaged and lies beside under this name; a new one was begun. */
  = | { readonly kind: 'set-aside', readonly path: string }
    /** The computer's clock was set back: kept visits go on aging from where they were. */
    | { readonly kind: 'clock-back', readonly was: string, readonly now: string }
    /** The open visit was left for longer than a day and was finished. */
    | { readonly kind: 'left-open', readonly startedAt: string, readonly isKept: boolean }

/** Why visits cannot be kept; the window goes on with its memory alone. */
export type VisitsUnavailable
  /** Another Causebook, or another program, has the database open. */
  = | { readonly kind: 'busy', readonly path: string }
    /** Written by a newer Causebook. */
    | { readonly kind: 'newer-format', readonly path: string, readonly format: number }
    | { readonly kind: 'not-writable', readonly path: string, readonly reason: string }

/** How it stands with the visits on this computer. */
export type VisitsState
  = | { readonly kind: 'ready', readonly open: OpenVisit, readonly guards: readonly Guard[], readonly kept: number, readonly notices: readonly VisitsNotice[] }
    /** The passphrase is needed first. */
    | { readonly kind: 'locked', readonly notices: readonly VisitsNotice[] }
    /** No keystore that keeps a secret, and no passphrase yet: nothing is written. */
    | { readonly kind: 'unprotected' }
    /** There are visits, but the key to them is gone or another. With a passphrase it may open; without, only a new start is left. */
    | { readonly kind: 'no-key', readonly reason: 'wrong' | 'lost', readonly hasPassphrase: boolean, readonly path: string }
    | { readonly kind: 'unavailable', readonly fault: VisitsUnavailable }

/** Why something was not done with the visits. */
export type VisitFault
  = | { readonly kind: 'bad-request', readonly reason: string }
    /** The visits are not `ready`. */
    | { readonly kind: 'not-ready' }
    | { readonly kind: 'wrong-passphrase' }
    /** Another window or app wrote the visit, or finished it. */
    | { readonly kind: 'changed-elsewhere' }
    | { readonly kind: 'not-saved', readonly path: string, readonly reason: string }
    /** The database turned out to be damaged: it lies beside under `path`, and a new one is open in which the visit has this id and revision 0. */
    | { readonly kind: 'set-aside', readonly path: string, readonly visit: string }
    | { readonly kind: 'no-such-visit' }
    | { readonly kind: 'cancelled' }
    /** The settings say that no visit is kept, so none can be put back. */
    | { readonly kind: 'not-kept' }
    /** The file is no backup of visits, or was cut or changed. */
    | { readonly kind: 'not-a-backup', readonly path: string, readonly reason: string }
    | { readonly kind: 'unreadable', readonly path: string, readonly reason: string }

/** What became of a backup or its return. */
export interface BackupResult {
  readonly path: string
  /** Visits written to the file, or put back from it. */
  readonly visits: number
  /** Visits of the file that were here already and stayed as they are. */
  readonly alreadyHere: number
  /** Visits that were left out: older than the settings keep them, or with a damaged record. */
  readonly leftOut: number
}

/** Shortest passphrase, in characters. */
export const shortestPassphrase = 8
/** Longest passphrase, in characters. */
export const longestPassphrase = 200
