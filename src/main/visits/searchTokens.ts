import { createHmac, hkdfSync } from 'node:crypto'

/** Half a hash: two tokens are never the same by chance. */
const TOKEN_BYTES = 16
/** Tokens kept at hand: ten years of days for a few causes. */
const MOST_CACHED = 50_000

/** Tokens to find kept visits by: the same day or cause gives the same token, and only the key says which. */
export interface SearchTokens {
  readonly ofDay: (day: string) => Buffer
  readonly ofCause: (cause: string) => Buffer
  readonly ofBoth: (cause: string, day: string) => Buffer
}

/** @param key - the data key: tokens are made with another that is derived from it */
export function openSearchTokens(key: Uint8Array): SearchTokens {
  const tokenKey = Buffer.from(hkdfSync('sha256', key, new Uint8Array(), 'causebook-visits search tokens 1', 32))
  const cached = new Map<string, Buffer>()
  const tokenOf = (text: string): Buffer => {
    const known = cached.get(text)
    if (known !== undefined)
      return known
    const token = createHmac('sha256', tokenKey).update(text).digest().subarray(0, TOKEN_BYTES)
    if (cached.size >= MOST_CACHED)
      cached.clear()
    cached.set(text, token)
    return token
  }
  return {
    ofDay: day => tokenOf(`day:${day}`),
    ofCause: cause => tokenOf(`cause:${cause}`),
    ofBoth: (cause, day) => tokenOf(`cause:${cause} day:${day}`),
  }
}
