import type { ChecklistItem } from '../catalog/checklist.ts'
import type { Finding } from '../catalog/finding.ts'
import type { Result } from '../result.ts'
import type { FastEntry, FastEntryFacts, FastEntryFault, FastEntryReason, WrittenAnswer } from './fastEntry.ts'
import type { IntakeAnswer, IntakeAnswers } from './intakeAnswer.ts'
import { fail, ok } from '../result.ts'
import { isEnabled } from './checklistProgress.ts'
import { restMark } from './fastEntry.ts'
import { parseAnswer } from './parseVisit.ts'

/** The place of the tenth option's key, `0`, as a number of an option. */
const TENTH = 10

/** An item with what it asks for. */
interface Question {
  readonly item: ChecklistItem
  readonly finding: Finding
}

/** `.1.3` as numbers of options; `null` when it is no list of them. */
function readOptions(tail: string): readonly number[] | null {
  if (!/^(?:\.\d+)+$/.test(tail))
    return null
  return tail.slice(1).split('.').map(digits => digits === '0' ? TENTH : Number(digits))
}

function takeOptions({ item: { number }, finding }: Question, options: readonly string[], chosen: readonly number[]): Result<IntakeAnswer, FastEntryReason> {
  const count = options.length
  const missing = chosen.find(option => options[option - 1] === undefined)
  if (missing !== undefined)
    return fail({ kind: 'no-option', number, option: missing, count })
  const twice = chosen.find((option, index) => chosen.indexOf(option) !== index)
  if (twice !== undefined)
    return fail({ kind: 'option-twice', number, option: twice })
  const ids = options.filter((_id, index) => chosen.includes(index + 1))
  const [only] = ids
  if (finding.kind === 'multi')
    return ok(ids)
  return only === undefined || ids.length > 1 ? fail({ kind: 'takes-option', number, count }) : ok(only)
}

function takeNumber({ item: { number }, finding }: Question, tail: string, { min, max, integer }: Extract<Finding, { kind: 'number' }>): Result<IntakeAnswer, FastEntryReason> {
  const answer = /^=-?\d+(?:[.,]\d+)?$/.test(tail) ? parseAnswer(finding, Number(tail.slice(1).replace(',', '.'))) : null
  return answer === null ? fail({ kind: integer ? 'takes-whole-number' : 'takes-number', number, min, max }) : ok(answer)
}

/** Reads what stands after a question's number. */
function takeAnswer(question: Question, tail: string): Result<IntakeAnswer, FastEntryReason> {
  const { item: { number }, finding } = question
  const options = readOptions(tail)
  switch (finding.kind) {
    case 'boolean':
      return tail === '' || tail === '-' ? ok(tail === '') : fail({ kind: 'takes-yes-no', number })
    case 'choice':
      return options === null ? fail({ kind: 'takes-option', number, count: finding.options.length }) : takeOptions(question, finding.options, options)
    case 'multi':
      if (tail === '-')
        return ok([])
      return options === null ? fail({ kind: 'takes-options', number, count: finding.options.length }) : takeOptions(question, finding.options, options)
    case 'number':
      return takeNumber(question, tail, finding)
  }
}

/** The words of the text with their places. A comma or semicolon after a word is a pause, no part of it. */
function splitTokens(text: string): readonly { readonly token: string, readonly at: number }[] {
  return [...text.matchAll(/\S+/g)]
    .map(({ 0: word, index }) => ({ token: word.replace(/[,;]+$/, ''), at: index }))
    .filter(({ token }) => token !== '')
}

/** Findings of the patient's part that only yes or no answers, that make sense for this patient and have no answer. */
function listRest({ checklist, findings }: FastEntryFacts, answers: IntakeAnswers): readonly string[] {
  return checklist.sections
    .filter(({ effort }) => effort === 'ask')
    .flatMap(({ items }) => items)
    .filter(item => findings.get(item.finding)?.kind === 'boolean' && !Object.hasOwn(answers, item.finding) && isEnabled(item, answers))
    .map(({ finding }) => finding)
}

/**
 * Reads a paper checklist typed by numbers, in the language of `fastEntry.ts`.
 * @returns the answers, or every fault at once with its place; an empty text is an entry of no answers
 */
export function parseFastEntry(text: string, facts: FastEntryFacts): Result<FastEntry, readonly FastEntryFault[]> {
  const questions = new Map(facts.checklist.sections.flatMap(({ items }) => items).flatMap((item) => {
    const finding = facts.findings.get(item.finding)
    return finding === undefined ? [] : [[item.number, { item, finding }] as const]
  }))
  const seen = new Set<number | typeof restMark>()
  const written: WrittenAnswer[] = []

  /** Takes one word in; what is wrong with it otherwise. */
  function take(token: string): FastEntryReason | null {
    if (token === restMark) {
      const isTwice = seen.has(restMark)
      seen.add(restMark)
      return isTwice ? { kind: 'rest-twice' } : null
    }
    const [, digits, tail] = /^(\d+)((?:[.=-].*)?)$/.exec(token) ?? []
    if (digits === undefined || tail === undefined)
      return { kind: 'not-understood' }
    const number = Number(digits)
    const question = questions.get(number)
    if (question === undefined)
      return { kind: 'no-question', number }
    if (seen.has(number))
      return { kind: 'question-twice', number }
    seen.add(number)
    const answer = takeAnswer(question, tail)
    if (!answer.ok)
      return answer.fault
    written.push({ number, finding: question.finding.id, answer: answer.value })
    return null
  }

  const faults = splitTokens(text).flatMap(({ token, at }): readonly FastEntryFault[] => {
    const reason = take(token)
    return reason === null ? [] : [{ ...reason, token, at }]
  })
  if (faults.length > 0)
    return fail(faults)
  const given: IntakeAnswers = Object.fromEntries(written.map(({ finding, answer }) => [finding, answer]))
  const rest = seen.has(restMark) ? listRest(facts, { ...facts.answers, ...given }) : []
  return ok({ written, rest, answers: { ...given, ...Object.fromEntries(rest.map(finding => [finding, false])) } })
}
