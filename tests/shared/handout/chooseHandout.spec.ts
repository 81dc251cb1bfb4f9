import type { IntakeAnswers } from '../../../src/shared/intake/intakeAnswer.ts'
import { describe, expect, it } from 'vitest'
import { assess } from '../../../src/shared/assessment/assess.ts'
import { chooseCauses, chooseSections } from '../../../src/shared/handout/chooseHandout.ts'
import { raisingAnswers } from '../../helpers/raisingAnswers.ts'
import { shippedPack } from '../../helpers/shippedContent.ts'

const pack = shippedPack()
const mustNotMiss = new Set(pack.causes.filter(cause => cause.group === 'must-not-miss').map(cause => cause.id))
const sciatica: IntakeAnswers = { 'radiates-below-knee': true, 'radiates-from-back': true, 'worse-cough-or-sneeze': true, 'slr-positive': true }

it('puts the best match on the sheet where it fits well', () => {
  expect(chooseCauses(assess(pack, sciatica), pack.redFlags)).toEqual(['sciatica'])
})

it('names no cause where nothing fits', () => {
  expect(chooseCauses(assess(pack, { 'tingling': true }), pack.redFlags)).toEqual([])
})

it('names no cause where the best match fits weakly', () => {
  const visit = assess(pack, { 'radiates-below-knee': true })
  expect(visit.fit).toBe('weak')
  expect(chooseCauses(visit, pack.redFlags)).toEqual([])
})

it('is about the emergency, not about the best match', () => {
  const visit = assess(pack, {
    ...sciatica,
    'burning-or-electric-pain': true,
    'numbness': true,
    'tingling': true,
    'pain-site': ['buttock'],
    'symptom-duration': '2-to-6-weeks',
    'saddle-numbness': true,
  })
  expect(visit.matches[0]?.cause).toBe('sciatica')
  expect(chooseCauses(visit, pack.redFlags)).toEqual(['cauda-equina-syndrome'])
})

describe.each(pack.redFlags.filter(flag => flag.level === 'emergency' || flag.level === 'urgent'))('$level flag $id', (flag) => {
  // Alone, and with a visit around it that on its own asks for an everyday sheet.
  const visits = raisingAnswers(flag.when, pack.findings)
    .flatMap(answers => [answers, { ...sciatica, ...answers }])
    .map(answers => assess(pack, answers))
    .filter(({ redFlags }) => redFlags.some(({ id }) => id === flag.id))

  it('puts nothing on the sheet but what the most urgent flags point to, and first what must not be missed', () => {
    expect(visits).not.toEqual([])
    for (const visit of visits) {
      const pressing = visit.redFlags.filter(({ level }) => level === visit.urgency).map(({ id }) => id)
      const suspects = pack.redFlags.filter(({ id }) => pressing.includes(id)).flatMap(({ suspect }) => suspect)
      const spoken = new Set(visit.matches.filter(({ strength }) => strength !== 'little').map(match => match.cause))
      const well = new Set(visit.matches.filter(({ strength }) => strength === 'strong' || strength === 'fair').map(match => match.cause))
      const grave = suspects.filter(cause => mustNotMiss.has(cause) && spoken.has(cause))
      const chosen = chooseCauses(visit, pack.redFlags)
      expect(grave.some(cause => well.has(cause)) ? grave : suspects).toEqual(expect.arrayContaining([...chosen]))
      expect(chosen.length).toBeGreaterThanOrEqual(grave.some(cause => well.has(cause)) ? 1 : 0)
    }
  })
})

it('names no disease for a sign alone that nothing else speaks with', () => {
  expect(chooseCauses(assess(pack, { 'confused-or-drowsy': true }), pack.redFlags)).toEqual([])
})

it('leaves out sections that would be empty', () => {
  expect(chooseSections([])).toEqual(['help', 'next-step'])
})

it('names no disease in an emergency that the catalog explains badly', () => {
  // A leaking artery in the belly: a faint with sudden pain in the buttock, in an older smoker.
  const visit = assess(pack, {
    'age': 78, 'sex': 'male', 'symptom-duration': 'under-2-weeks', 'onset-type': 'sudden', 'constant-rest-pain': true, 'pain-site': ['buttock'], 'side': 'one-side',
    'faint-or-collapse': true, 'smoker': true, 'vascular-risk': true, 'pulses-reduced': false, 'cold-pale-limb': false, 'chest-pain-or-breathless': false,
  })
  expect(visit).toMatchObject({ urgency: 'emergency', fit: 'weak' })
  expect(chooseCauses(visit, pack.redFlags)).toEqual([])
})

it('names the cause for which the sign itself speaks, though little else does', () => {
  const visit = assess(pack, { ...sciatica, 'saddle-numbness': true, 'bladder-or-bowel-change': false })
  expect(visit.fit).toBe('weak')
  expect(visit.matches.find(({ cause }) => cause === 'cauda-equina-syndrome')?.strength).toBe('some')
  expect(chooseCauses(visit, pack.redFlags)).toEqual(['cauda-equina-syndrome'])
})
