import type { Condition } from '../../../src/shared/catalog/condition.ts'
import type { IntakeAnswers } from '../../../src/shared/intake/intakeAnswer.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assess } from '../../../src/shared/assessment/assess.ts'
import { listTests } from '../../../src/shared/catalog/condition.ts'
import { urgencies } from '../../../src/shared/catalog/redFlag.ts'
import { evaluateCondition } from '../../../src/shared/intake/evaluateCondition.ts'
import { answersTo, anyVisit } from '../../helpers/anyVisit.ts'
import { shippedPack } from '../../helpers/shippedContent.ts'

const pack = shippedPack()
const visits = anyVisit(pack.findings)
const yesNo = pack.findings.filter(finding => finding.kind === 'boolean').map(finding => finding.id)

/** The findings that a rule names under a `not`, or asks to be absent: their presence may take the flag away. */
function listNegated(rule: Condition): readonly string[] {
  if ('all' in rule)
    return rule.all.flatMap(listNegated)
  if ('any' in rule)
    return rule.any.flatMap(listNegated)
  if ('not' in rule)
    return listTests(rule.not).map(test => test.finding)
  return 'is' in rule && rule.is === false ? [rule.finding] : []
}

const negated = new Map(pack.redFlags.map(flag => [flag.id, new Set(listNegated(flag.when))]))
const emergencySigns = yesNo.filter(finding => pack.redFlags.some(flag => flag.level === 'emergency' && evaluateCondition(flag.when, { [finding]: true }) !== null))

