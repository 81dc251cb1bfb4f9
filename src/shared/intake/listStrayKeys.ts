import type { Finding } from '../catalog/finding.ts'
import type { VisitFault } from './parseVisit.ts'
import { showValue } from '../showValue.ts'

/** What stands beside the findings in a worked case: a list of cases is a batch of visits as it is. */
const caseKeys: readonly string[] = ['id', 'half', 'basis', 'text', 'expect', 'atypical', 'note']

/** The place of a key below another one. One that is no name stands in quotes, cut where it is long. */
function placeOf(key: string, path: string): string {
  if (!/^[\w-]{1,60}$/.test(key))
    return `${path}[${showValue(key)}]`
  return path === '' ? key : `${path}.${key}`
}

/** The keys of a visit that nothing would read: an answer that was put in the wrong place would be lost without a word. */
export function listStrayKeys(visit: Readonly<Record<string, unknown>>, findings: ReadonlyMap<string, Finding>, path: string): readonly VisitFault[] {
  return Object.keys(visit)
    .filter(key => key !== 'findings' && !caseKeys.includes(key))
    .map(key => ({ path: placeOf(key, path), text: findings.has(key) ? 'this is a finding, expected inside "findings"' : 'unknown key, expected "findings" alone' }))
}
