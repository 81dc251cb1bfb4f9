import type { ContentPack } from '../../shared/catalog/contentPack.ts'
import type { Result } from '../../shared/result.ts'
import type { OpenedVisitFile, VisitFileFault } from '../../shared/visits/visitFile.ts'
import { importVisits } from '../../shared/fhir/importVisits.ts'
import { parseJson } from '../../shared/json.ts'
import { reasonOfJson } from '../../shared/reason.ts'
import { fail, ok } from '../../shared/result.ts'
import { readBounded } from '../files/readBounded.ts'
import { readRefusalCode } from '../files/refusalCode.ts'

/** Largest file that is read, in bytes: a document with its sheet has some fifty thousand. */
const LARGEST_FILE = 8 * 1024 * 1024
/** Things that are wrong with a file that are named; the rest is counted. */
const MOST_FAULTS = 5

async function readText(file: string): Promise<Result<string, string>> {
  try {
    const { bytes, size } = await readBounded(file, LARGEST_FILE)
    return size > LARGEST_FILE ? fail(`too-large ${size} ${LARGEST_FILE}`) : ok(bytes.toString('utf8'))
  }
  catch (error) {
    return fail(readRefusalCode(error))
  }
}

/** Reads the one visit of a file, in our own form or in FHIR's. The file is taken whole or refused with what is wrong. */
export async function readVisitFile(file: string, pack: ContentPack): Promise<Result<OpenedVisitFile, VisitFileFault>> {
  const text = await readText(file)
  if (!text.ok)
    return fail({ kind: 'unreadable', path: file, reason: text.fault })
  const json = parseJson(text.value)
  if (!json.ok)
    return fail({ kind: 'unreadable', path: file, reason: reasonOfJson(json.fault) })
  // Counted before it is read: a list made to be long has millions.
  if (Array.isArray(json.value) && json.value.length !== 1)
    return fail({ kind: 'not-one-visit', path: file, count: json.value.length })
  const imported = importVisits(json.value, pack)
  if (!imported.ok)
    return fail({ kind: 'not-a-visit', path: file, faults: imported.fault.slice(0, MOST_FAULTS), count: imported.fault.length })
  const [visit] = imported.value.visits
  return visit === undefined || imported.value.visits.length > 1 ? fail({ kind: 'not-one-visit', path: file, count: imported.value.visits.length }) : ok({ path: file, answers: visit.answers })
}