describe('laws of the assessment', () => {
  it('keeps every red flag when a finding turns out present, but for those whose rule has it under "not" or asks for its absence', () => {
    fc.assert(fc.property(visits, fc.constantFrom(...yesNo), (answers, finding) => {
      const before = assess(pack, answers).redFlags.map(flag => flag.id)
      const after = new Set(assess(pack, { ...answers, [finding]: true }).redFlags.map(flag => flag.id))
      expect(before.filter(id => !after.has(id) && !negated.get(id)?.has(finding))).toEqual([])
    }), { numRuns: 400 })
  })

  it('lists the rules with a "not" or an absence, so that a new one is a decision', () => {
    expect([...negated].filter(([, findings]) => findings.size > 0).map(([id]) => id).sort()).toEqual([
      'acute-irritable-hip',
      'belly-or-flank-pain',
      'blood-thinner-with-nerve-or-shock-signs',
      'cauda-equina',
      'clot-risk-leg-pain',
      'cold-pulseless-limb',
      'deep-infection-suspected',
      'fading-bruise',
      'frequent-night-cramps',
      'frequent-without-cause',
      'hip-joint-signs',
      'immobile-hip-infection-risk',
      'inflamed-area',
      'inflammatory-back-pain',
      'limits-activity',
      'new-weakness-fast',
      'numbness',
      'numbness-noted',
      'older-fall-with-hip-signs',
      'older-person-fall',
      'pregnancy-leg-signs',
      'progressive-nerve-deficit',
      'salt-loss-with-weakness',
      'severe-muscle-pain-with-weakness',
      'severe-pain',
      'stress-fracture',
      'tear-signs',
      'testicle-pain-or-groin-lump',
      'unable-to-bear-weight',
    ])
  })

  it('says emergency whatever else was answered, once a sign that is an emergency on its own is there', () => {
    expect(emergencySigns).toEqual(expect.arrayContaining(['saddle-numbness', 'bladder-or-bowel-change', 'chest-pain-or-breathless', 'faint-or-collapse', 'confused-or-drowsy']))
    const unconditional = emergencySigns.filter(finding => pack.redFlags.some(flag => flag.level === 'emergency' && evaluateCondition(flag.when, { [finding]: true }) !== null && negated.get(flag.id)?.size === 0))
    fc.assert(fc.property(visits, fc.constantFrom(...unconditional), (answers, sign) => {
      expect(assess(pack, { ...answers, [sign]: true }).urgency).toBe('emergency')
    }), { numRuns: 200 })
  })

  it('never lowers the urgency when an emergency sign is added', () => {
    fc.assert(fc.property(visits, fc.constantFrom(...emergencySigns), (answers, sign) => {
      const before = assess(pack, answers).urgency
      const after = assess(pack, { ...answers, [sign]: true }).urgency
      expect(urgencies.indexOf(after)).toBeLessThanOrEqual(urgencies.indexOf(before))
    }), { numRuns: 200 })
  })

  it('never lowers the urgency when a sign is added that is part of an emergency, but for the signs under its "not"', () => {
    const parts = [...new Set(pack.redFlags.filter(flag => flag.level === 'emergency').flatMap(flag => listTests(flag.when)).map(test => test.finding))].filter(id => yesNo.includes(id))
    // Few answers: a long visit is an emergency already.
    const few = fc.uniqueArray(fc.constantFrom(...pack.findings), { selector: finding => finding.id, maxLength: 6 }).chain(findings => fc.tuple(...findings.map(finding => answersTo(finding).map(answer => [finding.id, answer] as const))))
    fc.assert(fc.property(few.map(entries => Object.fromEntries(entries)), fc.constantFrom(...parts), (answers, sign) => {
      const before = assess(pack, answers)
      const after = assess(pack, { ...answers, [sign]: true })
      const mayFall = before.redFlags.some(flag => flag.level === before.urgency && negated.get(flag.id)?.has(sign))
      expect(mayFall || urgencies.indexOf(after.urgency) <= urgencies.indexOf(before.urgency)).toBe(true)
    }), { numRuns: 1000 })
  })

  it('says emergency of the signs of both legs and of the bladder, unless what makes them less was asked', () => {
    const urgency = (answers: IntakeAnswers) => assess(pack, answers).urgency
    expect(urgency({ 'both-legs-weak-or-numb': true, 'symptom-duration': 'over-6-weeks' })).toBe('emergency')
    expect(urgency({ 'both-legs-weak-or-numb': true, 'symptom-duration': 'over-6-weeks', 'symptom-course': 'stable' })).toBe('soon')
    const belly = { 'bladder-or-bowel-change': true, 'abdominal-or-flank-pain': true }
    expect(urgency(belly)).toBe('emergency')
    expect(urgency({ ...belly, 'saddle-numbness': false })).toBe('urgent')
    expect(urgency({ ...belly, 'saddle-numbness': false, 'slr-positive': true })).toBe('emergency')
  })

  it('does not take "not asked" for "absent": to ask and find nothing may change what is said, to leave out never does', () => {
    fc.assert(fc.property(visits, (answers) => {
      const { matches } = assess(pack, answers)
      for (const match of matches) {
        expect(match.against.filter(reason => !Object.hasOwn(answers, reason.finding))).toEqual([])
        expect(match.notAsked.filter(finding => Object.hasOwn(answers, finding))).toEqual([])
      }
    }), { numRuns: 100 })
  })

  it('shows every must-not-miss cause that an emergency or urgent sign points to as open', () => {
    const mustNotMiss = new Set(pack.causes.filter(cause => cause.group === 'must-not-miss').map(cause => cause.id))
    fc.assert(fc.property(visits, (answers) => {
      const { redFlags, open } = assess(pack, answers)
      const pressing = redFlags.filter(flag => flag.level === 'emergency' || flag.level === 'urgent')
      const suspected = pressing.flatMap(flag => pack.redFlags.find(rule => rule.id === flag.id)?.suspect ?? []).filter(id => mustNotMiss.has(id))
      expect(open).toEqual(expect.arrayContaining(suspected))
    }), { numRuns: 100 })
  })

  it('separates with its next question only causes that it names, and asks what can move one of them', () => {
    fc.assert(fc.property(visits, (answers) => {
      const next = assess(pack, answers).nextQuestion
      if (next === null)
        return
      const rows = pack.causes.filter(cause => next.separates.includes(cause.id)).flatMap(cause => cause.evidence)
      expect(rows.some(row => row.finding === next.finding)).toBe(true)
    }), { numRuns: 100 })
  })
})
