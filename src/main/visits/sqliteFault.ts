import type { ReasonCode } from '../../shared/reason.ts'

/** Primary result codes. @see https://sqlite.org/rescode.html */
const damaged = new Set([11, 26])
const disk: ReadonlyMap<number, ReasonCode> = new Map([
  [3, 'denied'],
  [5, 'in-use'],
  [6, 'in-use'],
  [8, 'folder-read-only'],
  [10, 'disk-failing'],
  [13, 'disk-full'],
  [14, 'cannot-open'],
])
const BUSY = 5
/** A write that the system cut short: the limit of a file's size, or a disk that is full. */
const IOERR_WRITE = 778

function codeOf(error: unknown): number | null {
  const { code, errcode } = error instanceof Error ? error as Error & { readonly code?: unknown, readonly errcode?: unknown } : {}
  return code === 'ERR_SQLITE_ERROR' && typeof errcode === 'number' ? errcode : null
}

const primary = (error: unknown): number => (codeOf(error) ?? 0) & 0xFF

/** Whether the database is not one, or is broken inside. */
export const isDamage = (error: unknown): boolean => damaged.has(primary(error))

/** Whether another program has the database open. */
export const isBusy = (error: unknown): boolean => primary(error) === BUSY

/** Why the database could not be read or written, by its code; `null` where it is no fault of the disk. */
export function diskReason(error: unknown): ReasonCode | null {
  return codeOf(error) === IOERR_WRITE ? 'disk-refuses' : disk.get(primary(error)) ?? null
}
