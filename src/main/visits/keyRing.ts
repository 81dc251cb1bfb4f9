import type { Guard } from '../../shared/visits/visitsState.ts'
import type { Wrap } from './keyFile.ts'
import type { Keystore } from './keystore.ts'
import type { ScryptCost } from './passphraseKey.ts'
import { randomBytes } from 'node:crypto'
import { readKeyFile, setKeyFileAside, writeKeyFile } from './keyFile.ts'
import { derivePassphraseKey, ScryptCost as Cost } from './passphraseKey.ts'
import { DamagedRecord, sealBytes, unsealBytes } from './seal.ts'

const KEY_BYTES = 32
const SALT_BYTES = 16
const name = { kind: 'key', id: 'passphrase' } as const

/** What the key file and the keystore give without asking anybody. */
export type FoundKey
  = | { readonly kind: 'key', readonly key: Buffer }
    /** A passphrase opens it. */
    | { readonly kind: 'locked' }
    /** The keystore does not open what it sealed, or is gone itself. */
    | { readonly kind: 'no-key', readonly reason: 'wrong' | 'lost', readonly hasPassphrase: boolean }
    /** There is no key file, or none that can be read. */
    | { readonly kind: 'none' }

/** The key to the visits in its file. The key itself is in memory only. All methods throw the system's error where the file cannot be read or written. */
export interface KeyRing {
  readonly find: () => Promise<FoundKey>
  /** @returns the key, or `null` for another passphrase than the one that is set */
  readonly unlock: (passphrase: string) => Promise<Buffer | null>
  /** Makes a key and writes it sealed by a passphrase; a key file that is there stays beside. */
  readonly make: (passphrase: string) => Promise<Buffer>
  /** The same, sealed by the keystore. @returns `null` where that keeps no secret, or does not take the key */
  readonly makeInKeystore: () => Promise<Buffer | null>
  /** Sets the passphrase for a key, beside the keystore where it holds the key. */
  readonly protect: (key: Buffer, passphrase: string) => Promise<void>
  readonly guards: () => Promise<readonly Guard[]>
}

/**
 * Opens the ring of a key file.
 * @param cost - what a guess at a new passphrase shall cost
 */
export function openKeyRing(file: string, keystore: Keystore, cost: ScryptCost): KeyRing {
  const wrapsOf = async (): Promise<readonly Wrap[]> => await readKeyFile(file) ?? []

  /** A keystore that does not answer keeps nothing. */
  const isSafe = (): Promise<boolean> => keystore.isSafe().catch(() => false)

  /** @returns `null` where the keystore keeps no secret, or does not take the key */
  async function wrapInKeystore(key: Buffer): Promise<Wrap | null> {
    const sealed = await isSafe() ? await keystore.wrap(key.toString('base64')).catch(() => null) : null
    return sealed === null ? null : { kind: 'keystore', sealed: sealed.toString('base64') }
  }

  async function wrapInPassphrase(key: Buffer, passphrase: string): Promise<Wrap> {
    const salt = randomBytes(SALT_BYTES)
    const guard = await derivePassphraseKey(passphrase, salt, cost)
    const sealed = sealBytes(guard, name, key)
    guard.fill(0)
    return { kind: 'passphrase', scrypt: { ...cost, salt: salt.toString('base64') }, sealed: sealed.toString('base64') }
  }

  async function writeAnew(wrap: Wrap): Promise<void> {
    await setKeyFileAside(file)
    await writeKeyFile(file, [wrap])
  }

  /** Has the keystore seal the key anew. That it does not take it, or the disk does not, keeps nobody out: the next start tries it again. */
  async function rewrap(key: Buffer, wraps: readonly Wrap[]): Promise<void> {
    const anew = await wrapInKeystore(key)
    if (anew !== null)
      await writeKeyFile(file, [anew, ...wraps.filter(({ kind }) => kind !== 'keystore')]).catch(() => undefined)
  }

  /** A keystore that lost its own key, or has another one now, is given ours anew. */
  async function mend(key: Buffer, wraps: readonly Wrap[]): Promise<void> {
    const inKeystore = wraps.find(wrap => wrap.kind === 'keystore')
    if (inKeystore === undefined || !await isSafe())
      return
    const given = await askKeystore(inKeystore.sealed)
    if (given === null || given.isStale)
      await rewrap(key, wraps)
  }

  /** @returns the key, and whether it asks to seal it anew; `null` where it does not open it */
  async function askKeystore(sealed: string): Promise<{ readonly key: Buffer, readonly isStale: boolean } | null> {
    try {
      const { text, isStale } = await keystore.unwrap(Buffer.from(sealed, 'base64'))
      const key = Buffer.from(text, 'base64')
      return key.length === KEY_BYTES ? { key, isStale } : null
    }
    catch {
      return null
    }
  }

  return {
    async find() {
      const wraps = await wrapsOf()
      const hasPassphrase = wraps.some(({ kind }) => kind === 'passphrase')
      const inKeystore = wraps.find(wrap => wrap.kind === 'keystore')
      if (inKeystore === undefined)
        return { kind: hasPassphrase ? 'locked' : 'none' }
      if (!await isSafe())
        return hasPassphrase ? { kind: 'locked' } : { kind: 'no-key', reason: 'lost', hasPassphrase }
      const given = await askKeystore(inKeystore.sealed)
      if (given === null)
        return { kind: 'no-key', reason: 'wrong', hasPassphrase }
      if (given.isStale)
        await rewrap(given.key, wraps)
      return { kind: 'key', key: given.key }
    },

    async unlock(passphrase) {
      const wraps = await wrapsOf()
      const wrap = wraps.find(one => one.kind === 'passphrase')
      if (wrap === undefined || !Cost.safeParse({ N: wrap.scrypt.N, r: wrap.scrypt.r, p: wrap.scrypt.p }).success)
        return null
      const guard = await derivePassphraseKey(passphrase, Buffer.from(wrap.scrypt.salt, 'base64'), wrap.scrypt)
      try {
        const key = unsealBytes(guard, name, Buffer.from(wrap.sealed, 'base64'))
        await mend(key, wraps)
        return key
      }
      catch (error) {
        if (error instanceof DamagedRecord)
          return null
        throw error
      }
      finally {
        guard.fill(0)
      }
    },

    async make(passphrase) {
      const key = randomBytes(KEY_BYTES)
      await writeAnew(await wrapInPassphrase(key, passphrase))
      return key
    },

    async makeInKeystore() {
      const key = randomBytes(KEY_BYTES)
      const wrap = await wrapInKeystore(key)
      if (wrap !== null)
        await writeAnew(wrap)
      return wrap === null ? null : key
    },

    async protect(key, passphrase) {
      const others = (await wrapsOf()).filter(({ kind }) => kind !== 'passphrase')
      await writeKeyFile(file, [...others, await wrapInPassphrase(key, passphrase)])
    },

    guards: async () => (await wrapsOf()).map(({ kind }) => kind),
  }
}
