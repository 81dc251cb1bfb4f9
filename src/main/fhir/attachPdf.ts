import type { AttachedFile } from '../../shared/fhir/buildDocumentBundle.ts'
import { createHash } from 'node:crypto'

/**
 * A PDF as FHIR attaches files: base64, with its size and hash. R4 asks for SHA-1, which guards against a slip and not against an attack.
 * @returns `null` for bytes that are no PDF
 * @see https://hl7.org/fhir/R4/datatypes.html#Attachment
 */
export function attachPdf(bytes: Uint8Array): AttachedFile | null {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (!file.subarray(0, 5).equals(Buffer.from('%PDF-')))
    return null
  return { contentType: 'application/pdf', data: file.toString('base64'), size: file.length, hash: createHash('sha1').update(file).digest('base64') }
}
