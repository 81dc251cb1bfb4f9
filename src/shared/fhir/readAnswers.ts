import type { ContentPack } from '../catalog/contentPack.ts'
import type { Finding } from '../catalog/finding.ts'
import type { IntakeAnswer } from '../intake/intakeAnswer.ts'
import type { VisitFault } from '../intake/parseVisit.ts'
import type { Result } from '../result.ts'
import type { FhirObject } from './readElement.ts'
import { expectation, parseAnswer } from '../intake/parseVisit.ts'
import { fail, ok } from '../result.ts'
import { showValue } from '../showValue.ts'
import { noneCoding, optionSystem } from './fhirNames.ts'
import { checkKeys, isObject, listValues, placeIn } from './readElement.ts'

/** What "none of these" is while it is read: no option has a space in its id. */
const none = 'none of these'

/** Answers to one question: many times the options that any has. */
const mostAnswers = 1000

const faultAt = (path: string, text: string): Result<never, readonly VisitFault[]> => fail([{ path, text }])

/** The `value[x]` that a finding's answers have. */
function valueOf(finding: Finding): string {
  switch (finding.kind) {
    case 'boolean': return 'valueBoolean'
    case 'choice':
    case 'multi': return 'valueCoding'
    case 'number': return finding.integer ? 'valueInteger' : 'valueDecimal'
  }
}

function readCoding(finding: Finding & { readonly kind: 'choice' | 'multi' }, value: unknown, path: string, pack: ContentPack): Result<string, readonly VisitFault[]> {
  if (!isObject(value))
    return faultAt(path, `expected a coding, found ${showValue(value)}`)
  if (finding.kind === 'multi' && value.system === noneCoding.system && value.code === noneCoding.code)
    return ok(none)
  const system = optionSystem(pack, finding.id)
  if (value.system !== system)
    return faultAt(placeIn(path, 'system'), `expected ${system}, found ${showValue(value.system)}`)
  return typeof value.code === 'string' && finding.options.includes(value.code)
    ? ok(value.code)
    : faultAt(placeIn(path, 'code'), `expected one of ${finding.options.join(', ')}, found ${showValue(value.code)}`)
}

/** A quantity is taken for its number where it is in our unit and exact. */
function readQuantity(finding: Finding & { readonly kind: 'number' }, value: unknown, path: string): Result<unknown, readonly VisitFault[]> {
  const { system, code } = finding.unit
  return isObject(value) && value.system === system && value.code === code && value.comparator === undefined
    ? ok(value.value)
    : faultAt(path, `expected a quantity in ${code} of ${system} without a comparator, found ${showValue(value)}`)
}

/** One answer's value as ours: `true`, an option, a number. */
function readValue(finding: Finding, answer: FhirObject, path: string, pack: ContentPack): Result<unknown, readonly VisitFault[]> {
  const [name, ...others] = listValues(answer)
  const expected = valueOf(finding)
  if (name === undefined || others.length > 0)
    return faultAt(path, `expected one value, ${expected}, found ${others.length > 0 ? [name, ...others].join(' and ') : 'none'}`)
  const at = placeIn(path, name)
  if (finding.kind === 'number' && name === 'valueQuantity')
    return readQuantity(finding, answer[name], at)
  if (name !== expected && !(finding.kind === 'number' && (name === 'valueInteger' || name === 'valueDecimal')))
    return faultAt(at, `expected ${expected}, found ${name}`)
  return finding.kind === 'choice' || finding.kind === 'multi' ? readCoding(finding, answer[name], at, pack) : ok(answer[name])
}

/** The options of a question that takes several: each once, and "none of these" alone. */
function joinOptions(finding: Finding, options: readonly unknown[], path: string): Result<IntakeAnswer, readonly VisitFault[]> {
  const twice = options.findIndex((option, index) => options.indexOf(option) < index)
  if (twice !== -1)
    return faultAt(placeIn(path, twice), `${showValue(options[twice])} is given twice`)
  if (options.includes(none))
    return options.length === 1 ? ok([]) : faultAt(placeIn(path, options.indexOf(none)), 'expected "none of these" alone, found other options beside it')
  const answer = parseAnswer(finding, options)
  return answer === null ? faultAt(path, `expected ${expectation(finding)}`) : ok(answer)
}

/**
 * Reads the answers that an item gives to its question.
 * @param list - one or more
 * @param path - JSON path of the list
 * @returns the answer, or everything that is wrong with it
 */
export function readAnswers(finding: Finding, list: readonly unknown[], path: string, pack: ContentPack): Result<IntakeAnswer, readonly VisitFault[]> {
  if (list.length > mostAnswers)
    return faultAt(path, `expected ${mostAnswers} answers at most, found ${list.length}`)
  const read = list.map((answer, index): Result<unknown, readonly VisitFault[]> => {
    const at = placeIn(path, index)
    if (!isObject(answer))
      return faultAt(at, `expected an object, found ${showValue(answer)}`)
    const strange = checkKeys(answer, 'answer', at)
    return strange.length > 0 ? fail(strange) : readValue(finding, answer, at, pack)
  })
  const faults = read.flatMap(result => result.ok ? [] : result.fault)
  if (faults.length > 0)
    return fail(faults)
  const values = read.flatMap(result => result.ok ? [result.value] : [])
  if (finding.kind === 'multi')
    return joinOptions(finding, values, path)
  if (values.length > 1)
    return faultAt(path, `expected one answer, found ${values.length}`)
  const answer = parseAnswer(finding, values[0])
  return answer === null ? faultAt(placeIn(path, 0), `expected ${expectation(finding)}, found ${showValue(values[0])}`) : ok(answer)
}
