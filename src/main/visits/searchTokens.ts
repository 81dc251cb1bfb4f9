import type { KeyObject } from 'node:crypto'
import type { SealKey } from './seal.ts'
import { createCipheriv, createHmac, createSecretKey, hkdfSync } from 'node:crypto'

/** A block of AES, and half a hash: two tokens are never the same by chance. */
const TOKEN_BYTES = 16

/** Tokens to find kept visits by: the same day, or the same cause on the same day, gives the same token, and only the key says which. In the order of the days. */
export interface SearchTokens {
  readonly ofDays: (days: readonly string[]) => readonly Buffer[]
  readonly ofCause: (cause: string, days: readonly string[]) => readonly Buffer[]
}

/** Encrypts blocks, each by itself: a keyed function of a block, thousands of times faster than as many hashes. Ten years are searched at once. */
function scramble(key: KeyObject, blocks: Buffer): Buffer {
  const cipher = createCipheriv('aes-256-ecb', key, null).setAutoPadding(false)
  return Buffer.concat([cipher.update(blocks), cipher.final()])
}

const cut = (blocks: Buffer): readonly Buffer[] =>
  Array.from({ length: blocks.length / TOKEN_BYTES }, (_, index) => blocks.subarray(index * TOKEN_BYTES, (index + 1) * TOKEN_BYTES))

/** @param key - the data key: tokens are made with others that are derived from it */
export function openSearchTokens(key: SealKey): SearchTokens {
  const derive = (use: string): KeyObject => createSecretKey(Buffer.from(hkdfSync('sha256', key, new Uint8Array(), `causebook-visits ${use} 1`, 32)))
  const [dayKey, causeKey, bothKey] = [derive('days'), derive('causes'), derive('causes on days')]
  // A day is ten characters: it fits into a block.
  const scrambleDays = (days: readonly string[]): Buffer => scramble(dayKey, Buffer.concat(days.map(day => Buffer.from(day.padEnd(TOKEN_BYTES)))))

  return {
    ofDays: days => cut(scrambleDays(days)),
    ofCause(cause, days) {
      const token = createHmac('sha256', causeKey).update(cause).digest()
      const blocks = scrambleDays(days)
      for (let at = 0; at < blocks.length; at += 1)
        blocks[at] = (blocks[at] ?? 0) ^ (token[at % TOKEN_BYTES] ?? 0)
      return cut(scramble(bothKey, blocks))
    },
  }
}
