import type { IntakeAnswers } from '../../../src/shared/intake/intakeAnswer.ts'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { assess } from '../../../src/shared/assessment/assess.ts'
import { urgencies } from '../../../src/shared/catalog/redFlag.ts'
import { anyVisit } from '../../helpers/anyVisit.ts'
import { shippedPack } from '../../helpers/shippedContent.ts'

const pack = shippedPack()
const visits = anyVisit(pack.findings)

it('raises the emergency that a saddle numbness is, with its reason', () => {
  const { urgency, redFlags } = assess(pack, { 'saddle-numbness': true })
  expect(urgency).toBe('emergency')
  expect(redFlags[0]).toMatchObject({ id: 'cauda-equina', because: ['saddle-numbness'] })
})

it('says nothing of an empty visit', () => {
  expect(assess(pack, {})).toMatchObject({ urgency: 'routine', redFlags: [], fit: 'none', matches: [], nextQuestion: null, open: [], beyond: [] })
})

it('puts sciatica first for its own picture, with reasons and what was not asked', () => {
  const { matches, fit } = assess(pack, { 'radiates-below-knee': true, 'radiates-from-back': true, 'worse-cough-or-sneeze': true, 'burning-or-electric-pain': true, 'trochanteric-tenderness': true })
  expect(fit).toBe('good')
  expect(matches[0]).toMatchObject({ cause: 'sciatica', against: [{ finding: 'trochanteric-tenderness', weight: -2 }] })
  expect(matches[0]?.notAsked).toContain('crossed-slr-positive')
})

it('keeps asked and absent apart from not asked', () => {
  const base: IntakeAnswers = { 'radiates-from-back': true }
  const find = (answers: IntakeAnswers) => assess(pack, answers).matches.find(match => match.cause === 'sciatica')
  const absent = find({ ...base, 'radiates-below-knee': false })
  expect(absent?.score).toBeLessThan(find(base)?.score ?? 0)
  expect(absent?.against).toMatchObject([{ finding: 'radiates-below-knee', absent: true }])
  expect(absent?.notAsked).not.toContain('radiates-below-knee')
  expect(find(base)?.notAsked).toContain('radiates-below-knee')
})

it('shows weights that sum to the score, best score first', () => {
  fc.assert(fc.property(visits, (answers) => {
    const { matches } = assess(pack, answers)
    for (const match of matches)
      expect([...match.for, ...match.against].reduce((sum, reason) => sum + reason.weight, 0)).toBe(match.score)
    expect(matches.map(match => match.score)).toEqual(matches.map(match => match.score).toSorted((a, b) => b - a))
  }), { numRuns: 50 })
})

it('does not depend on the order of the answers', () => {
  fc.assert(fc.property(visits, (answers) => {
    const reversed = Object.fromEntries(Object.entries(answers).reverse())
    expect(assess(pack, reversed)).toEqual(assess(pack, answers))
  }), { numRuns: 50 })
})

it('is not changed by findings that the pack does not know', () => {
  fc.assert(fc.property(visits, fc.string({ minLength: 1 }).map(id => `x ${id}`), (answers, id) => {
    expect(assess(pack, { ...answers, [id]: true })).toEqual(assess(pack, answers))
  }), { numRuns: 30 })
})

it('takes the most urgent flag for the urgency of the visit', () => {
  fc.assert(fc.property(visits, (answers) => {
    const { urgency, redFlags } = assess(pack, answers)
    const levels = redFlags.map(flag => urgencies.indexOf(flag.level))
    expect(urgencies.indexOf(urgency)).toBe(Math.min(urgencies.length - 1, ...levels))
  }), { numRuns: 50 })
})

it('never asks next what was asked or makes no sense', () => {
  fc.assert(fc.property(visits, (answers) => {
    const finding = assess(pack, answers).nextQuestion?.finding
    expect(finding === undefined || !Object.hasOwn(answers, finding)).toBe(true)
    expect(finding === 'pregnancy' && answers.sex === 'male').toBe(false)
  }), { numRuns: 50 })
})

it('does not miss a question that makes no sense for the patient', () => {
  const unasked = (answers: IntakeAnswers): readonly string[] => assess(pack, answers).matches.flatMap(match => match.notAsked)
  expect(unasked({ 'one-leg-swelling': true })).toContain('pregnancy')
  expect(unasked({ 'one-leg-swelling': true, 'sex': 'male' })).not.toContain('pregnancy')
})
