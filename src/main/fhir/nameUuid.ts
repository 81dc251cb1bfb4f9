import { createHash } from 'node:crypto'

/** What our names are made under; drawn once, at random. */
const space = Buffer.from('fb196afeb5714642b68ea70a072c1d4d', 'hex')

/**
 * A UUID of version 5: the same for the same content, another for any other.
 * @see https://www.rfc-editor.org/rfc/rfc9562#name-uuid-version-5
 */
export function nameUuid(content: string): string {
  const bytes = createHash('sha1').update(space).update(content, 'utf8').digest().subarray(0, 16)
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0F) | 0x50, 6)
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3F) | 0x80, 8)
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
}
