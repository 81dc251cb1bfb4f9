import type { Finding } from '../catalog/finding.ts'
import type { Result } from '../result.ts'
import type { IntakeAnswer, Visit } from './intakeAnswer.ts'
import type { Phrase, VisitFault } from './visitFault.ts'
import { placeIn } from '../placeIn.ts'
import { fail, ok } from '../result.ts'
import { phraseExpected } from './visitFault.ts'

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value)

/** Answers that stand beside the findings: read as other keys are, they would be lost without a word. */
function listMisplaced(value: Readonly<Record<string, unknown>>, findings: ReadonlyMap<string, Finding>, path: string): readonly VisitFault[] {
  return Object.keys(value).filter(key => findings.has(key)).map(key => ({ path: placeIn(path, key), phrase: { code: 'misplaced-finding' } }))
}

/** What a finding accepts. */
export function expectation(finding: Finding): Phrase {
  switch (finding.kind) {
    case 'boolean': return { code: 'boolean' }
    case 'choice': return { code: 'choice', places: { options: finding.options.join(', ') } }
    case 'multi': return { code: 'multi', places: { options: finding.options.join(', ') } }
    case 'number': return { code: finding.integer ? 'whole-number' : 'number', places: { min: finding.min, max: finding.max } }
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
 * Reads a visit written as `{ "findings": { id: answer } }`; other keys are left alone, so that a case file can be read as it is, unless one is a finding.
 * @param findings - the vocabulary
 * @param path - JSON path of the visit within its file, for the messages
 * @returns the visit, or everything that is wrong with it at once
 */
export function parseVisit(value: unknown, findings: ReadonlyMap<string, Finding>, path = ''): Result<Visit, readonly VisitFault[]> {
  if (!isRecord(value))
    return fail([{ path, phrase: phraseExpected({ code: 'visit' }, value) }])
  const misplaced = listMisplaced(value, findings, path)
  if (!isRecord(value.findings))
    return fail([...misplaced, { path: placeIn(path, 'findings'), phrase: phraseExpected({ code: 'answers' }, value.findings) }])

  const answers: Record<string, IntakeAnswer> = {}
  const faults: VisitFault[] = [...misplaced]
  for (const [id, raw] of Object.entries(value.findings)) {
    const finding = findings.get(id)
    const answer = finding === undefined ? null : parseAnswer(finding, raw)
    const place = placeIn(placeIn(path, 'findings'), id)
    if (finding === undefined)
      faults.push({ path: place, phrase: { code: 'unknown-finding' } })
    else if (answer === null)
      faults.push({ path: place, phrase: phraseExpected(expectation(finding), raw) })
    else
      answers[id] = answer
  }
  return faults.length > 0 ? fail(faults) : ok({ answers })
}
