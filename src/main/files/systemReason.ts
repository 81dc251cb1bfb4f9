const reasons: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  ENOENT: 'the folder does not exist',
  ENOTDIR: 'a part of the path is not a folder',
  EISDIR: 'the path is a folder',
  ELOOP: 'the link leads to itself',
  EBUSY: 'another program has the file open',
  ENAMETOOLONG: 'the name is too long',
}

const codeOf = (error: unknown): string => error instanceof Error ? (error as NodeJS.ErrnoException).code ?? '' : ''

/** Why the system refused to write a file, in plain words where we know them. */
export function systemReason(error: unknown): string {
  return reasons[codeOf(error)] ?? (error instanceof Error ? error.message : String(error))
}

/** Why the system refused to read: what is missing then is the file itself. */
export function readReason(error: unknown): string {
  return codeOf(error) === 'ENOENT' ? 'there is no such file or folder' : systemReason(error)
}
