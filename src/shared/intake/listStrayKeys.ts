import type { Finding } from '../catalog/finding.ts'
import type { VisitFault } from './parseVisit.ts'
import { placeIn } from '../fhir/readElement.ts'

/** What stands beside the findings in a worked case: a list of cases is a batch of visits as it is. */
const caseKeys: readonly string[] = ['id', 'half', 'basis', 'text', 'expect', 'atypical', 'note']

/** The keys of a visit that nothing would read: an answer that was put in the wrong place would be lost without a word. */
export function listStrayKeys(visit: Readonly<Record<string, unknown>>, findings: ReadonlyMap<string, Finding>, path: string): readonly VisitFault[] {
  return Object.keys(visit)
    .filter(key => key !== 'findings' && !caseKeys.includes(key))
    .map(key => ({ path: placeIn(path, key), text: findings.has(key) ? 'this is a finding, expected inside "findings"' : 'unknown key, expected "findings" alone' }))
}
