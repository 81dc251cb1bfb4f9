import type { FileHandle } from 'node:fs/promises'
import type { ReasonCode } from '../../shared/reason.ts'
import type { Result } from '../../shared/result.ts'
import type { VisitFault } from '../../shared/visits/visitsState.ts'
import { fail, ok } from '../../shared/result.ts'
import { openRegular } from '../files/readBounded.ts'
import { readRefusalCode } from '../files/refusalCode.ts'
import { chunkName, MOST_CHUNK_BYTES, opensBackup, readHeader } from './backupFormat.ts'
import { derivePassphraseKey } from './passphraseKey.ts'
import { DamagedRecord, unsealBytes } from './seal.ts'

/** Longest three lines at the start. */
const MOST_HEADER_BYTES = 2048
/** Longest line of a visit: many times a visit. */
const MOST_LINE_BYTES = 64 * 1024 * 1024
const NEW_LINE = 10

/** A backup that was cut or changed; its message is the code of the reason. */
export class BrokenBackup extends Error {
  constructor(reason: ReasonCode) {
    super(reason)
  }
}

/** A backup whose passphrase was right. */
export interface OpenedBackup {
  /** Reads it from the start, line by line. @throws BrokenBackup, and the system's error */
  readonly lines: () => AsyncGenerator<string>
  readonly close: () => Promise<void>
}

async function readExactly(handle: FileHandle, position: number, length: number): Promise<Buffer> {
  const bytes = Buffer.alloc(length)
  let at = 0
  while (at < length) {
    const { bytesRead } = await handle.read(bytes, at, length - at, position + at)
    if (bytesRead === 0)
      break
    at += bytesRead
  }
  return bytes.subarray(0, at)
}

async function* readChunks(handle: FileHandle, start: number, key: Buffer): AsyncGenerator<Buffer> {
  let position = start
  for (let index = 0, isLast = false; !isLast; index += 1) {
    const prefix = await readExactly(handle, position, 4)
    const length = prefix.length === 4 ? prefix.readUInt32BE() : 0
    const sealed = length <= MOST_CHUNK_BYTES ? await readExactly(handle, position + 4, length) : Buffer.alloc(0)
    position += 4 + length
    if (sealed.length !== length || length === 0)
      throw new BrokenBackup('cut-short')
    isLast = (await readExactly(handle, position, 1)).length === 0
    try {
      yield unsealBytes(key, chunkName(index, isLast), sealed)
    }
    catch (error) {
      if (error instanceof DamagedRecord)
        throw new BrokenBackup('part-changed')
      throw error
    }
  }
}

async function* readLines(handle: FileHandle, start: number, key: Buffer): AsyncGenerator<string> {
  let rest = Buffer.alloc(0)
  for await (const chunk of readChunks(handle, start, key)) {
    rest = Buffer.concat([rest, chunk])
    if (rest.length > MOST_LINE_BYTES)
      throw new BrokenBackup('line-too-long')
    let from = 0
    for (let end = rest.indexOf(NEW_LINE); end !== -1; end = rest.indexOf(NEW_LINE, from)) {
      yield rest.toString('utf8', from, end)
      from = end + 1
    }
    rest = rest.subarray(from)
  }
  if (rest.length > 0)
    throw new BrokenBackup('line-not-whole')
}

/** Opens a backup. What is in it is read by `lines`, again from the start each time. */
export async function openBackup(file: string, passphrase: string): Promise<Result<OpenedBackup, VisitFault>> {
  let handle: FileHandle | null = null
  try {
    handle = await openRegular(file)
    const text = (await readExactly(handle, 0, MOST_HEADER_BYTES)).toString('latin1')
    const header = readHeader(text)
    const opened = handle
    const key = header === null ? null : await derivePassphraseKey(passphrase, Buffer.from(header.scrypt.salt, 'base64'), header.scrypt)
    if (header !== null && key !== null && opensBackup(key, header)) {
      const start = text.split('\n', 3).join('\n').length + 1
      return ok({ lines: () => readLines(opened, start, key), close: () => opened.close() })
    }
    await handle.close()
    return fail(header === null ? { kind: 'not-a-backup', path: file, reason: 'no-backup' } : { kind: 'wrong-passphrase' })
  }
  catch (error) {
    await handle?.close()
    return fail({ kind: 'unreadable', path: file, reason: readRefusalCode(error) })
  }
}
