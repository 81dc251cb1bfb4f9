import type { LicensesFault } from '../shared/ipc/contract.ts'
import type { Result } from '../shared/result.ts'
import { readFile } from 'node:fs/promises'
import { parseJson } from '../shared/json.ts'
import { LicensedPart } from '../shared/licensedPart.ts'
import { fail, ok } from '../shared/result.ts'
import { z } from '../shared/schema.ts'
import { readRefusalCode } from './files/refusalCode.ts'

const LicensedParts = z.array(LicensedPart).readonly()

/**
 * Reads the list of what ships and its licenses, which the build writes.
 * @param file - `licenses.json` beside the built code
 */
export async function loadLicenses(file: string): Promise<Result<readonly LicensedPart[], LicensesFault>> {
  let text: string
  try {
    text = await readFile(file, 'utf8')
  }
  catch (error) {
    return fail({ kind: 'unreadable', reason: readRefusalCode(error) })
  }
  const json = parseJson(text)
  const parsed = json.ok ? LicensedParts.safeParse(json.value) : null
  return parsed?.success ? ok(parsed.data) : fail({ kind: 'unreadable', reason: 'not-json' })
}
