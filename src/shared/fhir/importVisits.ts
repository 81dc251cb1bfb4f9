import type { ContentPack } from '../catalog/contentPack.ts'
import type { Visit } from '../intake/intakeAnswer.ts'
import type { VisitFault } from '../intake/parseVisit.ts'
import type { Result } from '../result.ts'
import type { FhirObject } from './readElement.ts'
import { parseVisit } from '../intake/parseVisit.ts'
import { fail, ok } from '../result.ts'
import { showValue } from '../showValue.ts'
import { parseQuestionnaireResponse } from './parseQuestionnaireResponse.ts'
import { isObject, placeIn } from './readElement.ts'

/** Visits as a file gives them: one, or a list in the file's order. */
export interface ImportedVisits {
  readonly visits: readonly Visit[]
  readonly batch: boolean
}

const isResponse = (value: unknown): value is FhirObject => isObject(value) && value.resourceType === 'QuestionnaireResponse'

/** A bundle's one response; whatever else is in it is for others. */
function importBundle({ entry }: FhirObject, pack: ContentPack, path: string): Result<Visit, readonly VisitFault[]> {
  const at = placeIn(path, 'entry')
  if (!Array.isArray(entry))
    return fail([{ path: at, text: `expected a list of entries, found ${showValue(entry)}` }])
  const wrong = (entry as readonly unknown[]).findIndex(part => isObject(part) && isObject(part.resource) && part.resource.resourceType === 'Composition' && part.resource.status === 'entered-in-error')
  if (wrong !== -1)
    return fail([{ path: placeIn(placeIn(placeIn(at, wrong), 'resource'), 'status'), text: 'this document was entered in error, as its status says: there is nothing to assess' }])
  const found = (entry as readonly unknown[]).flatMap((part, index) => isObject(part) && isResponse(part.resource) ? [{ response: part.resource, index }] : [])
  const [first] = found
  if (first === undefined || found.length > 1)
    return fail([{ path: at, text: `expected one QuestionnaireResponse among the entries, found ${found.length === 0 ? 'none' : found.length}` }])
  return parseQuestionnaireResponse(first.response, pack, placeIn(placeIn(at, first.index), 'resource'))
}

function importVisit(value: unknown, pack: ContentPack, path: string): Result<Visit, readonly VisitFault[]> {
  if (!isObject(value) || !Object.hasOwn(value, 'resourceType'))
    return parseVisit(value, new Map(pack.findings.map(finding => [finding.id, finding])), path)
  switch (value.resourceType) {
    case 'QuestionnaireResponse': return parseQuestionnaireResponse(value, pack, path)
    case 'Bundle': return importBundle(value, pack, path)
    default: return fail([{ path: placeIn(path, 'resourceType'), text: `expected "QuestionnaireResponse", or a "Bundle" with one, found ${showValue(value.resourceType)}` }])
  }
}

/**
 * Reads the visits of a file, whoever wrote it: `{ "findings": … }`, a FHIR R4 `QuestionnaireResponse`, a `Bundle` that holds one, or a list of these.
 * @param value - what `parseJson` read
 * @returns the visits, or everything that is wrong at once, each with its JSON path; never throws
 */
export function importVisits(value: unknown, pack: ContentPack): Result<ImportedVisits, readonly VisitFault[]> {
  const results = Array.isArray(value) ? value.map((item, index) => importVisit(item, pack, `[${index}]`)) : [importVisit(value, pack, '')]
  const faults = results.flatMap(result => result.ok ? [] : result.fault)
  return faults.length > 0 ? fail(faults) : ok({ visits: results.flatMap(result => result.ok ? [result.value] : []), batch: Array.isArray(value) })
}
