import type { Finding } from '../catalog/finding.ts'
import type { Result } from '../result.ts'
import type { IntakeAnswer, Visit } from './intakeAnswer.ts'
import { fail, ok } from '../result.ts'
import { showValue } from '../showValue.ts'
import { listStrayKeys } from './listStrayKeys.ts'

/** One thing that is wrong with a visit file: the JSON path and what was expected there. */
export interface VisitFault {
  readonly path: string
  readonly text: string
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value)

/** What a finding accepts, in words. */
export function expectation(finding: Finding): string {
  switch (finding.kind) {
    case 'boolean': return 'true or false'
    case 'choice': return `one of ${finding.options.join(', ')}`
    case 'multi': return `a list of ${finding.options.join(', ')}`
    case 'number': return `${finding.integer ? 'a whole number' : 'a number'} from ${finding.min} to ${finding.max}`
  }
}

/** Reads one answer; `null` when the finding does not accept it. */
export function parseAnswer(finding: Finding, value: unknown): IntakeAnswer | null {
  switch (finding.kind) {
    case 'boolean':
      return typeof value === 'boolean' ? value : null
    case 'choice':
      return typeof value === 'string' && finding.options.includes(value) ? value : null
    case 'multi':
      return Array.isArray(value) && value.every(option => typeof option === 'string' && finding.options.includes(option))
        ? finding.options.filter(option => value.includes(option))
        : null
    case 'number':
      return typeof value === 'number' && value >= finding.min && value <= finding.max && (!finding.integer || Number.isInteger(value)) ? value : null
  }
}

/**
 * Reads a visit written as `{ "findings": { id: answer } }`; beside them may stand what a worked case says of itself, and no other key.
 * @param findings - the vocabulary
 * @param path - JSON path of the visit within its file, for the messages
 * @returns the visit, or everything that is wrong with it at once
 */
export function parseVisit(value: unknown, findings: ReadonlyMap<string, Finding>, path = ''): Result<Visit, readonly VisitFault[]> {
  const at = path === '' ? 'the visit' : path
  if (!isRecord(value))
    return fail([{ path: at, text: `expected an object with "findings", found ${showValue(value)}` }])
  const stray = listStrayKeys(value, findings, path)
  if (!isRecord(value.findings))
    return fail([...stray, { path: path === '' ? 'findings' : `${path}.findings`, text: `expected an object of answers by finding id, found ${showValue(value.findings)}` }])

  const answers: Record<string, IntakeAnswer> = {}
  const faults: VisitFault[] = [...stray]
  for (const [id, raw] of Object.entries(value.findings)) {
    const finding = findings.get(id)
    const answer = finding === undefined ? null : parseAnswer(finding, raw)
    const place = `${path === '' ? '' : `${path}.`}findings.${id}`
    if (finding === undefined)
      faults.push({ path: place, text: 'unknown finding' })
    else if (answer === null)
      faults.push({ path: place, text: `expected ${expectation(finding)}, found ${showValue(raw)}` })
    else
      answers[id] = answer
  }
  return faults.length > 0 ? fail(faults) : ok({ answers })
}
