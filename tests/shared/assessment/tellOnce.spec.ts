import type { IntakeAnswers } from '../../../src/shared/intake/intakeAnswer.ts'
import { describe, expect, it } from 'vitest'
import { compileCause } from '../../../src/shared/assessment/compileCause.ts'
import { answerTests } from '../../../src/shared/assessment/evidenceTests.ts'
import { matchCause } from '../../../src/shared/assessment/matchCause.ts'
import { tellOnce } from '../../../src/shared/assessment/tellOnce.ts'
import { aCause } from '../../helpers/aCause.ts'

const cause = aCause('one', [
  { finding: 'age', is: { lte: 17 }, weight: 3 },
  { finding: 'age', is: { lte: 8 }, weight: -2 },
  { finding: 'age', is: { lte: 7 }, weight: -1 },
  { finding: 'age', is: { lte: 5 }, weight: -2 },
  { finding: 'site', is: 'groin', weight: 2 },
  { finding: 'site', is: 'knee', weight: -1 },
])
function told(answers: IntakeAnswers) {
  const found = tellOnce(matchCause(compileCause(cause), answerTests(answers)), answers)
  return { for: found.for.map(({ finding }) => finding), against: found.against.map(({ finding }) => finding) }
}

describe('tellOnce', () => {
  it.each([
    ['on the side of the sum: for', 8, { for: ['age'], against: [] }],
    ['on no side where its rows cancel out', 7, { for: [], against: [] }],
    ['once where several rows are against', 5, { for: [], against: ['age'] }],
    ['as it is where one row holds', 12, { for: ['age'], against: [] }],
  ] as const)('names a number %s', (_what, age, expected) => {
    expect(told({ age })).toEqual(expected)
  })
  it('leaves options of one finding on both sides, since they are different words', () => {
    expect(told({ site: ['groin', 'knee'] })).toEqual({ for: ['site'], against: ['site'] })
  })
})
