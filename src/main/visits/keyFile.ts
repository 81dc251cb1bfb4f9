import type { BoundedRead } from '../files/readBounded.ts'
import { existsSync } from 'node:fs'
import { chmod, rename } from 'node:fs/promises'
import path from 'node:path'
import { parseJson } from '../../shared/json.ts'
import { z } from '../../shared/schema.ts'
import { modes } from '../files/modes.ts'
import { readBounded } from '../files/readBounded.ts'
import { writeFileAtomically } from '../files/writeFileAtomically.ts'
import { ScryptCost } from './passphraseKey.ts'

/** Largest file that is read, in bytes: a hundred times what two wraps take. */
const LARGEST_FILE = 64 * 1024

/** The key to the visits, sealed by the system's keystore or by a passphrase. Bytes in base64. */
const Wrap = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('keystore'), sealed: z.base64() }),
  z.strictObject({ kind: z.literal('passphrase'), scrypt: z.strictObject({ ...ScryptCost.shape, salt: z.base64() }), sealed: z.base64() }),
])
export type Wrap = z.infer<typeof Wrap>

const KeyFile = z.strictObject({ format: z.literal(1), wraps: z.array(Wrap).min(1).max(2).readonly() })

/**
 * Reads the wraps of the key.
 * @returns `null` without a file, and for one that is damaged: it opens nothing
 * @throws the system's error for a file that may not be read, ours for a pipe or device
 */
export async function readKeyFile(file: string): Promise<readonly Wrap[] | null> {
  let read: BoundedRead
  try {
    read = await readBounded(file, LARGEST_FILE)
    // One that came back from a copy may be open to others; a disk that is read-only keeps it so.
    await chmod(file, modes.ownFile).catch(() => undefined)
  }
  catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT')
      return null
    throw error
  }
  const json = read.size > LARGEST_FILE ? null : parseJson(read.bytes.toString('utf8'))
  const parsed = json?.ok ? KeyFile.safeParse(json.value) : null
  return parsed?.success ? parsed.data.wraps : null
}

/**
 * Moves a key file out of the way of a new key: a database that was set aside, or is elsewhere for now, opens with no other.
 * @throws the system's error
 */
export async function setKeyFileAside(file: string): Promise<void> {
  const name = (count: number): string => path.join(path.dirname(file), `visits.damaged-${count}.key.json`)
  let count = 1
  while (existsSync(name(count)))
    count += 1
  if (existsSync(file))
    await rename(file, name(count))
}

/** Writes the wraps whole or not at all. @throws the system's error */
export function writeKeyFile(file: string, wraps: readonly Wrap[]): Promise<void> {
  return writeFileAtomically(file, `${JSON.stringify({ format: 1, wraps }, null, 2)}\n`)
}
