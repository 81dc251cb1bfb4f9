import type { z } from '../../shared/schema.ts'
import type { KeyObject } from 'node:crypto'
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'

/** Raised when what is inside a record changes its shape without its kind changing. */
const RECORD_FORMAT = 1
const NONCE_BYTES = 12
const TAG_BYTES = 16

/** A key of 32 bytes. As an object, which the cipher does not make anew for each record, it takes a third of the time. */
export type SealKey = KeyObject | Uint8Array

/** Which record it is: sealed with it, so that no record can stand in another one's place. */
export interface RecordName {
  readonly kind: 'key' | 'key-check' | 'clock' | 'keep-days' | 'open' | 'step' | 'line' | 'kept' | 'days' | 'backup'
  readonly id: string
}

/** A record that the right key does not open, or whose inside has not the shape that we wrote. */
export class DamagedRecord extends Error {
  readonly record: RecordName

  constructor(record: RecordName) {
    super(`a record of the kind "${record.kind}" is damaged`)
    this.record = record
  }
}

const bindingOf = ({ kind, id }: RecordName): Buffer => Buffer.from(JSON.stringify(['causebook-visits', RECORD_FORMAT, kind, id]))

/** Seals bytes with AES-256-GCM: nonce (12 bytes), ciphertext, tag (16). */
export function sealBytes(key: SealKey, name: RecordName, plain: Uint8Array | string): Buffer {
  const nonce = randomBytes(NONCE_BYTES)
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(bindingOf(name))
  const body = typeof plain === 'string' ? cipher.update(plain, 'utf8') : cipher.update(plain)
  return Buffer.concat([nonce, body, cipher.final(), cipher.getAuthTag()])
}

/** @throws DamagedRecord where key, name or bytes are not those that it was sealed with */
export function unsealBytes(key: SealKey, name: RecordName, sealed: Uint8Array): Buffer {
  if (sealed.length < NONCE_BYTES + TAG_BYTES)
    throw new DamagedRecord(name)
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, NONCE_BYTES), { authTagLength: TAG_BYTES })
    .setAAD(bindingOf(name))
    .setAuthTag(sealed.subarray(-TAG_BYTES))
  const body = decipher.update(sealed.subarray(NONCE_BYTES, -TAG_BYTES))
  try {
    return Buffer.concat([body, decipher.final()])
  }
  catch {
    throw new DamagedRecord(name)
  }
}

/** Seals a value as JSON. */
export const sealValue = (key: SealKey, name: RecordName, value: unknown): Buffer => sealBytes(key, name, JSON.stringify(value))

/** @throws DamagedRecord where it does not open, or holds something else than the schema says */
export function unsealValue<T>(key: SealKey, name: RecordName, sealed: Uint8Array, schema: z.ZodType<T>): T {
  const text = unsealBytes(key, name, sealed).toString('utf8')
  let value: unknown
  try {
    value = JSON.parse(text)
  }
  catch {
    throw new DamagedRecord(name)
  }
  const parsed = schema.safeParse(value)
  if (!parsed.success)
    throw new DamagedRecord(name)
  return parsed.data
}
