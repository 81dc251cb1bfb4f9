import { createHash } from 'node:crypto'
import { parseJson } from '../../shared/json.ts'
import { z } from '../../shared/schema.ts'
import { KeptVisit } from '../../shared/visits/keptVisit.ts'
import { ScryptCost } from './passphraseKey.ts'
import { DamagedRecord, sealBytes, unsealBytes } from './seal.ts'

/*
 * A backup is three lines of text - what it is, how the passphrase gives the key, a hash of both -
 * and then sealed chunks, each after its length (4 bytes, big-endian). Chunks are numbered and the last one says so, inside what is sealed:
 * none can be cut off, left out, repeated or moved. Inside is one line of JSON for the backup and one for each visit.
 */

export const backupMagic = 'causebook-visits-backup 1'
/** Bytes of the inside that go into one chunk. */
export const CHUNK_BYTES = 64 * 1024
/** What a chunk may be longer by: nonce and tag. */
export const MOST_CHUNK_BYTES = CHUNK_BYTES + 28

const Header = z.strictObject({ scrypt: z.strictObject({ ...ScryptCost.shape, salt: z.base64() }), check: z.base64() })
export type BackupHeader = z.infer<typeof Header>

/** The first line inside. */
export const BackupStart = z.strictObject({ format: z.literal(1), at: z.iso.datetime() })

/** The line of a visit. */
export const BackupVisit = z.strictObject({
  /** How old it was by the aging clock when the backup was made, in milliseconds. */
  age: z.number().min(0).max(Number.MAX_SAFE_INTEGER),
  visit: KeptVisit,
})
export type BackupVisit = z.infer<typeof BackupVisit>

const checkName = { kind: 'backup', id: 'check' } as const

/** Seals a mark by which a passphrase is known to be the right one. */
export const sealCheck = (key: Uint8Array): string => sealBytes(key, checkName, 'causebook').toString('base64')

/** Whether the key of a passphrase is the backup's. */
export function opensBackup(key: Uint8Array, { check }: BackupHeader): boolean {
  try {
    unsealBytes(key, checkName, Buffer.from(check, 'base64'))
    return true
  }
  catch (error) {
    if (error instanceof DamagedRecord)
      return false
    throw error
  }
}

/** The name of a chunk, which binds it to its place. */
export const chunkName = (index: number, isLast: boolean) => ({ kind: 'backup', id: `${index} ${isLast ? 'last' : 'more'}` }) as const

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex')

/** Writes the three lines. */
export function writeHeader(header: BackupHeader): string {
  const lines = `${backupMagic}\n${JSON.stringify(header)}\n`
  return `${lines}${hashOf(lines)}\n`
}

/** Reads the three lines. @returns `null` where they are not whole */
export function readHeader(text: string): BackupHeader | null {
  const [magic, json, hash] = text.split('\n')
  if (magic !== backupMagic || json === undefined || hash !== hashOf(`${magic}\n${json}\n`))
    return null
  const value = parseJson(json)
  const parsed = value.ok ? Header.safeParse(value.value) : null
  return parsed?.success && ScryptCost.safeParse({ N: parsed.data.scrypt.N, r: parsed.data.scrypt.r, p: parsed.data.scrypt.p }).success ? parsed.data : null
}
