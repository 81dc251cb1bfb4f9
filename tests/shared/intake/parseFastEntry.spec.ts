import type { ChecklistItem } from '../../../src/shared/catalog/checklist.ts'
import type { FastEntryFacts } from '../../../src/shared/intake/fastEntry.ts'
import type { IntakeAnswers } from '../../../src/shared/intake/intakeAnswer.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatFastEntry } from '../../../src/shared/intake/formatFastEntry.ts'
import { parseFastEntry } from '../../../src/shared/intake/parseFastEntry.ts'
import { anyVisit } from '../../helpers/anyVisit.ts'
import { shippedPack } from '../../helpers/shippedContent.ts'

const pack = shippedPack()
const findings = new Map(pack.findings.map(finding => [finding.id, finding]))
const facts = (answers: IntakeAnswers = {}): FastEntryFacts => ({ checklist: pack.checklist, findings, answers })

/** What an entry says; the test stops at a fault. */
function read(text: string, answers: IntakeAnswers = {}) {
  const entry = parseFastEntry(text, facts(answers))
  if (!entry.ok)
    throw new Error(JSON.stringify(entry.fault))
  return entry.value
}
/** What is wrong with an entry, as `token kind`. */
function faultsOf(text: string): readonly string[] {
  const entry = parseFastEntry(text, facts())
  return entry.ok ? [] : entry.fault.map(({ token, kind }) => `${token} ${kind}`)
}

describe('an entry', () => {
  it.each<[string, IntakeAnswers]>([
    ['12', { 'true-cramp': true }],
    ['15-', { 'muscle-twitching': false }],
    ['1.2', { 'symptom-duration': '2-to-6-weeks' }],
    ['19.8.3', { 'pain-site': ['buttock', 'low-back'] }],
    ['19.0', { 'pain-site': ['calf-foot'] }],
    ['19-', { 'pain-site': [] }],
    ['77=46', { age: 46 }],
    ['72=7.5', { 'sitting-hours': 7.5 }],
    ['72=7,5', { 'sitting-hours': 7.5 }],
    ['12, 15-; 35', { 'true-cramp': true, 'muscle-twitching': false, 'numbness': true }],
    ['', {}],
  ])('%j reads as %j', (text, answers) => {
    expect(read(text).answers).toEqual(answers)
  })

  it('keeps the order in which it was written, so that it can be held against the paper', () => {
    expect(read('77=46 12 1.1').written.map(({ number }) => number)).toEqual([77, 12, 1])
  })
})

describe('what was left on the paper', () => {
  it('is not asked, unless the ending says otherwise', () => {
    expect(Object.keys(read('12').answers)).toEqual(['true-cramp'])
  })
  it('is "no" by the ending: the patient\'s yes/no questions, and those only', () => {
    const { answers, rest } = read('12 *-')
    expect(answers).toMatchObject({ 'true-cramp': true, 'saddle-numbness': false, 'statin': false })
    const asked = pack.checklist.sections.filter(({ effort }) => effort === 'ask').flatMap(({ items }) => items).filter(({ finding }) => findings.get(finding)?.kind === 'boolean')
    expect(rest).toHaveLength(asked.length - 1)
    for (const left of ['slr-positive', 'symptom-duration', 'age', 'pain-site', 'pregnancy'])
      expect(answers).not.toHaveProperty(left)
  })
  it('leaves what the visit says already as it is', () => {
    expect(read('*-', { numbness: true }).answers).not.toHaveProperty('numbness')
  })
  it('leaves out what makes no sense for this patient, by what was just written too', () => {
    const onlyIf = (item: ChecklistItem): ChecklistItem => item.finding === 'statin' ? { ...item, enableWhen: { finding: 'sex', is: 'male' } } : item
    const checklist = { ...pack.checklist, sections: pack.checklist.sections.map(section => ({ ...section, items: section.items.map(onlyIf) })) }
    const restOf = (text: string) => {
      const entry = parseFastEntry(text, { ...facts(), checklist })
      return entry.ok ? entry.value.rest : []
    }
    expect(restOf('78.2 *-')).toContain('statin')
    expect(restOf('78.1 *-')).not.toContain('statin')
  })
})

