import type { ScryptCost } from './passphraseKey.ts'
import { randomBytes } from 'node:crypto'
import { fillFileAtomically } from '../files/writeFileAtomically.ts'
import { CHUNK_BYTES, chunkName, sealCheck, writeHeader } from './backupFormat.ts'
import { derivePassphraseKey } from './passphraseKey.ts'
import { sealBytes } from './seal.ts'

const SALT_BYTES = 16

function frame(sealed: Buffer): Buffer {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(sealed.length)
  return Buffer.concat([length, sealed])
}

/** Cuts a stream of text into chunks; the last one, which may be empty, is marked. */
async function* cutChunks(lines: AsyncIterable<string>): AsyncGenerator<{ readonly bytes: Buffer, readonly isLast: boolean }> {
  let waiting = Buffer.alloc(0)
  for await (const line of lines) {
    waiting = Buffer.concat([waiting, Buffer.from(`${line}\n`)])
    while (waiting.length > CHUNK_BYTES) {
      yield { bytes: waiting.subarray(0, CHUNK_BYTES), isLast: false }
      waiting = waiting.subarray(CHUNK_BYTES)
    }
  }
  yield { bytes: waiting, isLast: true }
}

/**
 * Writes lines to one file that a passphrase opens, whole or not at all. No more than a chunk is in memory, and none of it in a file in clear.
 * @throws the system's error, and what the lines throw
 */
export async function writeBackup(file: string, passphrase: string, cost: ScryptCost, lines: AsyncIterable<string>): Promise<void> {
  const salt = randomBytes(SALT_BYTES)
  const key = await derivePassphraseKey(passphrase, salt, cost)
  await fillFileAtomically(file, async ({ write }) => {
    await write(writeHeader({ scrypt: { ...cost, salt: salt.toString('base64') }, check: sealCheck(key) }))
    let index = 0
    for await (const { bytes, isLast } of cutChunks(lines)) {
      await write(frame(sealBytes(key, chunkName(index, isLast), bytes)))
      index += 1
    }
  })
}
