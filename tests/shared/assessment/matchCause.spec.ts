import type { IntakeAnswers } from '../../../src/shared/intake/intakeAnswer.ts'
import { expect, it } from 'vitest'
import { compileCause } from '../../../src/shared/assessment/compileCause.ts'
import { answerTests } from '../../../src/shared/assessment/evidenceTests.ts'
import { matchCause } from '../../../src/shared/assessment/matchCause.ts'
import { aCause } from '../../helpers/aCause.ts'

const cause = aCause('one', [
  { finding: 'slight', weight: 1 },
  { finding: 'large', weight: 3 },
  { finding: 'decisive', weight: 3, absent: -4 },
  { finding: 'contrary', weight: -2 },
  { finding: 'age', is: { gte: 60 }, weight: 2 },
  { finding: 'site', is: 'groin', weight: 2 },
  { finding: 'fall', is: false, weight: 1 },
])

function weigh(answers: IntakeAnswers) {
  const ready = compileCause(cause)
  return matchCause(ready, answerTests(answers))
}

it.each([
  ['a slight finding', { slight: false }, 0],
  ['a large finding, by one step', { large: false }, -1],
  ['a finding with a figure of its own, by that', { decisive: false }, -4],
  ['what speaks against it', { contrary: false }, 0],
] as const)('counts the absence of %s', (_what, answers, score) => {
  expect(weigh(answers).score).toBe(score)
})

it('weighs numbers by their bound, options by name, a "no" where a no is expected', () => {
  expect(weigh({ age: 60 }).score).toBe(2)
  expect(weigh({ age: 59 }).score).toBe(0)
  expect(weigh({ site: ['knee', 'groin'] }).score).toBe(2)
  expect(weigh({ fall: false })).toMatchObject({ score: 1, for: [{ finding: 'fall', absent: false }] })
})

it('names what was not asked, weightiest first, and nothing that was', () => {
  expect(weigh({ large: true, age: 20, contrary: true }).notAsked).toEqual(['decisive', 'site', 'slight', 'fall'])
})

it('has what weighs most first on both sides', () => {
  const { for: reasons, against } = weigh({ slight: true, large: true, decisive: false, contrary: true })
  expect(reasons.map(reason => reason.weight)).toEqual([3, 1])
  expect(against.map(reason => reason.weight)).toEqual([-4, -2])
})