describe('a fault', () => {
  it.each([
    ['15.9', '15.9 takes-yes-no'],
    ['15=1', '15=1 takes-yes-no'],
    ['1', '1 takes-option'],
    ['1-', '1- takes-option'],
    ['1.1.2', '1.1.2 takes-option'],
    ['1.4', '1.4 no-option'],
    ['1.0', '1.0 no-option'],
    ['19', '19 takes-options'],
    ['19.11', '19.11 no-option'],
    ['19.3.3', '19.3.3 option-twice'],
    ['77', '77 takes-whole-number'],
    ['77=40.5', '77=40.5 takes-whole-number'],
    ['77=121', '77=121 takes-whole-number'],
    ['77=4e1', '77=4e1 takes-whole-number'],
    ['72=25', '72=25 takes-number'],
    ['117.1 999', '117.1 takes-yes-no|999 no-question'],
    ['0', '0 no-question'],
    ['12 12-', '12- question-twice'],
    ['*- *-', '*- rest-twice'],
    ['12,14', '12,14 not-understood'],
    ['yes', 'yes not-understood'],
    ['-', '- not-understood'],
    ['35-42', '35-42 takes-yes-no'],
  ])('%j is %s', (text, faults) => {
    expect(faultsOf(text).join('|')).toBe(faults)
  })
  it('stands with all the others, each with its place, and nothing is entered', () => {
    const entry = parseFastEntry('12  15.9 hello 35', facts())
    expect(entry).toEqual({ ok: false, fault: [
      { kind: 'takes-yes-no', number: 15, token: '15.9', at: 4 },
      { kind: 'not-understood', token: 'hello', at: 9 },
    ] })
  })
})

describe('writing a visit and reading it', () => {
  const ofChecklist = pack.checklist.sections.flatMap(({ items }) => items.flatMap(({ finding }) => findings.get(finding) ?? []))
  /** Whole numbers as everywhere, and for the one quantity that is no whole number as many decimals as a double has. */
  const withDecimals = anyVisit(ofChecklist).chain(answers => fc.double({ min: 0.001, max: 24, noNaN: true })
    .map((hours): IntakeAnswers => Object.hasOwn(answers, 'sitting-hours') ? { ...answers, 'sitting-hours': hours } : answers))

  it('gives the same answers', () => {
    fc.assert(fc.property(withDecimals, (answers) => {
      expect(read(formatFastEntry(facts(answers))).answers).toEqual(answers)
    }), { numRuns: 500 })
  })
  it('gives the same answers in whatever order they are typed', () => {
    const typed = withDecimals.chain(answers => fc.tuple(fc.constant(answers), fc.shuffledSubarray(formatFastEntry(facts(answers)).split(' '), { minLength: Object.keys(answers).length })))
    fc.assert(fc.property(typed, ([answers, words]) => {
      expect(read(words.join('  ')).answers).toEqual(answers)
    }))
  })
  it('leaves out what no question of the checklist asks for', () => {
    expect(formatFastEntry(facts({ 'not-on-the-form': true, 'fever': true }))).toBe('49')
  })
})

it('reads any text without breaking, and names each fault by what stands at its place', () => {
  const pieces = fc.constantFrom('12', '15-', '1.2', '19.1.3', '77=46', '*-', '.', '=', '-', ',', '12,', '999', 'ñ', '９', ' ', '\t', '  ')
  fc.assert(fc.property(fc.oneof(fc.string(), fc.array(pieces).map(list => list.join(''))), (text) => {
    const entry = parseFastEntry(text, facts())
    for (const { token, at } of entry.ok ? [] : entry.fault)
      expect(text.slice(at, at + token.length)).toBe(token)
  }))
})
