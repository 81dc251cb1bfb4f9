import type { CauseMatch } from '../../../src/shared/assessment/assessment.ts'
import { expect, it } from 'vitest'
import { fitOf, strengthOf } from '../../../src/shared/assessment/strength.ts'

function aMatch(...weights: readonly number[]): CauseMatch {
  const score = weights.reduce((sum, weight) => sum + weight, 0)
  const reasons = weights.map((weight, index) => ({ finding: `finding-${index}`, evidence: '', weight, absent: false, basis: 'judgment', source: '' } as const))
  return { cause: 'one', score, strength: strengthOf(score), for: reasons, against: [], notAsked: [] }
}

const calm = { suspected: new Set<string>(), foreign: [] }
const flagged = { suspected: new Set(['one']), foreign: [] }

it.each([[2, 'little'], [3, 'some'], [5, 'some'], [6, 'fair'], [8, 'fair'], [9, 'strong']] as const)('says of a score of %i "%s"', (score, word) => {
  expect(strengthOf(score)).toBe(word)
})

it.each([
  ['nothing', [], calm, 'none'],
  ['too little', [aMatch(2)], calm, 'none'],
  ['one large reason', [aMatch(3)], calm, 'weak'],
  ['two large reasons', [aMatch(3, 3)], calm, 'good'],
  ['many slight reasons', [aMatch(1, 1, 1, 1, 1, 1, 1)], calm, 'weak'],
  ['one step too little', [aMatch(3, 2)], calm, 'weak'],
  ['one step too little, but a pressing flag points to it', [aMatch(3, 2)], flagged, 'good'],
  ['slight reasons that a pressing flag sums up', [aMatch(1, 1, 1, 1, 1)], flagged, 'good'],
  ['two large reasons and a warning sign that nothing explains', [aMatch(3, 3)], { ...calm, foreign: ['rash'] }, 'weak'],
  ['a warning sign that it does explain', [aMatch(3, 3)], { ...calm, foreign: ['finding-0'] }, 'good'],
] as const)('calls the fit of %s', (_what, matches, context, fit) => {
  expect(fitOf(matches, context)).toBe(fit)
})
