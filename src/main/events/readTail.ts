import { closeSync, fstatSync, openSync, readSync, statSync } from 'node:fs'

/**
 * Reads the end of a text file: of one that has grown beyond all measure no more than is asked for.
 * @param most - in bytes
 * @returns the text; empty where there is no file or it cannot be read
 */
export function readTail(file: string, most: number): string {
  try {
    // To open a pipe is to wait for its other end.
    if (!statSync(file).isFile())
      return ''
    const handle = openSync(file, 'r')
    try {
      const { size } = fstatSync(handle)
      const bytes = Buffer.alloc(Math.min(size, most))
      const count = readSync(handle, bytes, 0, bytes.length, size - bytes.length)
      return bytes.toString('utf8', 0, count)
    }
    finally {
      closeSync(handle)
    }
  }
  catch {
    return ''
  }
}
