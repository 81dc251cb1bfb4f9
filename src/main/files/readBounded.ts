import type { FileHandle } from 'node:fs/promises'
import { constants } from 'node:fs'
import { open } from 'node:fs/promises'
import { refusal } from './refusal.ts'

/** What was read of a file. */
export interface BoundedRead {
  /** All of the file; of one that is too large a byte more than is allowed. */
  readonly bytes: Buffer
  /** Size of the file in bytes: more than is allowed where it is too large. */
  readonly size: number
}

/**
 * Opens a regular file, or one that a link leads to.
 * @throws the system's error, or ours for a folder, a device or a pipe: those may have no end, or wait for ever for their other one
 */
export async function openRegular(file: string): Promise<FileHandle> {
  // To open a pipe is to wait for its writer otherwise.
  const handle = await open(file, constants.O_RDONLY | constants.O_NONBLOCK)
  try {
    const found = await handle.stat()
    if (found.isDirectory())
      throw refusal('the path is a folder', 'EISDIR')
    if (!found.isFile())
      throw refusal('it is a device or a pipe, not a file', 'ENOTFILE')
    return handle
  }
  catch (error) {
    await handle.close()
    throw error
  }
}

/**
 * Reads a regular file, no more of it than shows that it is too large: its size may lie, and may grow meanwhile.
 * @param most - what is allowed, in bytes
 * @throws as `openRegular`
 */
export async function readBounded(file: string, most: number): Promise<BoundedRead> {
  const handle = await openRegular(file)
  try {
    const buffer = Buffer.alloc(most + 1)
    let length = 0
    for (let read = 1; read > 0 && length < buffer.length; length += read)
      ({ bytesRead: read } = await handle.read(buffer, length, buffer.length - length, length))
    const { size } = await handle.stat()
    return { bytes: Buffer.from(buffer.subarray(0, length)), size: Math.max(size, length) }
  }
  finally {
    await handle.close()
  }
}
