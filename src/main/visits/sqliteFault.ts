/** Primary result codes. @see https://sqlite.org/rescode.html */
const damaged = new Set([11, 26])
const disk: ReadonlyMap<number, string> = new Map([
  [3, 'permission denied'],
  [5, 'another program has the file open'],
  [6, 'another program has the file open'],
  [8, 'the file or its folder is read-only'],
  [10, 'the disk does not take or give the data'],
  [13, 'the disk is full'],
  [14, 'the file cannot be opened'],
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

/** Why the database could not be read or written, in plain words; `null` where it is no fault of the disk. */
export function diskReason(error: unknown): string | null {
  return codeOf(error) === IOERR_WRITE ? 'the disk is full or refuses to write' : disk.get(primary(error)) ?? null
}
