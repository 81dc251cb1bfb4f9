import type { ContentPack } from '../catalog/contentPack.ts'
import type { Finding } from '../catalog/finding.ts'
import type { IntakeAnswer, Visit } from '../intake/intakeAnswer.ts'
import type { VisitFault } from '../intake/parseVisit.ts'
import type { Result } from '../result.ts'
import type { FhirObject } from './readElement.ts'
import { fail, ok } from '../result.ts'
import { showValue } from '../showValue.ts'
import { questionnaireUrl, sectionLinkId } from './fhirNames.ts'
import { readAnswers } from './readAnswers.ts'
import { checkKeys, isObject, placeIn } from './readElement.ts'

/** Groups within each other; ours have two levels, and a client may add some of its own. */
const deepestItem = 20

/** Things that are wrong that are named: a file made to be wrong has millions. */
const mostFaults = 1000

const statuses = ['in-progress', 'completed', 'amended', 'stopped']

/** A response while it is read. */
interface Reading {
  readonly pack: ContentPack
  readonly findings: ReadonlyMap<string, Finding>
  readonly groups: ReadonlySet<string>
  readonly answers: Map<string, IntakeAnswer>
  /** Where each question was answered first. */
  readonly places: Map<string, string>
  readonly faults: VisitFault[]
}

/** A group around a question with a rule: `pregnancy.rule-1`. */
function isRuleGroup(linkId: string, { findings }: Reading): boolean {
  const [, finding] = /^([a-z0-9-]+)\.rule-\d+$/.exec(linkId) ?? []
  return finding !== undefined && findings.has(finding)
}

/** Adds what is wrong, up to what is named. */
function note(found: readonly VisitFault[], { faults }: Reading): void {
  faults.push(...found.slice(0, Math.max(0, mostFaults - faults.length)))
}

function readQuestion(finding: Finding, answer: unknown, path: string, reading: Reading): void {
  const { pack, answers, places, faults } = reading
  if (answer === undefined)
    return
  if (!Array.isArray(answer)) {
    faults.push({ path, text: `expected a list of answers, found ${showValue(answer)}` })
    return
  }
  // Some clients write an empty list for a question that was passed over.
  if (answer.length === 0)
    return
  const first = places.get(finding.id)
  if (first !== undefined) {
    faults.push({ path, text: `"${finding.id}" is answered twice, first at ${first}` })
    return
  }
  places.set(finding.id, path)
  const read = readAnswers(finding, answer, path, pack)
  if (read.ok)
    answers.set(finding.id, read.value)
  else
    note(read.fault, reading)
}

function readItem(item: FhirObject, path: string, depth: number, reading: Reading): void {
  const { findings, groups, faults } = reading
  const { linkId, answer } = item
  note(checkKeys(item, 'item', path), reading)
  const finding = typeof linkId === 'string' ? findings.get(linkId) : undefined
  const at = placeIn(path, 'answer')
  if (finding !== undefined)
    readQuestion(finding, answer, at, reading)
  else if (typeof linkId !== 'string' || !(groups.has(linkId) || isRuleGroup(linkId, reading)))
    faults.push({ path: placeIn(path, 'linkId'), text: `expected the linkId of a question or section, found ${showValue(linkId)}` })
  else if (answer !== undefined)
    faults.push({ path: at, text: `expected no answer, as "${linkId}" is a section, found ${showValue(answer)}` })
  readItems(item.item, placeIn(path, 'item'), depth + 1, reading)
  // R4 lets what follows from an answer stand within it.
  if (Array.isArray(answer)) {
    for (const [index, part] of (answer as readonly unknown[]).entries()) {
      if (isObject(part))
        readItems(part.item, placeIn(placeIn(at, index), 'item'), depth + 1, reading)
    }
  }
}

function readItems(list: unknown, path: string, depth: number, reading: Reading): void {
  const { faults } = reading
  if (list === undefined)
    return
  if (!Array.isArray(list)) {
    faults.push({ path, text: `expected a list of items, found ${showValue(list)}` })
    return
  }
  if (depth > deepestItem) {
    faults.push({ path, text: `expected ${deepestItem} levels of items at most` })
    return
  }
  for (const [index, item] of (list as readonly unknown[]).entries()) {
    if (faults.length >= mostFaults)
      return
    if (isObject(item))
      readItem(item, placeIn(path, index), depth, reading)
    else
      faults.push({ path: placeIn(path, index), text: `expected an object, found ${showValue(item)}` })
  }
}

function checkHead({ status, questionnaire }: FhirObject, path: string, pack: ContentPack): readonly VisitFault[] {
  const url = questionnaireUrl(pack)
  const faults: VisitFault[] = []
  if (status === 'entered-in-error')
    faults.push({ path: placeIn(path, 'status'), text: 'this response was entered in error, as its status says: there is nothing to assess' })
  else if (typeof status !== 'string' || !statuses.includes(status))
    faults.push({ path: placeIn(path, 'status'), text: `expected ${statuses.join(', ')}, found ${showValue(status)}` })
  // Any version will do: ids are never reused, and what an older or newer one asks besides is refused by its linkId.
  if (questionnaire !== undefined && (typeof questionnaire !== 'string' || questionnaire.split('|')[0] !== url))
    faults.push({ path: placeIn(path, 'questionnaire'), text: `expected ${url}, found ${showValue(questionnaire)}` })
  return faults
}

/**
 * Reads a FHIR R4 `QuestionnaireResponse` to our questionnaire, as other programs write them: in groups or flat, with or without the words,
 * with elements that we do not need. What could mislead is refused: an answer lost in silence would read as not asked.
 * @param path - JSON path of the response within its file, for the messages
 * @returns the visit, or everything that is wrong with it at once, a thousand things at most; never throws
 * @see https://hl7.org/fhir/R4/questionnaireresponse.html
 */
export function parseQuestionnaireResponse(value: FhirObject, pack: ContentPack, path = ''): Result<Visit, readonly VisitFault[]> {
  const reading: Reading = {
    pack,
    findings: new Map(pack.findings.map(finding => [finding.id, finding])),
    groups: new Set(pack.checklist.sections.map(section => sectionLinkId(section.id))),
    answers: new Map(),
    places: new Map(),
    faults: [...checkKeys(value, 'response', path), ...checkHead(value, path, pack)].slice(0, mostFaults),
  }
  readItems(value.item, placeIn(path, 'item'), 1, reading)
  return reading.faults.length > 0 ? fail(reading.faults.slice(0, mostFaults)) : ok({ answers: Object.fromEntries(reading.answers) })
}
