import type { ReasonCode } from '../../shared/reason.ts'

const codes: Readonly<Record<string, ReasonCode>> = {
  EACCES: 'denied',
  EPERM: 'denied',
  EROFS: 'disk-read-only',
  ENOSPC: 'disk-full',
  EDQUOT: 'quota',
  ENOENT: 'no-folder',
  ENOTDIR: 'not-a-folder',
  EISDIR: 'is-a-folder',
  ELOOP: 'link-loop',
  EBUSY: 'in-use',
  EIO: 'disk-failing',
  ENAMETOOLONG: 'name-too-long',
  // A socket.
  ENXIO: 'not-a-file',
  // Ours.
  EBROKENLINK: 'link-broken',
  ENOTFILE: 'not-a-file',
  EREADONLY: 'file-read-only',
}
const codeOf = (error: unknown): string => error instanceof Error ? (error as NodeJS.ErrnoException).code ?? '' : ''

/** Why the system refused to write a file, for the window to say in its language; the system's own text where we know none. */
export function refusalCode(error: unknown): string {
  return codes[codeOf(error)] ?? (error instanceof Error ? error.message : String(error))
}

/** Why the system refused to read: what is missing then is the file itself. */
export function readRefusalCode(error: unknown): string {
  return codeOf(error) === 'ENOENT' ? 'no-file' satisfies ReasonCode : refusalCode(error)
}
