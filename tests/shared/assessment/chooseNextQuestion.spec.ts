import type { Askable } from '../../../src/shared/assessment/chooseNextQuestion.ts'
import type { IntakeAnswers } from '../../../src/shared/intake/intakeAnswer.ts'
import type { NextQuestion } from '../../../src/shared/assessment/assessment.ts'
import type { Cause } from '../../../src/shared/catalog/cause.ts'
import { expect, it } from 'vitest'
import { chooseNextQuestion } from '../../../src/shared/assessment/chooseNextQuestion.ts'
import { compileCause } from '../../../src/shared/assessment/compileCause.ts'
import { answerTests } from '../../../src/shared/assessment/evidenceTests.ts'
import { matchCause } from '../../../src/shared/assessment/matchCause.ts'
import { aCause } from '../../helpers/aCause.ts'

const shared = { finding: 'shared', weight: 3 }
const one = aCause('one', [shared, { finding: 'test', weight: 3 }, { finding: 'both', weight: 3 }, { finding: 'history', weight: 2 }])
const two = aCause('two', [shared, { finding: 'test', weight: -1 }, { finding: 'both', weight: 3 }, { finding: 'trifle', weight: 1 }])
const danger = aCause('danger', [{ finding: 'alarm', weight: 3, absent: -2 }], 'must-not-miss')

function ask(causes: readonly Cause[], answers: IntakeAnswers, open: readonly string[] = [], askable: Partial<Askable> = {}): NextQuestion | null {
  const ready = causes.map(compileCause)
  const outcomes = answerTests(answers)
  const matches = ready.map(cause => matchCause(cause, outcomes)).filter(match => match.for.length > 0)
  return chooseNextQuestion(ready, matches, open, { isAskable: finding => !Object.hasOwn(answers, finding), needsExamination: () => false, ...askable })
}

it('asks what tells the leading causes apart, not what speaks for both', () => {
  expect(ask([one, two], { shared: true })).toEqual({ finding: 'test', separates: ['one', 'two'] })
})

it('asks the history before an examination that says little more', () => {
  expect(ask([one, two], { shared: true }, [], { needsExamination: finding => finding === 'test' })?.finding).toBe('history')
})

it('asks nothing that was asked, that makes no sense, or that says too little', () => {
  expect(ask([one, two], { shared: true }, [], { isAskable: finding => finding === 'history' || finding === 'trifle' })?.finding).toBe('history')
  expect(ask([one, two], { shared: true }, [], { isAskable: finding => finding === 'trifle' })).toBeNull()
})

it('tells the closest call apart first', () => {
  const far = aCause('far', [{ finding: 'shared', weight: 1 }, { finding: 'distant', weight: 3 }, { finding: 'near', weight: 2 }])
  const ahead = aCause('ahead', [{ finding: 'shared', weight: 3 }, { finding: 'more', weight: 2 }])
  const close = aCause('close', [{ finding: 'shared', weight: 3 }, { finding: 'more', weight: 2 }, { finding: 'sign', weight: 2 }, { finding: 'sign', is: false, weight: -1 }])
  const third = { ...far, evidence: [...far.evidence, ...aCause('x', [{ finding: 'more', weight: 2 }]).evidence] }
  expect(ask([ahead, close, third], { shared: true, more: true })?.separates).toEqual(['ahead', 'close'])
})

it('asks nothing that could only speak against', () => {
  expect(ask([aCause('one', [shared, { finding: 'odd', weight: -3 }]), two], { shared: true }, [], { isAskable: finding => finding === 'odd' })).toBeNull()
})

it('does not put a finding whose absence strikes a cause out before all others', () => {
  const veto = aCause('veto', [shared, { finding: 'needed', weight: 3, absent: -6 }])
  expect(ask([veto, two, danger], { shared: true }, ['danger'])?.finding).toBe('alarm')
})

it('asks what rules an open must-not-miss cause in or out', () => {
  expect(ask([one, two, danger], { shared: true }, ['danger'])).toEqual({ finding: 'alarm', separates: ['danger', 'one'] })
})

it('asks what says most on a cause that leads alone with little to its name', () => {
  expect(ask([one], { history: true })?.separates).toEqual(['one'])
  expect(ask([one], { shared: true, test: true, history: true })).toBeNull()
  expect(ask([one, two], {})).toBeNull()
})
