import { scrypt } from 'node:crypto'
import { z } from '../../shared/schema.ts'

/** Memory that a file may ask us to spend on its passphrase, in bytes. */
const MOST_MEMORY = 512 * 1024 * 1024
const KEY_BYTES = 32

/** What a guess costs. @see RFC 7914 */
export const ScryptCost = z.strictObject({ N: z.int().min(2).max(2 ** 22), r: z.int().min(1).max(32), p: z.int().min(1).max(8) })
  .refine(({ N, r }) => 128 * N * r <= MOST_MEMORY, 'expected a cost that this computer can bear')
  .refine(({ N }) => Number.isInteger(Math.log2(N)), 'expected a power of two')
export type ScryptCost = z.infer<typeof ScryptCost>

/** Half a second and 128 MB a guess on a slow computer. */
export const usualCost: ScryptCost = { N: 2 ** 17, r: 8, p: 1 }

/**
 * The key of a passphrase. The same words give the same key however a keyboard composes them.
 * @returns 32 bytes
 */
export function derivePassphraseKey(passphrase: string, salt: Uint8Array, { N, r, p }: ScryptCost): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(passphrase.normalize('NFKC'), salt, KEY_BYTES, { N, r, p, maxmem: 256 * N * r + 1024 * 1024 }, (error, key) => error === null ? resolve(key) : reject(error))
  })
}
